using Headwater.Text;
using Headwater.Text.Languages;
using Headwater.Text.Names;

namespace Headwater.Trace.Accounts;

/// <summary>
/// What an account in other words still has in common with the report that it tells: the names in its opening, by their
/// sound, so that alphabets count as one; its figures; and the words of its headline.
/// </summary>
internal sealed class Marks
{
    private const int Opening = 1_500;
    private const int UnspacedOpening = 400;
    private const int LongestTitle = 300;
    private const int LeastSounds = 3;
    private const int LeastCaseless = 4;
    private const uint SoundKind = 7, FigureKind = 8;

    private readonly HashSet<uint> names = [];
    private readonly HashSet<uint> subject = [];
    private int pairs;

    private Marks(string title, string text)
    {
        Read(title.AsSpan(0, Math.Min(title.Length, LongestTitle)), isTitle: true);
        Read(text.AsSpan(0, Math.Min(text.Length, Opening)), isTitle: false);
    }

    /// <summary>The marks of an article.</summary>
    public static Fingerprint Of(string title, string text)
    {
        Marks marks = new(title, text);
        return new Fingerprint([.. marks.names.Order()], [.. marks.subject.Order()], marks.pairs * 2 > marks.names.Count);
    }

    private void Read(ReadOnlySpan<char> text, bool isTitle)
    {
        int end = 0;
        foreach (Word word in Words.Of(text))
        {
            ReadOnlySpan<char> letters = text.Slice(word.Start, word.Length);
            if (word.Kind == WordKind.Number)
            {
                Figure(letters);
            }
            else if (word.Kind == WordKind.Pair)
            {
                Pair(letters, isTitle || word.Start < UnspacedOpening);
            }
            else if (!StopWords.Contains(Terms.Of(letters)))
            {
                Read(letters, IsName(text, word, end), isTitle);
            }

            end = word.End;
        }
    }

    private void Read(ReadOnlySpan<char> word, bool isName, bool isTitle)
    {
        if (isName)
        {
            Span<char> room = stackalloc char[Consonants.Longest];
            ReadOnlySpan<char> sound = Consonants.Of(word, room);
            names.Add(sound.Length < LeastSounds ? Terms.Of(word) : Terms.Hash(sound, SoundKind));
        }

        if (isTitle && word.Length >= LeastSounds)
        {
            subject.Add(Terms.Of(word));
        }
    }

    // A single digit counts anything.
    private void Figure(ReadOnlySpan<char> digits)
    {
        if (digits.Length > 1)
        {
            names.Add(Terms.Hash(digits, FigureKind));
        }
    }

    private void Pair(ReadOnlySpan<char> signs, bool isOpening)
    {
        if (isOpening && signs.Length > 1)
        {
            pairs += names.Add(Terms.Of(signs)) ? 1 : 0;
        }
    }

    // A capital inside a sentence; where letters have no case, every longer word.
    private static bool IsName(ReadOnlySpan<char> text, Word word, int end) => char.IsUpper(text[word.Start])
        ? end > 0 && word.Start == end + 1 && text[end] is ' ' or '-' or '\u00A0'
        : !char.IsLower(text[word.Start]) && word.Length >= LeastCaseless;
}
