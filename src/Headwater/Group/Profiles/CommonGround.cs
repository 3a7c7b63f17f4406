using Headwater.Group.Lexicons;
using Headwater.Group.Vectors;
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
    private const int LongestDateline = 120;

    private readonly LexiconWindow window = new();
    private int start, end, read, named; // where reading starts; ends of the last word, of what figures and signs took, of a name in signs

    /// <summary>Names by their sound, with how often they stand.</summary>
    public Tally Sounds { get; } = new();

    /// <summary>What the lexicon knows, with how often it stands.</summary>
    public Tally Places { get; } = new();

    /// <summary>What it is about, with how often it stands.</summary>
    public Tally Matters { get; } = new();

    /// <summary>Figures by their value, with how often they stand.</summary>
    public Tally Numbers { get; } = new();

    /// <summary>Forgets the last article.</summary>
    public void Clear()
    {
        foreach (Tally tally in (ReadOnlySpan<Tally>)[Sounds, Places, Matters, Numbers])
        {
            tally.Clear();
        }
    }

    /// <summary>Begins a headline or a text.</summary>
    public void Begin()
    {
        start = end = read = named = 0;
        window.Clear();
    }

    /// <summary>Begins a text behind its dateline. What looks like one further down is not worth looking for.</summary>
    public void BeginAfterDateline(ReadOnlySpan<char> text)
    {
        Begin();
        int line = text[..Math.Min(text.Length, LongestDateline)].IndexOf('\n');
        ReadOnlySpan<char> opening = text[..(line >= 0 ? line : Math.Min(text.Length, LongestDateline))];
        start = DatelineSpans.In(opening.ToString()) is [var dateline, ..] ? dateline.End : 0;
    }

    /// <summary>Reads the next word; one that ends beyond the beginning of a long text is passed over.</summary>
    public void Read(ReadOnlySpan<char> text, Word word, in KnownWord known)
    {
        if (word.Start < start || word.End > TextLimit)
        {
            return;
        }

        text = text[..Math.Min(text.Length, TextLimit)];
        Name(text, word, known);
        if (word.Start >= read)
        {
            read = word.Kind switch
            {
                WordKind.Word => ReadWord(text, word, known),
                WordKind.Pair => word.Start + ReadSigns(text[word.Start..]),
                _ => ReadFigure(text, word.Start),
            };
        }

        end = word.End;
    }

    private void Name(ReadOnlySpan<char> text, Word word, in KnownWord known)
    {
        if (word.Kind != WordKind.Pair)
        {
            Note(Places, window.Next(known.Stem));
            return;
        }

        window.Clear();
        if (word.Start >= named && Lexicon.OfSigns(text[word.Start..], out int length) is > 0 and var term)
        {
            Places.Add(term);
            named = word.Start + length;
        }
    }

    private int ReadWord(ReadOnlySpan<char> text, Word word, in KnownWord known)
    {
        if (known.Digit > 0)
        {
            return ReadFigure(text, word.Start + known.Digit);
        }

        Note(Matters, known.Subject);
        if (!Note(Numbers, known.Figure) && IsName(text, word, known))
        {
            Note(Sounds, known.Sound);
        }

        return word.End;
    }

    private bool IsName(ReadOnlySpan<char> text, Word word, in KnownWord known) => known.IsUpper
        ? end > 0 && word.Start == end + 1 && text[end] is ' ' or '-'
        : known.IsUncased && known.Subject == 0;

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

    private void Sound(ReadOnlySpan<char> name) => Note(Sounds, KnownWord.SoundOf(name));

    private static bool Note(Tally tally, uint term)
    {
        if (term != 0)
        {
            tally.Add(term);
        }

        return term != 0;
    }
}
