using System.Text;

namespace Headwater.Text.Charsets;

/// <summary>
/// Tells an encoding from bytes alone: each language's text is read in each encoding that it is written in, and the
/// reading whose letters are the likeliest wins. Letters and encodings are data (<c>data/charsets/letters.txt</c>).
/// </summary>
internal static class CharsetDetector
{
    // So many bytes beyond ASCII settle the matter; more would only cost time.
    private const int Enough = 4000;

    private static readonly Lazy<CharsetCandidate[]> Candidates = new(() => [.. Knowledge.Lines("charsets/letters.txt").SelectMany(CharsetCandidate.Read)]);

    /// <summary>The encoding that shifts between alphabets by escape sequences, all of them ASCII; or <c>null</c> where there are none.</summary>
    public static Encoding? Escaped(ReadOnlySpan<byte> body) =>
        body.IndexOf("\e$B"u8) >= 0 || body.IndexOf("\e$@"u8) >= 0 ? CharsetLabels.Find("iso-2022-jp") : null;

    /// <summary>The likeliest encoding of bytes that are not UTF-8; windows-1252 where nothing speaks for another.</summary>
    public static Encoding Detect(ReadOnlySpan<byte> body)
    {
        byte[] sample = Sample(body);
        CharsetCandidate? best = null;
        double likeliest = double.NegativeInfinity;
        foreach (CharsetCandidate candidate in Candidates.Value)
        {
            double likelihood = candidate.Likelihood(sample);
            if (likelihood > likeliest)
            {
                (best, likeliest) = (candidate, likelihood);
            }
        }

        return best?.Encoding ?? Encoding.Latin1;
    }

    // The stretches around bytes beyond ASCII: the words that they stand in, without the markup between.
    private static byte[] Sample(ReadOnlySpan<byte> body)
    {
        List<byte> sample = new(Enough * 2);
        int beyond = 0;
        for (int at = 0; at < body.Length && beyond < Enough;)
        {
            int next = body[at..].IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (next < 0)
            {
                break;
            }

            int start = Math.Max(at, at + next - 4), end = at + next;
            for (int quiet = 0; end < body.Length && quiet < 4; end++)
            {
                bool high = body[end] >= 0x80;
                beyond += high ? 1 : 0;
                quiet = high ? 0 : quiet + 1;
            }

            sample.AddRange(body[start..end]);
            at = end;
        }

        return [.. sample];
    }
}
