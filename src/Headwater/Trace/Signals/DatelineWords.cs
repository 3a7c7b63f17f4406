using System.Collections.Frozen;
using System.Globalization;
using Headwater.Text;

namespace Headwater.Trace.Signals;

/// <summary>The words that stand in datelines beside places: months, days of the week, calendars, small words.</summary>
internal sealed class DatelineWords
{
    private const string File = "credits/datelines.txt";

    private readonly FrozenDictionary<string, int> months = Months();
    private readonly FrozenSet<string> small = Words("join").Concat(Words("day")).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>What closes a dateline where no dash does.</summary>
    public string[] Ends { get; } = [.. KeyedLines.Of(File, "end")];

    /// <summary>Calendars: the word, and the year before the calendar's first.</summary>
    public (string Word, int Before)[] Eras { get; } =
        [.. KeyedLines.Of(File, "era").Select(e => e.Split(' ')).Select(e => (e[0], int.Parse(e[1], CultureInfo.InvariantCulture)))];

    /// <summary>The month a word names, 1 to 12; 0 where it names none.</summary>
    public int Month(ReadOnlySpan<char> word) => months.GetValueOrDefault(word.ToString().TrimEnd('.').ToLowerInvariant());

    /// <summary>Whether a word may stand in a dateline though it is no place's and in lower case.</summary>
    public bool IsSmall(string word) => small.Contains(word) || Month(word) > 0;

    private static IEnumerable<string> Words(string key) => KeyedLines.Of(File, key).SelectMany(line => line.Split(' '));

    // A word that names one month in one language and another in another names none.
    private static FrozenDictionary<string, int> Months() => KeyedLines.Read("credits/months.txt")
        .SelectMany(f => f[1].Split(' ').Select(word => (Word: word, Month: int.Parse(f[0], CultureInfo.InvariantCulture))))
        .Distinct().GroupBy(p => p.Word).Where(g => g.Count() == 1)
        .ToFrozenDictionary(g => g.Key, g => g.First().Month);
}
