using System.Collections.Frozen;
using System.Text;

namespace Headwater.Text.Charsets;

/// <summary>One language read in one encoding.</summary>
internal sealed class CharsetCandidate
{
    private const string Typography = "\u00A0“”„‘’‚«»‹›–—…·•°§©®€£№、。「」，？：！（）《》　";

    private readonly FrozenDictionary<char, double> weights;
    private readonly double otherWeight;

    private CharsetCandidate(string encoding, string letters)
    {
        Encoding = CharsetLabels.Find(encoding)!;
        weights = Weigh(letters).ToFrozenDictionary();
        otherWeight = Encoding.IsSingleByte ? -1 : 0.15;
    }

    /// <summary>The encoding.</summary>
    public Encoding Encoding { get; }

    /// <summary>Reads a line of the data file.</summary>
    public static IEnumerable<CharsetCandidate> Read(string line)
    {
        string[] parts = line.Split('|', StringSplitOptions.TrimEntries);
        return parts[1].Split(' ').Select(encoding => new CharsetCandidate(encoding, parts[2]));
    }

    /// <summary>How likely the bytes are this language in this encoding; at most 1, per byte beyond ASCII.</summary>
    public double Likelihood(ReadOnlySpan<byte> sample)
    {
        string text = Encoding.GetString(sample);
        int width = Encoding.IsSingleByte ? 1 : 2;
        double sum = 0;
        int beyond = 0;
        char before = ' ';
        foreach (char c in text)
        {
            if (c >= 0x80)
            {
                beyond += width;
                sum += width * Weight(c, before);
            }

            before = c;
        }

        return beyond == 0 ? 0 : sum / beyond;
    }

    private double Weight(char c, char before) =>
        c == '\uFFFD' || char.IsControl(c) || c is >= '\uE000' and <= '\uF8FF' ? -4
        : IsMixed(c, before) ? -1
        : weights.TryGetValue(c, out double weight) ? weight
        : weights.TryGetValue(char.ToLowerInvariant(c), out weight) ? (char.IsLower(before) ? -1 : weight * 0.9)
        : Typography.Contains(c) ? (char.IsLetter(before) && !Encoding.IsSingleByte ? 0.3 : char.IsLower(before) ? 0.1 : 0.3)
        : char.IsLetter(c) ? otherWeight
        : -1;

    // No word begins in Latin letters and goes on in those of another alphabet.
    private static bool IsMixed(char c, char before) => c is >= '\u0370' and < '\u0E00' && char.IsAsciiLetter(before);

    // The frequent third of an alphabet makes up most of any text; rare letters say little.
    private static Dictionary<char, double> Weigh(string letters)
    {
        Dictionary<char, double> weights = [];
        bool script = letters.Length > 60;
        for (int i = 0; i < letters.Length; i++)
        {
            weights.TryAdd(letters[i], script ? 1 : 1 - (0.8 * i / letters.Length));
        }

        return weights;
    }
}
