using Microsoft.Playwright;

namespace Headwater.BrowserTests;

/// <summary>One page in a browser, with everything that it complained of or asked of others.</summary>
public sealed class Window : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly List<string> complaints = [];

    public Window(IBrowserContext context, IPage page, string home)
    {
        (this.context, Page) = (context, page);
        page.Console += (_, message) => Note(message.Type is "error" or "warning", message.Text);
        page.PageError += (_, error) => Note(true, error);
        page.Request += (_, request) => Note(!request.Url.StartsWith(home, StringComparison.Ordinal), $"asked {request.Url}");
    }

    public IPage Page { get; }

    /// <summary>Errors, violations of the content policy, requests to other hosts.</summary>
    public IReadOnlyList<string> Complaints
    {
        get
        {
            lock (complaints)
            {
                return [.. complaints];
            }
        }
    }

    public ValueTask DisposeAsync() => context.DisposeAsync();

    /// <summary>Light or dark, as the reader's system has it.</summary>
    public Task LightAsync(ColorScheme scheme) => Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });

    /// <summary>The texts of all elements that match.</summary>
    public Task<IReadOnlyList<string>> TextsAsync(string selector) => Page.Locator(selector).AllInnerTextsAsync();

    private void Note(bool bad, string what)
    {
        if (bad)
        {
            lock (complaints)
            {
                complaints.Add(what);
            }
        }
    }
}
