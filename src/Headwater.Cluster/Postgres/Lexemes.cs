using System.Globalization;
using System.Text;
using Headwater.Store;
using Headwater.Text;

namespace Headwater.Cluster.Postgres;

/// <summary>Words as PostgreSQL's literals of tsvector and tsquery: without case and accents, each with its place.</summary>
internal static class Lexemes
{
    // PostgreSQL's own bounds: places end at 16,383, a word has at most 256 of them, a vector less than 1 MB.
    private const int LastPlace = 16_383;
    private const int MostPlaces = 255;
    private const int LongestWord = 200;
    private const int Room = 700_000;
    private const int Gap = 2;

    /// <summary>The vector of an article: the headline's words weigh A, the text's follow with a gap that no phrase spans.</summary>
    public static string Vector(string title, string text)
    {
        Dictionary<string, List<string>> places = new(StringComparer.Ordinal);
        int place = Place(places, SearchText.Cut(title), 1, "A");
        Place(places, SearchText.Cut(text), place + Gap, "");
        StringBuilder vector = new();
        foreach ((string word, List<string> at) in places.TakeWhile(_ => vector.Length < Room))
        {
            vector.Append('\'').Append(word).Append("':").AppendJoin(',', at.Take(MostPlaces)).Append(' ');
        }

        return vector.ToString();
    }

    /// <summary>The query, or <c>null</c> where nothing is wanted.</summary>
    public static string? Query(SearchWords words)
    {
        string[] wanted = [.. words.Wanted.Select(Phrase).OfType<string>()];
        return wanted.Length == 0 ? null : string.Join(" & ", [.. wanted, .. words.Unwanted.Select(Phrase).OfType<string>().Select(phrase => $"!{phrase}")]);
    }

    /// <summary>The words of a text that has been cut, in order.</summary>
    public static IEnumerable<string> Words(string cut)
    {
        StringBuilder word = new();
        foreach (Rune rune in cut.EnumerateRunes())
        {
            if (IsPart(rune))
            {
                Append(word, rune);
            }
            else if (word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }
        }

        if (word.Length > 0)
        {
            yield return word.ToString();
        }
    }

    private static int Place(Dictionary<string, List<string>> places, string cut, int place, string weight)
    {
        foreach (string word in Words(cut))
        {
            if (!places.TryGetValue(word, out List<string>? at))
            {
                places.Add(word, at = []);
            }

            if (at.Count < MostPlaces)
            {
                at.Add(string.Create(CultureInfo.InvariantCulture, $"{Math.Min(place, LastPlace)}{weight}"));
            }

            place++;
        }

        return place;
    }

    private static string? Phrase(string term)
    {
        string[] words = [.. Words(SearchText.CutQuery(term, out bool prefix)).Select(word => $"'{word}'")];
        return words.Length == 0 ? null : $"({string.Join(" <-> ", words)}{(prefix ? ":*" : "")})";
    }

    // What SQLite's index is told too: letters, numbers, private characters, and marks that combine with a letter.
    private static bool IsPart(Rune rune) => Rune.GetUnicodeCategory(rune) is <= UnicodeCategory.SpacingCombiningMark
        or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber or UnicodeCategory.PrivateUse;

    private static void Append(StringBuilder word, Rune rune)
    {
        if (word.Length >= LongestWord)
        {
            return;
        }

        if (!rune.IsBmp)
        {
            word.Append(rune.ToString());
        }
        else if (Folding.Of((char)rune.Value) is not '\0' and var folded)
        {
            word.Append(folded);
        }
    }
}
