using Headwater.Text;
using Headwater.Text.Languages;

namespace Headwater.Compare;

/// <summary>A name met in a statement.</summary>
/// <param name="Text">The name, without titles.</param>
/// <param name="Span">Where it stands in the report's text.</param>
/// <param name="Kind">What the words around it say it names: <c>person</c>, <c>organisation</c>, <c>place</c>, <c>goods</c>, <see cref="LikelyPlace"/>, <c>first</c> or <c>unknown</c>.</param>
/// <param name="Context">The words on either side of it, for telling a slip from another name.</param>
internal sealed record NameMention(string Text, TextSpan Span, string Kind, string Context)
{
    /// <summary>The kind of a name that only stands where places do: "in Kivale", but also "from Crane".</summary>
    public const string LikelyPlace = "likely-place";

    private const int LongestName = 6;

    /// <summary>Whether a kind is told by a word that belongs to it alone.</summary>
    public static bool IsSure(string kind) => kind is not ("unknown" or "first" or LikelyPlace);

    /// <summary>The names of a sentence: runs of words that begin with a capital, joined by "of", "de" and the like.</summary>
    public static IEnumerable<NameMention> In(string text, TextSpan sentence)
    {
        List<TextSpan> words = [.. Split(text, sentence)];
        for (int i = 0; i < words.Count; i++)
        {
            string word = words[i].In(text).ToString();
            if (NameWords.Is("goods", word))
            {
                yield return new NameMention(word.ToLowerInvariant(), words[i], "goods", "");
            }

            if (!char.IsUpper(word[0]) || NameWords.Is("never", word) || (i == 0 && StopWords.Contains(Terms.Of(word))))
            {
                continue;
            }

            int end = EndOf(text, words, i);
            int start = i;
            while (start < end && NameWords.Is("title", words[start].In(text).ToString()))
            {
                start++;
            }

            if (start < end && Make(text, words, start, end, titled: start > i || (i > 0 && NameWords.Is("title", words[i - 1].In(text).ToString())), first: i == 0) is { } mention)
            {
                yield return mention;
            }

            i = end - 1;
        }
    }

    private static NameMention? Make(string text, List<TextSpan> words, int start, int end, bool titled, bool first)
    {
        TextSpan span = new(words[start].Start, words[end - 1].End);
        string name = span.In(text).ToString();
        string[] parts = name.Split(' ');
        bool alone = parts.Length == 1;
        if (name.Length < 2 || (first && alone && !titled && name.Any(char.IsUpper) && name.Length < 3))
        {
            return null;
        }

        string before = start > 0 ? words[start - 1].In(text).ToString() : "";
        string kind = parts.Any(p => NameWords.Is("organisation", p)) ? "organisation"
            : titled ? "person"
            : parts.Any(p => NameWords.Is("place", p)) ? "place"
            : NameWords.Is("before-place", before) ? LikelyPlace
            : first && alone ? "first" : "unknown";
        string context = string.Join(' ', words[Math.Max(0, start - 3)..start].Concat(words[end..Math.Min(words.Count, end + 2)]).Select(w => w.In(text).ToString().ToLowerInvariant()));
        return new NameMention(name, span, kind, context);
    }

    private static int EndOf(string text, List<TextSpan> words, int start)
    {
        int end = start + 1;
        while (end < words.Count && end - start < LongestName && Touches(text, words[end - 1], words[end]))
        {
            string word = words[end].In(text).ToString();
            bool joins = NameWords.Is("joiner", word) && end + 1 < words.Count && char.IsUpper(text[words[end + 1].Start]) && Touches(text, words[end], words[end + 1]);
            if (!joins && !char.IsUpper(word[0]))
            {
                break;
            }

            end += joins ? 2 : 1;
        }

        return end;
    }

    private static bool Touches(string text, TextSpan one, TextSpan next) => next.Start - one.End == 1 && text[one.End] is ' ' or '\u00A0';

    // Words with their inner hyphens and apostrophes, the possessive left out; initials keep their point.
    private static IEnumerable<TextSpan> Split(string text, TextSpan sentence)
    {
        for (int i = sentence.Start; i < sentence.End; i++)
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                continue;
            }

            int end = i + 1;
            while (end < sentence.End && (char.IsLetterOrDigit(text[end]) || (text[end] is '-' or '.' or '’' or '\'' && end + 1 < sentence.End && char.IsLetterOrDigit(text[end + 1]))))
            {
                end++;
            }

            int bare = end - i > 2 && text[end - 1] == 's' && text[end - 2] is '\'' or '’' ? end - 2 : end;
            yield return new TextSpan(i, bare);
            i = end - 1;
        }
    }
}
