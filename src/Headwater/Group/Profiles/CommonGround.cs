using System.Runtime.InteropServices;
using Headwater.Group.Lexicons;
using Headwater.Text;
using Headwater.Text.Languages;
using Headwater.Text.Names;

namespace Headwater.Group.Profiles;

/// <summary>
/// What an article has that does not depend on its language: names by their sound, what the lexicon knows, subjects and
/// figures. Names are words with a capital inside a sentence, runs of katakana, signs that spell sounds, and, in scripts that mark
/// no names, every longer word that is no subject. Datelines are passed over: they locate the reporting.
/// </summary>
internal sealed class CommonGround
{
    private const int TextLimit = 5_000;
    private const int LeastSounds = 3;
    private const uint Kind = 2;

    private readonly List<uint> found = [];

    /// <summary>Names by their sound, with how often they stand.</summary>
    public Dictionary<uint, float> Sounds { get; } = [];

    /// <summary>What the lexicon knows, with how often it stands.</summary>
    public Dictionary<uint, float> Places { get; } = [];

    /// <summary>What it is about, with how often it stands.</summary>
    public Dictionary<uint, float> Matters { get; } = [];

    /// <summary>Figures by their value, with how often they stand.</summary>
    public Dictionary<uint, float> Numbers { get; } = [];

    /// <summary>Reads an article anew.</summary>
    public void Read(string title, string text)
    {
        Sounds.Clear();
        Places.Clear();
        Matters.Clear();
        Numbers.Clear();
        ReadPart(title.AsSpan(0, Math.Min(title.Length, 400)));
        ReadBody(text.Length > TextLimit ? text[..TextLimit] : text);
    }

    // A dateline opens a report; what looks like one further down is not worth looking for.
    private void ReadBody(string text)
    {
        int end = text.IndexOf('\n', StringComparison.Ordinal);
        IReadOnlyList<TextSpan> datelines = DatelineSpans.In(end < 0 ? text : text[..end]);
        ReadPart(text.AsSpan(datelines.Count > 0 ? datelines[0].End : 0));
    }

    private void ReadPart(ReadOnlySpan<char> text)
    {
        found.Clear();
        Lexicon.Find(text, found);
        foreach (uint term in found)
        {
            Add(Places, term);
        }

        int end = 0, read = 0;
        foreach (Word word in Words.Of(text))
        {
            if (word.Start >= read)
            {
                read = word.Kind switch
                {
                    WordKind.Word => ReadWord(text, word, end),
                    WordKind.Pair => word.Start + ReadSigns(text[word.Start..]),
                    _ => ReadFigure(text, word.Start),
                };
            }

            end = word.End;
        }
    }

    private int ReadWord(ReadOnlySpan<char> text, Word word, int end)
    {
        ReadOnlySpan<char> letters = text.Slice(word.Start, word.Length);
        int digit = letters.IndexOfAnyInRange('0', '9');
        if (digit > 0)
        {
            return ReadFigure(text, word.Start + digit);
        }

        Span<char> room = stackalloc char[Terms.Room];
        ReadOnlySpan<char> folded = Folding.Of(Lexicon.Article(letters), room);
        bool isSubject = Note(Matters, Subjects.OfWord(folded));
        if (!Note(Numbers, Figures.OfWord(folded)) && IsName(text, word, end) && (!isSubject || char.IsUpper(letters[0])))
        {
            Sound(letters);
        }

        return word.End;
    }

    private int ReadFigure(ReadOnlySpan<char> text, int at)
    {
        Note(Numbers, Figures.OfDigits(text[at..], out int length));
        return at + Math.Max(1, length);
    }

    // A run of katakana is a name or a loan word, as are signs that spell sounds; a Hangul word may be a name with a particle.
    private int ReadSigns(ReadOnlySpan<char> text)
    {
        if (Note(Matters, Subjects.OfSigns(text, out int length)))
        {
            return length;
        }

        int katakana = Length(text, c => c is >= '\u30A1' and <= '\u30FA' or '\u30FC');
        if (katakana >= 3)
        {
            Sound(text[..katakana]);
        }

        int spelled = katakana > 0 ? 0 : Transliteration.Run(text);
        if (spelled >= 2)
        {
            Sound(text[..spelled]);
        }

        int hangul = katakana > 0 ? 0 : Length(text, Script.IsHangul);
        for (int cut = 0; cut <= 2 && hangul - cut >= 2 && hangul <= 7; cut++)
        {
            Sound(text[..(hangul - cut)]);
        }

        return Math.Max(1, katakana + hangul + (spelled >= 2 ? spelled : 0));
    }

    private static int Length(ReadOnlySpan<char> text, Func<char, bool> belongs)
    {
        int length = 0;
        while (length < text.Length && belongs(text[length]))
        {
            length++;
        }

        return length;
    }

    private static bool IsName(ReadOnlySpan<char> text, Word word, int end)
    {
        char first = text[word.Start];
        return char.IsUpper(first)
            ? end > 0 && word.Start == end + 1 && text[end] is ' ' or '-'
            : !char.IsLower(first) && word.Length >= 4;
    }

    private void Sound(ReadOnlySpan<char> word)
    {
        Span<char> room = stackalloc char[Consonants.Longest];
        ReadOnlySpan<char> key = Consonants.Of(word, room);
        if (key.Length >= LeastSounds)
        {
            Add(Sounds, Terms.Hash(key, Kind));
        }
    }

    private static bool Note(Dictionary<uint, float> counts, uint term)
    {
        if (term != 0)
        {
            Add(counts, term);
        }

        return term != 0;
    }

    private static void Add(Dictionary<uint, float> counts, uint term) =>
        CollectionsMarshal.GetValueRefOrAddDefault(counts, term, out _)++;
}
