using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Headwater.Text.Languages;

/// <summary>
/// The languages of one script side by side: naive Bayes over words and groups of three letters (Cavnar and Trenkle 1994
/// for the groups; Shuyo 2010 for the weighing), each word limited in what it can say, so that a foreign name or a
/// misspelling does not outweigh a sentence.
/// </summary>
internal sealed class LanguageProfiles
{
    private const int LongestWord = 40;
    private const float MostOfAWord = 9;
    private const float OfAName = 0.5f;

    // Running text says about 1.5 a letter for its language; letters strung together, or a language that is not held, less.
    private const float LeastOfALetter = 0.7f;

    // What is common on the web is not that much commoner among what is read here.
    private const float OfThePrior = 0.5f;

    private static readonly FrozenDictionary<string, LanguageProfiles> ByScript = LanguageProfile.All()
        .GroupBy(p => p.Script, StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => new LanguageProfiles([.. g]), StringComparer.Ordinal);

    private readonly string[] languages;
    private readonly LetterGroups groups;
    private readonly FrequentWords words;
    private readonly float[] priors;
    private readonly int width;
    private readonly ConcurrentBag<WordMemo> memos = [];

    private LanguageProfiles(LanguageProfile[] profiles)
    {
        languages = [.. profiles.Select(p => p.Language)];
        width = (profiles.Length + Vector<float>.Count - 1) / Vector<float>.Count * Vector<float>.Count;
        priors = [.. profiles.Select(p => OfThePrior * (float)Math.Log(p.Prior)), .. Enumerable.Repeat(float.NegativeInfinity, width - profiles.Length)];
        groups = new LetterGroups(profiles);
        words = new FrequentWords(profiles);
    }

    /// <summary>The languages of a script that has several.</summary>
    public static LanguageProfiles Of(string script) => ByScript[script];

    /// <summary>Whether some script's profiles have this language.</summary>
    public static bool Knows(string language) => ByScript.Values.Any(p => p.languages.Contains(language));

    /// <summary>The language that a text shows, or <c>null</c> where it shows too little or several.</summary>
    public string? Best(ReadOnlySpan<char> text)
    {
        LanguageTally tally = new(stackalloc float[width], stackalloc float[width], stackalloc int[width]);
        Span<float> scores = stackalloc float[width];
        WordMemo memo = memos.TryTake(out WordMemo? idle) ? idle : new WordMemo(width);
        (float said, int letters) = (0, 0);
        RunningWords running = new(text);
        while (running.MoveNext())
        {
            if (running.Current.Length is > 0 and <= LongestWord)
            {
                said += Weigh(running.Current, memo, scores, out ReadOnlySpan<float> weighed);
                letters += running.Current.Length;
                tally.Add(weighed, running.IsName ? OfAName : 1);
            }
        }

        memos.Add(memo);
        return said >= letters * LeastOfALetter && tally.Winner(priors) is { } winner ? languages[winner] : null;
    }

    // What a word says for each language, against the one it says most for: 0 and below. Returns what it says for that one.
    private float Weigh(ReadOnlySpan<char> word, WordMemo memo, Span<float> room, out ReadOnlySpan<float> weighed)
    {
        weighed = room;
        if (!WordMemo.Takes(word))
        {
            return Weigh(word, room);
        }

        bool known = memo.Find(word, out int place);
        weighed = memo.Scores(place);
        return known ? memo.Most(place) : memo.Most(place) = Weigh(word, memo.Scores(place));
    }

    private float Weigh(ReadOnlySpan<char> word, Span<float> scores)
    {
        Span<char> padded = stackalloc char[LongestWord + 2];
        int length = word.ToLowerInvariant(padded[1..]);
        Span<char> lower = padded.Slice(1, length);
        lower.Replace('’', '\'');
        padded[0] = padded[length + 1] = ' ';
        scores.Clear();
        groups.Weigh(padded[..(length + 2)], scores);
        words.Weigh(lower, scores);
        return Level(scores);
    }

    // Sets the largest score to 0 and the others against it; returns it. The scores fill whole vectors.
    private static float Level(Span<float> scores)
    {
        Span<Vector<float>> vectors = MemoryMarshal.Cast<float, Vector<float>>(scores);
        Vector<float> largest = vectors[0];
        foreach (Vector<float> vector in vectors)
        {
            largest = Vector.Max(largest, vector);
        }

        float most = largest[0];
        for (int i = 1; i < Vector<float>.Count; i++)
        {
            most = Math.Max(most, largest[i]);
        }

        Vector<float> level = new(most), least = new(-MostOfAWord);
        foreach (ref Vector<float> vector in vectors)
        {
            vector = Vector.Max(vector - level, least);
        }

        return most;
    }
}
