using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Headwater.Text.Charsets;

/// <summary>The names that pages and servers give to encodings, by the WHATWG Encoding Standard (<c>data/charsets/labels.txt</c>).</summary>
internal static class CharsetLabels
{
    private static readonly Lazy<FrozenDictionary<string, Encoding>> Encodings = new(Load);

    /// <summary>The encoding of a label, or <c>null</c> for one that the standard does not know.</summary>
    public static Encoding? Find(string label) => Encodings.Value.GetValueOrDefault(label.Trim(' ', '\t', '\n', '\f', '\r', '"', '\'').ToLowerInvariant());

    private static FrozenDictionary<string, Encoding> Load()
    {
        Dictionary<string, Encoding> found = new(StringComparer.Ordinal);
        foreach (string line in Knowledge.Lines("charsets/labels.txt"))
        {
            string[] words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            Encoding encoding = OfCodePage(int.Parse(words[0], CultureInfo.InvariantCulture));
            foreach (string label in words.AsSpan(1))
            {
                found[label] = encoding;
            }
        }

        return found.ToFrozenDictionary(StringComparer.Ordinal);
    }

    // Left alone, code pages put a question mark for what they cannot read, which nobody could tell from a real one.
    private static Encoding OfCodePage(int codePage)
    {
        DecoderReplacementFallback replacement = new("\uFFFD");
        return CodePagesEncodingProvider.Instance.GetEncoding(codePage, EncoderFallback.ReplacementFallback, replacement)
            ?? Encoding.GetEncoding(codePage, EncoderFallback.ReplacementFallback, replacement);
    }
}
