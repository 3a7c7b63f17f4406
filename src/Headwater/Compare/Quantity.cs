using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using Headwater.Text;

namespace Headwater.Compare;

/// <summary>A number with what it counts: 12 and "people" of "12 young people".</summary>
/// <param name="Value">The number, its separators of thousands left out; a point before decimals.</param>
/// <param name="Unit">The term of the next content word.</param>
/// <param name="Shown">The number as it is written.</param>
internal readonly record struct Quantity(string Value, uint Unit, string Shown)
{
    private static readonly FrozenDictionary<string, string> Worded = Knowledge.Lines("compare/numbers.txt")
        .SelectMany(l => l.Split('\t')[1].Split(' ')).Select(p => p.Split('=')).DistinctBy(p => p[0]).ToFrozenDictionary(p => p[0], p => p[1], StringComparer.OrdinalIgnoreCase);

    // Signs that make the number before them a date or a time of day.
    private static readonly SearchValues<char> OfTime = SearchValues.Create("年月日時时點点分秒号號년월일시분초");

    /// <summary>The quantities of a sentence, in order; parts of dates, of times and of datelines are none.</summary>
    public static IReadOnlyList<Quantity> In(string text, TextSpan sentence, IReadOnlyList<DateMention> dates, IReadOnlyList<TextSpan> datelines)
    {
        List<Quantity> found = [];
        string? value = null, shown = null;
        foreach (Word word in Words.Of(sentence.In(text)))
        {
            TextSpan span = new(sentence.Start + word.Start, sentence.Start + word.End);
            string written = text[span.Start..span.End];
            bool counts = word.Kind == WordKind.Number || Worded.ContainsKey(written);
            bool tells = dates.Any(d => d.Span.Meets(span)) || datelines.Any(l => l.Meets(span)) || (span.End < text.Length && OfTime.Contains(text[span.End]));
            if (counts && !tells)
            {
                (value, shown) = (Normal(written), written);
            }
            else if (value is not null && Terms.Of(written) is var term && (!StopWords.Contains(term) || word.Kind == WordKind.Pair))
            {
                found.Add(new Quantity(value, term, shown!));
                value = null;
            }
        }

        return found;
    }

    // 1,200 and 1.200 are one number; 1.2 is another.
    private static string Normal(string written)
    {
        if (Worded.TryGetValue(written, out string? digits))
        {
            return digits;
        }

        int last = written.LastIndexOfAny([',', '.']);
        string whole = written.Replace(",", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal);
        bool thousands = last < 0 || written.Length - last - 1 == 3;
        string plain = thousands ? whole : $"{written[..last].Replace(",", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal)}.{written[(last + 1)..]}";
        return decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number) ? number.ToString("0.####", CultureInfo.InvariantCulture) : plain;
    }
}
