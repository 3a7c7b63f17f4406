using System.CommandLine;

namespace Headwater.App.Cli.Verbs;

/// <summary>The argument FILE|URL… as most verbs take it.</summary>
internal static class Files
{
    public static Argument<string[]> Argument(string description, int atLeast = 1) => new("FILE")
    {
        Description = description,
        Arity = new ArgumentArity(atLeast, 100_000),
    };
}
