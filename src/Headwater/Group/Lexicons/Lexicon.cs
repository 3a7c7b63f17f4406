using Headwater.Text;

namespace Headwater.Group.Lexicons;

/// <summary>
/// The places, bodies and people that articles in two languages have in common: <c>data/group/places.txt</c> and
/// <c>names.txt</c>. In scripts with spaces a name is looked up by its words without their endings, in the others
/// by its signs.
/// </summary>
internal static class Lexicon
{
    /// <summary>Words of a name at most.</summary>
    public const int MostWords = 5;

    private const int MostSigns = 12;
    private const uint Kind = 3;
    private const int MayStartSize = 1 << 17;

    private static readonly Dictionary<ulong, uint> ByWords = [];
    private static readonly Dictionary<string, uint> BySigns = new(StringComparer.Ordinal);
    private static readonly HashSet<(char, char)> SignStarts = [];
    private static readonly Dictionary<ulong, byte> Reaches = [];
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

    /// <summary>The term of a name, or 0.</summary>
    /// <param name="words">The name's words.</param>
    public static uint OfWords(ReadOnlySpan<LexiconStem> words) => ByWords.GetValueOrDefault(Hash(words));

    /// <summary>Words of the longest name that begins with a word, told by its hash; 0 where none does.</summary>
    /// <remarks>Hardly a word of a text does: most are told apart by a table that stays in the processor's cache.</remarks>
    public static byte Reach(ulong stem) => MayStart[(int)(stem % MayStartSize)] ? Reaches.GetValueOrDefault(stem) : (byte)0;

    /// <summary>The term of the longest name that a text without spaces begins with, or 0.</summary>
    /// <param name="text">Text from the place looked at.</param>
    /// <param name="length">Receives the signs of the name, 0 for none.</param>
    public static uint OfSigns(ReadOnlySpan<char> text, out int length)
    {
        var lookup = BySigns.GetAlternateLookup<ReadOnlySpan<char>>();
        for (length = text.Length < 2 || !SignStarts.Contains((text[0], text[1])) ? 0 : Math.Min(MostSigns, text.Length); length >= 2; length--)
        {
            if (lookup.TryGetValue(text[..length], out uint term))
            {
                return term;
            }
        }

        length = 0;
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

        List<LexiconStem> stems = [];
        foreach (Word word in Words.Of(name))
        {
            stems.Add(new LexiconStem(LexiconStem.HashOf(name.AsSpan(word.Start, word.Length)), Reach: 0));
        }

        if (stems.Count is > 0 and <= MostWords && name.Length > 1 && !(name.Length == 2 && name is not ("EU" or "UN" or "US" or "UK")))
        {
            Reaches[stems[0].Hash] = (byte)Math.Max(stems.Count, Reaches.GetValueOrDefault(stems[0].Hash));
            MayStart[(int)(stems[0].Hash % MayStartSize)] = true;
            ByWords.TryAdd(Hash([.. stems]), term);
        }
    }

    private static ulong Hash(ReadOnlySpan<LexiconStem> stems)
    {
        ulong hash = 0;
        foreach (LexiconStem stem in stems)
        {
            hash = (hash ^ stem.Hash) * 0x9E3779B97F4A7C15;
        }

        return hash;
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
}
