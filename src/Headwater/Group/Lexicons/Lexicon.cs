using Headwater.Text;

namespace Headwater.Group.Lexicons;

/// <summary>
/// The places, bodies and people that articles in two languages have in common: <c>data/group/places.txt</c> and
/// <c>names.txt</c>. In scripts with spaces a name is looked up by its words without their endings, in the others
/// by its signs.
/// </summary>
internal static class Lexicon
{
    private const int MostWords = 5;
    private const int MostSigns = 12;
    private const uint Kind = 3;
    private const int MayStartSize = 1 << 17;

    private static readonly Dictionary<ulong, uint> ByWords = [];
    private static readonly Dictionary<string, uint> BySigns = new(StringComparer.Ordinal);
    private static readonly HashSet<(char, char)> SignStarts = [];
    private static readonly HashSet<ulong> WordStarts = [];
    private static readonly bool[] MayStart = new bool[MayStartSize];

    static Lexicon()
    {
        foreach (string line in Knowledge.Lines("group/places.txt").Concat(Knowledge.Lines("group/names.txt")))
        {
            string[] names = line.Split('|');
            uint term = Terms.Hash(names[0], Kind);
            foreach (string name in names.Skip(1))
            {
                Learn(name, term);
            }
        }
    }

    /// <summary>Finds the terms of what a text names, as often as it names it.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="found">Receives the terms.</param>
    public static void Find(ReadOnlySpan<char> text, List<uint> found)
    {
        Span<ulong> window = stackalloc ulong[MostWords];
        Span<bool> starts = stackalloc bool[MostWords];
        int filled = 0, paired = 0;
        foreach (Word word in Words.Of(text))
        {
            if (word.Kind == WordKind.Pair)
            {
                if (word.Start >= paired && Longest(text[word.Start..], out uint sign) is var length and > 0)
                {
                    found.Add(sign);
                    paired = word.Start + length;
                }

                filled = 0;
                continue;
            }

            ulong stem = Stem(text.Slice(word.Start, word.Length));
            filled = Push(window, starts, filled);
            (window[filled - 1], starts[filled - 1]) = (stem, IsStart(stem));
            Match(window[..filled], starts, found);
        }
    }

    // The window holds the last words; a name that ends at the last of them is looked up, the longest first.
    private static void Match(ReadOnlySpan<ulong> window, ReadOnlySpan<bool> starts, List<uint> found)
    {
        for (int from = 0; from < window.Length; from++)
        {
            if (starts[from] && ByWords.TryGetValue(Hash(window[from..]), out uint term))
            {
                found.Add(term);
                return;
            }
        }
    }

    private static int Push(Span<ulong> window, Span<bool> starts, int filled)
    {
        if (filled < window.Length)
        {
            return filled + 1;
        }

        window[1..].CopyTo(window);
        starts[1..].CopyTo(starts);
        return filled;
    }

    // Hardly a word of a text begins a name: most are told apart by a table that stays in the processor's cache.
    private static bool IsStart(ulong stem) => MayStart[(int)(stem % MayStartSize)] && WordStarts.Contains(stem);

    private static int Longest(ReadOnlySpan<char> text, out uint term)
    {
        term = 0;
        if (text.Length < 2 || !SignStarts.Contains((text[0], text[1])))
        {
            return 0;
        }

        var lookup = BySigns.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int length = Math.Min(MostSigns, text.Length); length >= 2; length--)
        {
            if (lookup.TryGetValue(text[..length], out term))
            {
                return length;
            }
        }

        return 0;
    }

    private static void Learn(string name, uint term)
    {
        if (Words.IsPaired(name[0]))
        {
            if (name.Length is >= 2 and <= MostSigns && BySigns.TryAdd(name, term))
            {
                SignStarts.Add((name[0], name[1]));
            }

            return;
        }

        List<ulong> stems = [];
        foreach (Word word in Words.Of(name))
        {
            stems.Add(Stem(name.AsSpan(word.Start, word.Length)));
        }

        if (stems.Count is > 0 and <= MostWords && name.Length > 1 && !(name.Length == 2 && name is not ("EU" or "UN" or "US" or "UK")))
        {
            WordStarts.Add(stems[0]);
            MayStart[(int)(stems[0] % MayStartSize)] = true;
            ByWords.TryAdd(Hash([.. stems]), term);
        }
    }

    private static ulong Hash(ReadOnlySpan<ulong> stems)
    {
        ulong hash = 0;
        foreach (ulong stem in stems)
        {
            hash = (hash ^ stem) * 0x9E3779B97F4A7C15;
        }

        return hash;
    }

    // Short words in capitals are abbreviations and stand apart from words: "US" is not "us".
    private static ulong Stem(ReadOnlySpan<char> word)
    {
        Span<char> room = stackalloc char[Terms.Room];
        ReadOnlySpan<char> folded = Folding.Of(Article(word), room);
        bool initials = folded.Length <= 4 && word[0] < 0x590 && !word.ContainsAnyExceptInRange('A', 'Z');
        return Terms.Hash(Ending(folded), initials && folded.Length <= 3 ? 5u : 4u);
    }

    /// <summary>A word without the Arabic article and the particles written before it.</summary>
    public static ReadOnlySpan<char> Article(ReadOnlySpan<char> word)
    {
        if (word[0] is < '\u0600' or > '\u06FF' || word.Length < 5)
        {
            return word;
        }

        ReadOnlySpan<char> bare = word[0] is 'و' or 'ف' or 'ب' or 'ك' ? word[1..] : word;
        return bare.StartsWith("ال") ? bare[2..] : bare.StartsWith("لل") ? bare[2..] : word;
    }

    // Vowels, and the consonants that Slavic and Greek endings have, after the first four letters.
    private static ReadOnlySpan<char> Ending(ReadOnlySpan<char> word)
    {
        int end = word.Length;
        int least = end > 0 && word[0] < 0x370 ? 4 : 3;
        while (end > least && "aeiouyаеиоуыэюяіїєьйαεηιουωσνм".Contains(word[end - 1]))
        {
            end--;
        }

        return word[..end];
    }
}
