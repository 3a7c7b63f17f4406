namespace Headwater.Text.Languages;

/// <summary>What the frequent words of a script's languages say for those that have them.</summary>
internal sealed class FrequentWords
{
    // A word that a language is not known to have counts as one in three hundred thousand.
    private const double Unseen = 3e-6;

    private readonly Dictionary<string, (int Language, float Weight)[]> weights;
    private readonly Dictionary<string, (int Language, float Weight)[]>.AlternateLookup<ReadOnlySpan<char>> lookup;

    /// <summary>Lays the profiles side by side.</summary>
    /// <param name="profiles">The languages, in the order of the scores.</param>
    public FrequentWords(IReadOnlyList<LanguageProfile> profiles)
    {
        weights = profiles.SelectMany((p, i) => p.Words.Where(w => w.Value > Unseen).Select(w => (Word: w.Key, Said: (Language: i, Weight: (float)Math.Log(w.Value / Unseen)))))
            .GroupBy(w => w.Word, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Select(w => w.Said).ToArray(), StringComparer.Ordinal);
        lookup = weights.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Adds what a word says to the scores of the languages that have it.</summary>
    /// <param name="word">The word in lower case.</param>
    /// <param name="scores">A score a language.</param>
    public void Weigh(ReadOnlySpan<char> word, Span<float> scores)
    {
        if (!lookup.TryGetValue(word, out (int Language, float Weight)[]? said))
        {
            return;
        }

        foreach ((int language, float weight) in said)
        {
            scores[language] += weight;
        }
    }
}
