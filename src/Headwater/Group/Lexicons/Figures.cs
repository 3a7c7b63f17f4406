using System.Globalization;
using Headwater.Text;

namespace Headwater.Group.Lexicons;

/// <summary>
/// Figures by their value, however a language writes them: "1.2 million", "1 200 000", "120万" and "seven" as "7". The words for
/// figures are in <c>data/group/figures.txt</c>.
/// </summary>
internal static class Figures
{
    private const uint Kind = 1;
    private const int MostDigits = 18;
    private const int MayBeSize = 1 << 12;

    private static readonly Dictionary<string, int> Values = new(StringComparer.Ordinal);
    private static readonly bool[] MayBe = new bool[MayBeSize];
    private static readonly Dictionary<string, double> Scales = new(StringComparer.Ordinal);

    static Figures()
    {
        Span<char> room = stackalloc char[Terms.Room];
        foreach (string[] words in Knowledge.Lines("group/figures.txt").Select(line => line.Split(' ')))
        {
            bool isScale = words[0][0] == 'x';
            int value = int.Parse(words[0].AsSpan(isScale ? 1 : 0), CultureInfo.InvariantCulture);
            foreach (string word in words.AsSpan(1))
            {
                string folded = Folding.Of(word, room).ToString();
                _ = isScale ? Scales.TryAdd(folded, Math.Pow(10, value)) : Values.TryAdd(folded, value);
                MayBe[Place(folded)] |= !isScale;
            }
        }
    }

    /// <summary>The term of a word that is a figure, or 0.</summary>
    /// <param name="word">The word, folded.</param>
    public static uint OfWord(ReadOnlySpan<char> word) =>
        MayBe[Place(word)] && Values.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out int value) ? Term(value) : 0;

    // By its beginning and its length hardly a word looks like a figure.
    private static int Place(ReadOnlySpan<char> word) => word.Length < 2 ? 0 : (((word[0] * 31) + word[1]) * 31 + word.Length) % MayBeSize;

    /// <summary>The term of the figure that a text begins with, or 0 for what identifies nothing: 0, 1, years and days of a date.</summary>
    /// <param name="text">Text from the first digit on.</param>
    /// <param name="length">Receives its length with the words that multiply it; 1 or more.</param>
    public static uint OfDigits(ReadOnlySpan<char> text, out int length)
    {
        double value = Digits(text, out length);
        bool isYear = length == 4 && value is >= 1900 and < 2100;
        double total = 0, scale = Scale(text[length..], out int more);
        bool isScaled = scale > 1;
        for (; scale > 1; scale = Scale(text[length..], out more))
        {
            total += value * scale;
            length += more;
            value = length < text.Length && char.IsDigit(text[length]) ? Digits(text[length..], out more) : 0;
            length += value > 0 ? more : 0;
        }

        total += value;
        return (isYear && !isScaled) || total <= 1 || IsDate(text[length..]) ? 0 : Term(total);
    }

    private static bool IsDate(ReadOnlySpan<char> rest) => rest.Length > 0 && "年月日년월일號号".Contains(rest[0]);

    // A point or comma before exactly three digits parts thousands, as does a space; any other begins the fraction.
    private static double Digits(ReadOnlySpan<char> text, out int length)
    {
        double value = 0, unit = 0;
        int digits = 0;
        for (length = 0; length < text.Length && digits < MostDigits; length++)
        {
            int digit = CharUnicodeInfo.GetDecimalDigitValue(text[length]);
            if (digit >= 0)
            {
                value = unit > 0 ? value + (digit * unit) : (value * 10) + digit;
                unit /= 10;
                digits++;
            }
            else if (IsThousands(text, length) && digits <= 3 * (1 + (length / 4)) && unit == 0)
            {
                continue;
            }
            else if (unit == 0 && text[length] is '.' or ',' or '٫' && length + 1 < text.Length && char.IsDigit(text[length + 1]))
            {
                unit = 0.1;
            }
            else
            {
                break;
            }
        }

        return Math.Round(value, 4);
    }

    private static bool IsThousands(ReadOnlySpan<char> text, int at) =>
        text[at] is '.' or ',' or '٬' or ' ' or '\u00A0' or '\u202F' or '’' or '\''
        && text.Length >= at + 4 && char.IsDigit(text[at + 1]) && char.IsDigit(text[at + 2]) && char.IsDigit(text[at + 3])
        && (text.Length == at + 4 || !char.IsDigit(text[at + 4]));

    private static double Scale(ReadOnlySpan<char> rest, out int length)
    {
        length = 0;
        int start = rest.Length > 0 && rest[0] is ' ' or '\u00A0' or '\u202F' ? 1 : 0, end = start;
        bool isSign = start < rest.Length && Words.IsPaired(rest[start]);
        while (end < rest.Length && char.IsLetter(rest[end]) && end - start < (isSign ? 1 : Terms.Room))
        {
            end++;
        }

        Span<char> room = stackalloc char[Terms.Room];
        if (end > start && Scales.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(Folding.Of(rest[start..end], room), out double scale))
        {
            length = end;
            return scale;
        }

        return 1;
    }

    private static uint Term(double value)
    {
        Span<char> digits = stackalloc char[32];
        value.TryFormat(digits, out int length, "0.####", CultureInfo.InvariantCulture);
        return Terms.Hash(digits[..length], Kind);
    }
}
