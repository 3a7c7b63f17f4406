using System.Globalization;
using Headwater.Group.Lexicons;
using Headwater.Text;
using Headwater.Text.Languages;
using Headwater.Text.Names;

namespace Headwater.Group.Profiles;

/// <summary>All that reading an article asks of a word, whatever text it stands in.</summary>
internal readonly record struct KnownWord
{
    private const uint NumberKind = 1, SoundKind = 2;
    private const int LeastSounds = 3, LeastUncased = 4;

    /// <summary>Its term.</summary>
    public uint Term { get; private init; }

    /// <summary>Its subject, or 0.</summary>
    public uint Subject { get; private init; }

    /// <summary>The figure that it is a word for, or 0.</summary>
    public uint Figure { get; private init; }

    /// <summary>The month that it names, 1 to 12, or 0.</summary>
    public byte Month { get; private init; }

    /// <summary>The day of the week that it names, 1 for Monday to 7, or 0.</summary>
    public byte Weekday { get; private init; }

    /// <summary>The term of how it sounds, or 0 where it sounds like too much, or can be no name.</summary>
    public uint Sound { get; private init; }

    /// <summary>Where a digit stands in it after its first sign; 0 or -1 for none.</summary>
    public short Digit { get; private init; }

    /// <summary>What the lexicon looks it up by.</summary>
    public LexiconStem Stem { get; private init; }

    /// <summary>Whether it is too common to tell one event from another.</summary>
    public bool IsStop { get; private init; }

    /// <summary>Whether it begins with a capital.</summary>
    public bool IsUpper { get; private init; }

    /// <summary>Whether its script knows no capitals, and it is long enough to be a name.</summary>
    public bool IsUncased { get; private init; }

    /// <summary>Looks a word up.</summary>
    public static KnownWord Of(ReadOnlySpan<char> signs, WordKind kind) => kind switch
    {
        WordKind.Number => new KnownWord { Term = Number(signs), Stem = LexiconStem.Of(signs) },
        WordKind.Pair => Pair(Terms.Hash(signs)),
        _ => Word(signs),
    };

    private static KnownWord Pair(uint term) => new() { Term = term, IsStop = StopWords.Contains(term) };

    private static KnownWord Word(ReadOnlySpan<char> letters)
    {
        Span<char> room = stackalloc char[Terms.Room];
        ReadOnlySpan<char> folded = Folding.Of(Lexicon.Article(letters), room);
        uint term = Terms.Of(letters);
        (byte month, byte weekday) = CalendarNames.Of(letters);
        bool isUpper = char.IsUpper(letters[0]), isUncased = !isUpper && !char.IsLower(letters[0]) && letters.Length >= LeastUncased;
        return new KnownWord
        {
            Term = term,
            Subject = Subjects.OfWord(folded),
            Figure = Figures.OfWord(folded),
            Sound = isUpper || isUncased ? SoundOf(letters) : 0,
            Month = month,
            Weekday = weekday,
            Digit = (short)letters.IndexOfAnyInRange('0', '9'),
            Stem = LexiconStem.Of(letters),
            IsStop = StopWords.Contains(term),
            IsUpper = isUpper,
            IsUncased = isUncased,
        };
    }

    /// <summary>The term of how a name sounds; 0 where it sounds like too much.</summary>
    public static uint SoundOf(ReadOnlySpan<char> name)
    {
        Span<char> room = stackalloc char[Consonants.Longest];
        ReadOnlySpan<char> key = Consonants.Of(name, room);
        return key.Length >= LeastSounds ? Terms.Hash(key, SoundKind) : 0;
    }

    // 12,000 and 12.000 and 12000 are one number; 6.1 keeps its point.
    private static uint Number(ReadOnlySpan<char> signs)
    {
        Span<char> digits = stackalloc char[24];
        int length = 0;
        for (int i = 0; i < signs.Length && length < digits.Length; i++)
        {
            int value = CharUnicodeInfo.GetDecimalDigitValue(signs[i]);
            if (value >= 0)
            {
                digits[length++] = (char)('0' + value);
            }
            else if (!IsThousands(signs, i))
            {
                digits[length++] = '.';
            }
        }

        return Terms.Hash(digits[..length], NumberKind);
    }

    private static bool IsThousands(ReadOnlySpan<char> signs, int at) =>
        signs.Length >= at + 4 && (signs.Length == at + 4 || !char.IsDigit(signs[at + 4]));
}
