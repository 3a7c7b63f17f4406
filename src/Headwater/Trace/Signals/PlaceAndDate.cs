using Headwater.Text.Languages;

namespace Headwater.Trace.Signals;

/// <summary>Whether a piece of text is nothing but a dateline's place and date: names, numbers, months and small words.</summary>
internal sealed class PlaceAndDate(DatelineWords words)
{
    private const int MostWords = 9;
    private const int LongestUnspacedPlace = 14;

    /// <summary>Whether it is; an empty piece is too.</summary>
    public bool Is(ReadOnlySpan<char> text)
    {
        int count = 0, unspaced = 0;
        foreach (string word in Words(text))
        {
            unspaced += word.Count(c => Script.IsUnspaced(c) && !char.IsDigit(c));
            if (++count > MostWords || unspaced > LongestUnspacedPlace || !MayStand(word))
            {
                return false;
            }
        }

        return true;
    }

    private bool MayStand(string word) => !char.IsLower(word[0]) || words.IsSmall(word);

    private static List<string> Words(ReadOnlySpan<char> text)
    {
        List<string> found = [];
        int start = -1;
        for (int i = 0; i <= text.Length; i++)
        {
            bool inside = i < text.Length && (char.IsLetterOrDigit(text[i]) || (text[i] is '\'' or '’' && start >= 0));
            if (inside && start < 0)
            {
                start = i;
            }
            else if (!inside && start >= 0)
            {
                found.Add(text[start..i].ToString());
                start = -1;
            }
        }

        return found;
    }
}
