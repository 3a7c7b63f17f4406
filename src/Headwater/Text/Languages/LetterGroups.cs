using System.Numerics;

namespace Headwater.Text.Languages;

/// <summary>What each group of three letters says for each language of a script: a row of weights a group.</summary>
internal sealed class LetterGroups
{
    // A group that a language is not known to have counts as one in half a million.
    private const double Unseen = 2e-6;

    // Neighbouring groups share letters, so that each tells but a part of what it would tell alone.
    private const double Share = 0.3;

    private readonly Dictionary<ulong, int> rows = [];
    private readonly float[] weights;
    private readonly int width;

    /// <summary>Lays the profiles side by side.</summary>
    /// <param name="profiles">The languages, in the order of the scores.</param>
    /// <param name="width">The number of scores: a multiple of the vector's length, at least that of languages.</param>
    public LetterGroups(IReadOnlyList<LanguageProfile> profiles, int width)
    {
        this.width = width;
        foreach (string group in profiles.SelectMany(p => p.Groups.Keys).Where(g => g.Length == 3))
        {
            rows.TryAdd(Key(group, 0), rows.Count * width);
        }

        weights = new float[rows.Count * width];
        for (int i = 0; i < profiles.Count; i++)
        {
            foreach ((string group, double share) in profiles[i].Groups.Where(g => g.Key.Length == 3))
            {
                weights[rows[Key(group, 0)] + i] = (float)(Share * Math.Max(0, Math.Log(share / Unseen)));
            }
        }
    }

    /// <summary>Adds what the groups of a word say to the scores.</summary>
    /// <param name="padded">The word in lower case with a space before and after it.</param>
    /// <param name="scores">As many as the width.</param>
    public void Weigh(ReadOnlySpan<char> padded, Span<float> scores)
    {
        for (int i = 0; i + 3 <= padded.Length; i++)
        {
            if (rows.TryGetValue(Key(padded, i), out int row))
            {
                Add(weights.AsSpan(row, width), scores);
            }
        }
    }

    private static void Add(ReadOnlySpan<float> row, Span<float> scores)
    {
        for (int i = 0; i < scores.Length; i += Vector<float>.Count)
        {
            (new Vector<float>(scores[i..]) + new Vector<float>(row[i..])).CopyTo(scores[i..]);
        }
    }

    private static ulong Key(ReadOnlySpan<char> text, int at) => ((ulong)text[at] << 32) | ((ulong)text[at + 1] << 16) | text[at + 2];
}
