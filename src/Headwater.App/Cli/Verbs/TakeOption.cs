using System.CommandLine;

namespace Headwater.App.Cli.Verbs;

/// <summary>The option <c>--take</c>: how many of a list.</summary>
internal static class TakeOption
{
    private const int Usual = 50, Most = 1000;

    public static Option<int> Create()
    {
        Option<int> take = new("--take") { Description = "How many, 1 to 1,000", DefaultValueFactory = _ => Usual, HelpName = "N" };
        take.Validators.Add(given =>
        {
            if (given.Tokens is [{ Value: var word }] && int.TryParse(word, out int many) && many is < 1 or > Most)
            {
                given.AddError("--take wants a number from 1 to 1,000.");
            }
        });
        return take;
    }
}
