using System.Collections.Frozen;
using System.Globalization;

namespace Headwater.Text;

/// <summary>
/// Numbers written as words, from <c>data/words/numbers.txt</c>. A word that is something else in another language, as Spanish "once"
/// is in English, is a number only in a text of its own.
/// </summary>
internal static class NumberWords
{
    private static readonly FrozenDictionary<string, Entry[]> Entries = Knowledge.Lines("words/numbers.txt").Select(line => line.Split('\t'))
        .SelectMany(line => line[1].Split(' ').Select(word => Read(line[0], word)))
        .GroupBy(word => word.Text, StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(same => same.Key, same => same.Select(word => word.Entry).ToArray(), StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, Entry[]>.AlternateLookup<ReadOnlySpan<char>> Look = Entries.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The value of a word, in any case; <c>null</c> where it is no number.</summary>
    /// <param name="word">The word.</param>
    /// <param name="language">BCP 47 language of the text; <c>null</c> where not known, and then no word counts that may be something else.</param>
    public static int? Find(ReadOnlySpan<char> word, string? language)
    {
        if (Look.TryGetValue(word, out Entry[]? entries))
        {
            foreach (Entry entry in entries)
            {
                if (!entry.OnlyThere || language?.Split('-')[0].Equals(entry.Language, StringComparison.OrdinalIgnoreCase) == true)
                {
                    return entry.Value;
                }
            }
        }

        return null;
    }

    // once=11?
    private static (string Text, Entry Entry) Read(string language, string written)
    {
        int equals = written.IndexOf('=', StringComparison.Ordinal);
        return (written[..equals], new Entry(language, int.Parse(written.AsSpan(equals + 1).TrimEnd('?'), CultureInfo.InvariantCulture), written[^1] == '?'));
    }

    private readonly record struct Entry(string Language, int Value, bool OnlyThere);
}
