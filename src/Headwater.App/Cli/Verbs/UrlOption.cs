using System.CommandLine;

namespace Headwater.App.Cli.Verbs;

/// <summary>The option <c>--url</c>: where a file was saved from.</summary>
internal static class UrlOption
{
    public static Option<string?> Create()
    {
        Option<string?> url = new("--url") { Description = "The address that the file was saved from", HelpName = "URL" };
        url.Validators.Add(given =>
        {
            if (given.GetValueOrDefault<string?>() is { } named && !Text.Address.IsOfWeb(named))
            {
                given.AddError("--url wants a full address that begins with http:// or https://.");
            }
        });
        return url;
    }
}
