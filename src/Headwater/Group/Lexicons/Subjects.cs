using Headwater.Text;

namespace Headwater.Group.Lexicons;

/// <summary>What news is about, in the words of several languages: <c>data/group/subjects.txt</c>.</summary>
internal static class Subjects
{
    private const uint Kind = 6;
    private const int Shortest = 3, Longest = 20, MostSigns = 8, MayStartSize = 1 << 14;

    private static readonly Dictionary<string, uint> Whole = new(StringComparer.Ordinal);
    private static readonly Dictionary<string, uint> Beginnings = new(StringComparer.Ordinal);
    private static readonly Dictionary<string, uint> Signs = new(StringComparer.Ordinal);
    private static readonly Dictionary<ulong, uint> Lengths = []; // by first letters: a bit for each length of a beginning; bit 0 is always set
    private static readonly bool[] MayStart = new bool[MayStartSize];

    static Subjects()
    {
        Span<char> room = stackalloc char[Terms.Room];
        foreach (string[] words in Knowledge.Lines("group/subjects.txt").Select(line => line.Split(' ')))
        {
            uint term = Terms.Hash(words[0], Kind);
            foreach (string word in words.AsSpan(1))
            {
                Learn(Folding.Of(word.AsSpan().TrimEnd('*'), room).ToString(), word[^1] == '*', term);
            }
        }
    }

    /// <summary>The subject that a word belongs to, or 0.</summary>
    /// <param name="word">A word of a script with spaces, folded, an Arabic one without its article.</param>
    public static uint OfWord(ReadOnlySpan<char> word)
    {
        if (word.Length < Shortest || LengthsOf(Start(word)) is not (> 0 and var lengths))
        {
            return 0;
        }

        if (Whole.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out uint term))
        {
            return term;
        }

        var beginnings = Beginnings.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int length = Math.Min(word.Length, Longest); length >= Shortest; length--)
        {
            if ((lengths >> length & 1) > 0 && beginnings.TryGetValue(word[..length], out term))
            {
                return term;
            }
        }

        return 0;
    }

    /// <summary>The subject that a text without spaces begins with, or 0; the longest name counts.</summary>
    /// <param name="text">Text from the place looked at.</param>
    /// <param name="length">Receives the signs of the name, 0 for none.</param>
    public static uint OfSigns(ReadOnlySpan<char> text, out int length)
    {
        var signs = Signs.GetAlternateLookup<ReadOnlySpan<char>>();
        if (text.Length >= 2 && LengthsOf(Start(text[..2])) > 0)
        {
            for (length = Math.Min(MostSigns, text.Length); length >= 2; length--)
            {
                if (signs.TryGetValue(text[..length], out uint term))
                {
                    return term;
                }
            }
        }

        length = 0;
        return 0;
    }

    private static void Learn(string word, bool isBeginning, uint term)
    {
        if (Words.IsPaired(word[0]))
        {
            Signs.TryAdd(word, term);
            AddStart(Start(word.AsSpan(0, 2)), 0);
            return;
        }

        (isBeginning ? Beginnings : Whole).TryAdd(word, term);
        AddStart(Start(word), isBeginning ? word.Length : 0);
    }

    private static void AddStart(ulong start, int length)
    {
        Lengths[start] = Lengths.GetValueOrDefault(start) | 1u | (1u << length);
        MayStart[Place(start)] = true;
    }

    private static uint LengthsOf(ulong start) => MayStart[Place(start)] ? Lengths.GetValueOrDefault(start) : 0;

    private static int Place(ulong start) => (int)((start * 0x9E3779B97F4A7C15) >> 50);

    // The first three letters: hardly a word of a text gets past them without being one of ours.
    private static ulong Start(ReadOnlySpan<char> word) =>
        ((ulong)word[0] << 32) | ((ulong)word[1] << 16) | (word.Length > 2 ? word[2] : 0u);
}
