using Headwater.Text;

namespace Headwater.Trace.Signals;

/// <summary>What a footer says of the outlet that it names.</summary>
internal enum FooterMeaning
{
    /// <summary>The report first stood there.</summary>
    Copy,

    /// <summary>It is the report's source.</summary>
    Credit,

    /// <summary>Parts of the report come from there.</summary>
    Inputs,

    /// <summary>It is the report's source where it is on a list: the words alone begin many a sentence.</summary>
    Listed,
}

/// <summary>One way of saying where a report first stood: words with gaps, of which one is the outlet.</summary>
internal sealed class FooterTemplate
{
    private const string Gap = "{source}";
    private const int LongestTitle = 300;
    private const int LongestSource = 90;

    private readonly string[] before;
    private readonly string after;

    private FooterTemplate(FooterMeaning meaning, string template)
    {
        Meaning = meaning;
        string[] halves = template.Split(Gap);
        before = halves[0].Split("{title}", StringSplitOptions.None);
        after = halves[1].TrimEnd();
    }

    /// <summary>What it says.</summary>
    public FooterMeaning Meaning { get; }

    /// <summary>The key of a template that begins with a gap.</summary>
    public const int AnyFirst = 0;

    /// <summary>The templates of <c>data/credits/footers.txt</c>, the longest first, by <see cref="First(ReadOnlySpan{char})"/>.</summary>
    public static ILookup<int, FooterTemplate> ReadAll() => KeyedLines.Read("credits/footers.txt")
        .Where(f => f is [_, _, var template, ..] && template.Contains(Gap, StringComparison.Ordinal))
        .SelectMany(f => Each(f[2]).Select(template => (Meaning: Enum.Parse<FooterMeaning>(f[1], ignoreCase: true), Template: template)))
        .OrderByDescending(f => f.Template.Length)
        .Select(f => new FooterTemplate(f.Meaning, f.Template))
        .ToLookup(t => t.before[0].Length == 0 ? AnyFirst : First(t.before[0]));

    /// <summary>A key of the first two letters, whatever their case; <see cref="AnyFirst"/> for fewer.</summary>
    public static int First(ReadOnlySpan<char> text) => text.Length < 2 ? AnyFirst : (char.ToUpperInvariant(text[0]) << 16) | char.ToUpperInvariant(text[1]);

    /// <summary>Where the outlet's name begins and where it must end, where the template fits a line at a place.</summary>
    public (int Start, int Limit, bool Exact)? Match(ReadOnlySpan<char> line, int at)
    {
        if (!line[at..].StartsWith(before[0], StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        int start = at + before[0].Length;
        foreach (string words in before.AsSpan(1))
        {
            ReadOnlySpan<char> rest = line[start..Math.Min(line.Length, start + LongestTitle)];
            int found = rest.IndexOf(words, StringComparison.OrdinalIgnoreCase);
            if (found < 0)
            {
                return null;
            }

            start += found + words.Length;
        }

        return Ending(line, start);
    }

    // "(First/Originally) published": a template for each choice.
    private static IEnumerable<string> Each(string template)
    {
        int open = template.IndexOf('(', StringComparison.Ordinal), close = template.IndexOf(')', Math.Max(open, 0));
        return open < 0 || close < 0 || !template[open..close].Contains('/', StringComparison.Ordinal) ? [template]
            : template[(open + 1)..close].Split('/').SelectMany(choice => Each(template[..open] + choice + template[(close + 1)..]));
    }

    private (int Start, int Limit, bool Exact)? Ending(ReadOnlySpan<char> line, int start)
    {
        int limit = Math.Min(line.Length, start + LongestSource);
        if (after.Length == 0)
        {
            return (start, limit, false);
        }

        int end = line[start..limit].IndexOf(after, StringComparison.OrdinalIgnoreCase);
        return end > 0 ? (start, start + end, true) : null;
    }
}
