using System.CommandLine;
using System.CommandLine.Parsing;

namespace Headwater.App.Cli;

/// <summary>What is wrong with a command line, in words of the command line: the word meant, what is wanted there, the way on.</summary>
internal static class Misunderstood
{
    /// <summary>The messages, in order; empty where all was understood.</summary>
    /// <param name="parsed">What the parser made of it.</param>
    /// <param name="args">The words after <c>headwater</c>.</param>
    public static IReadOnlyList<string> Messages(ParseResult parsed, string[] args) => UnknownVerb(parsed, args) is { } verb
        ? [$"There is no verb {verb}. `headwater help` lists them."]
        : [.. parsed.Errors.Select(Message).Distinct(), .. Misspelt(parsed, args)];

    /// <summary>The verb as it is typed, with the one that it belongs to: <c>takedown refuse</c>; empty where none was understood.</summary>
    public static string Path(ParseResult parsed)
    {
        List<string> names = [];
        for (SymbolResult? at = parsed.CommandResult; at is CommandResult { Parent: not null } command; at = command.Parent)
        {
            names.Insert(0, command.Command.Name);
        }

        return string.Join(' ', names);
    }

    private static string? UnknownVerb(ParseResult parsed, string[] args) =>
        parsed.CommandResult.Parent is null && args.FirstOrDefault(a => a != "help") is { Length: > 0 } word && word[0] != '-' ? word : null;

    private static string Message(ParseError error) => error.SymbolResult switch
    {
        ArgumentResult { Argument: var wanted, Tokens: var given } when given.Count < wanted.Arity.MinimumNumberOfValues && wanted.Arity.MinimumNumberOfValues > 1 =>
            $"At least {wanted.Arity.MinimumNumberOfValues} of {wanted.Name} are wanted, and {given.Count} {(given.Count == 1 ? "is" : "are")} given: {wanted.Description}.",
        ArgumentResult { Argument: var wanted, Tokens.Count: 0, Parent: CommandResult } => $"{wanted.Name} is missing: {wanted.Description}.",
        ArgumentResult { Argument: var wanted, Tokens: [var word, ..] } when IsUnread(error, wanted.ValueType) => $"{word.Value} is no number, which {wanted.Name} wants.",
        OptionResult { Option: var wanted, Tokens: [var word, ..] } when IsUnread(error, wanted.ValueType) => $"{word.Value} is no number, which {wanted.Name} wants.",
        _ => string.Join(' ', error.Message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
    };

    private static bool IsUnread(ParseError error, Type type) =>
        error.Message.StartsWith("Cannot parse", StringComparison.Ordinal) && (type == typeof(int) || type == typeof(long) || type == typeof(long[]) || type == typeof(long?));

    // The parser takes an option that it does not know for a file of that name. After -- anything may be one.
    private static IEnumerable<string> Misspelt(ParseResult parsed, string[] args) =>
        args.Contains("--") ? [] : parsed.CommandResult.Children.OfType<ArgumentResult>()
            .SelectMany(a => a.Tokens).Where(t => t.Value.StartsWith("--", StringComparison.Ordinal))
            .Select(t => $"There is no option {t.Value}.");
}
