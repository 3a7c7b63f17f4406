using System.Collections.Frozen;
using System.Globalization;

namespace Headwater.Text.Dates;

/// <summary>What a word means in a date.</summary>
internal enum DateWordKind
{
    None,
    MonthName,
    SolarMonth,
    LunarMonth,
    Zone,
    Morning,
    Afternoon,
    Era,
    Year,
    Month,
    Day,
    Weekday,
    Hour,
    Minute,
    Second,
}

/// <summary>A word of a date.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Value">Month 1 to 12, minutes east of Greenwich, or years added by an era.</param>
internal readonly record struct DateWord(DateWordKind Kind, int Value);

/// <summary>The words of dates in many languages, from <c>data/dates/words.txt</c>.</summary>
internal static class DateWords
{
    private static readonly FrozenDictionary<string, DateWord> Words;
    private static readonly FrozenDictionary<string, DateWord>.AlternateLookup<ReadOnlySpan<char>> BySpan;
    private static readonly FrozenDictionary<string, DateWord> Units;
    private static readonly FrozenSet<string> MonthFirst;
    private static readonly FrozenSet<string> Beginnings;

    static DateWords()
    {
        Dictionary<string, DateWord> words = new(StringComparer.Ordinal), units = new(StringComparer.Ordinal);
        HashSet<string> monthFirst = new(StringComparer.Ordinal);
        foreach (string[] line in Knowledge.Lines("dates/words.txt").Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
        {
            if (line[1] == "month-first")
            {
                monthFirst.Add(line[0]);
                continue;
            }

            DateWord word = new(Enum.Parse<DateWordKind>(line[1], ignoreCase: true), int.Parse(line[2], CultureInfo.InvariantCulture));
            Dictionary<string, DateWord> target = line[0] == "unit" ? units : words;
            foreach (string spelling in line.Skip(3).Select(Joined))
            {
                target.TryAdd(spelling, word);
                target.TryAdd($"{line[0]}:{spelling}", word);
            }
        }

        Words = words.ToFrozenDictionary(StringComparer.Ordinal);
        BySpan = Words.GetAlternateLookup<ReadOnlySpan<char>>();
        Units = units.ToFrozenDictionary(StringComparer.Ordinal);
        Beginnings = words.Keys.Where(w => w.Contains('_', StringComparison.Ordinal)).Select(w => w[(w.IndexOf(':', StringComparison.Ordinal) + 1)..w.IndexOf('_', StringComparison.Ordinal)]).ToFrozenSet(StringComparer.Ordinal);
        MonthFirst = monthFirst.ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The meaning of a word, in any case; of the language's own word before another's.</summary>
    public static DateWord Find(ReadOnlySpan<char> word, string? language)
    {
        string lower = word.ToString().ToLowerInvariant();
        if (language is { Length: >= 2 } && Words.TryGetValue($"{language[..2].ToLowerInvariant()}:{lower}", out DateWord own))
        {
            return own;
        }

        return Words.TryGetValue(lower, out DateWord found) ? found : default;
    }

    /// <summary>Whether a word may be the first of two that mean something together, such as ม.ค. or كانون الثاني.</summary>
    public static bool Begins(ReadOnlySpan<char> word) => Beginnings.Contains(word.ToString().ToLowerInvariant());

    /// <summary>The meaning of two words together.</summary>
    public static DateWord Find(ReadOnlySpan<char> first, ReadOnlySpan<char> second, string? language) => Find($"{first}_{second}", language);

    // Two words are written with "_" or with stops.
    private static string Joined(string spelling) => spelling.TrimEnd('.').Replace('.', '_');

    /// <summary>The unit that a text begins with, such as 年 after a number.</summary>
    public static DateWord UnitAfter(ReadOnlySpan<char> text)
    {
        text = text.TrimStart();
        if (text.IsEmpty || text[0] <= '\u007f')
        {
            return default;
        }

        return Units.TryGetValue(text[..1].ToString(), out DateWord unit) ? unit : default;
    }

    /// <summary>The offset that a zone's name alone stands for, or <c>null</c>.</summary>
    public static TimeSpan? Zone(ReadOnlySpan<char> name)
    {
        Span<char> lower = stackalloc char[8];
        if (name.Length > lower.Length)
        {
            return null;
        }

        int length = name.ToLowerInvariant(lower);
        return BySpan.TryGetValue(lower[..length], out DateWord word) && word.Kind == DateWordKind.Zone ? TimeSpan.FromMinutes(word.Value) : null;
    }

    /// <summary>Whether readers of the language take 5/6 for the fifth of June; <c>false</c> where no language is known.</summary>
    public static bool WritesDayFirst(string? language) =>
        language is not null && !MonthFirst.Contains(language.ToLowerInvariant()) && !language.StartsWith("en", StringComparison.OrdinalIgnoreCase);
}
