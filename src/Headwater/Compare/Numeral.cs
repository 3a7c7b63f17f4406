using System.Globalization;
using Headwater.Text;

namespace Headwater.Compare;

/// <summary>A number as a report writes it, in digits or in words: "1,200", "3,4 Millionen", "trente et un".</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Value">What it comes to: 1200, 3400000, 31.</param>
internal readonly record struct Numeral(TextSpan Span, decimal Value)
{
    /// <summary>The numbers of a sentence, in order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="language">BCP 47 language of the text, or <c>null</c>.</param>
    public static IEnumerable<Numeral> In(string text, TextSpan sentence, string? language)
    {
        List<(TextSpan Span, WordKind Kind)> words = [];
        foreach (Word word in Words.Of(sentence.In(text)))
        {
            words.Add((new TextSpan(sentence.Start + word.Start, sentence.Start + word.End), word.Kind));
        }

        for (int i = 0; i < words.Count; i++)
        {
            if (ValueOf(text, words[i], language) is { } value)
            {
                int first = i, last = i;
                value = words[i].Kind == WordKind.Number ? value : WithOnes(text, words, value, language, ref last);
                i = last;
                (value, TextSpan span) = Scaled(text, words, value, new TextSpan(words[first].Span.Start, words[last].Span.End), ref i);
                yield return new Numeral(span, value);
            }
        }
    }

    private static decimal? ValueOf(string text, (TextSpan Span, WordKind Kind) word, string? language) =>
        word.Kind == WordKind.Number ? Parse(word.Span.In(text).ToString()) : NumberWords.Find(word.Span.In(text), language);

    // Twenty-three, trente et un, двадцать шесть; ثلاثة وعشرون stands the other way round and keeps its first part.
    private static decimal WithOnes(string text, List<(TextSpan Span, WordKind Kind)> words, decimal tens, string? language, ref int last)
    {
        int next = last + 1;
        next += next < words.Count && MeasureWords.Links.Has(words[next].Span.In(text)) ? 1 : 0;
        bool onesFollow = tens is >= 20 and < 100 && tens % 10 == 0 && next < words.Count && words[next].Span.Start - words[last].Span.End <= 5;
        ReadOnlySpan<char> ones = onesFollow ? words[next].Span.In(text) : default;
        decimal more = MeasureWords.Ones.Has(ones) ? 1 : NumberWords.Find(ones, language) ?? 0;
        if (more is <= 0 or >= 10)
        {
            return tens;
        }

        last = next;
        return tens + more;
    }

    private static (decimal Value, TextSpan Span) Scaled(string text, List<(TextSpan Span, WordKind Kind)> words, decimal value, TextSpan span, ref int at)
    {
        if (at + 1 < words.Count && words[at + 1].Span is var next && next.Start - span.End <= 2 && MeasureWords.Scales.Find(next.In(text), out int length) is { } factor)
        {
            at += words[at + 1].Kind == WordKind.Pair ? 0 : 1;
            return (Times(value, decimal.Parse(factor, CultureInfo.InvariantCulture)), new TextSpan(span.Start, next.Start + length));
        }

        return (value, span);
    }

    // Nothing that is counted comes near what a decimal holds; what claims to is held to be as much.
    private static decimal Times(decimal value, decimal factor) => value > decimal.MaxValue / factor ? decimal.MaxValue : value * factor;

    // 1,200 and 1.200 are one number; 1.2 is another.
    private static decimal? Parse(string written)
    {
        Span<char> digits = stackalloc char[Math.Min(written.Length, 24)];
        int length = 0, last = written.LastIndexOfAny([',', '.', '٫', '٬']);
        bool thousands = last < 0 || written.Length - last - 1 == 3;
        for (int i = 0; i < written.Length && length < digits.Length; i++)
        {
            int digit = CharUnicodeInfo.GetDecimalDigitValue(written[i]);
            if (digit >= 0 || (i == last && !thousands))
            {
                digits[length++] = digit >= 0 ? (char)('0' + digit) : '.';
            }
        }

        return decimal.TryParse(digits[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number) ? number : null;
    }
}
