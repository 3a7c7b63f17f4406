using System.Text;

namespace Headwater.Bench;

/// <summary>
/// Makes other reports of real pages, so that an archive of many tells of many events: each longer word of a page's text
/// takes the place of another of its length, names that of names, another in every round. Markup and scripts stay.
/// </summary>
internal sealed class Rewording
{
    private const int Shortest = 5, Step = 7919;

    private readonly Dictionary<(int Length, bool Capital), List<string>> words = [];
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> places = new Dictionary<string, int>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Learns the words of pages.</summary>
    public Rewording(IEnumerable<byte[]> pages)
    {
        foreach (string page in pages.Select(Encoding.Latin1.GetString))
        {
            foreach (Range range in Words(page))
            {
                Learn(page.AsSpan(range));
            }
        }
    }

    /// <summary>The page as another.</summary>
    /// <param name="page">One of those learned from.</param>
    /// <param name="round">0 for the page as it is.</param>
    public byte[] Of(byte[] page, int round)
    {
        string text = Encoding.Latin1.GetString(page);
        StringBuilder other = new(text.Length);
        int from = 0;
        foreach (Range range in Words(text))
        {
            other.Append(text, from, range.Start.Value - from).Append(Other(text.AsSpan(range), round));
            from = range.End.Value;
        }

        return Encoding.Latin1.GetBytes(other.Append(text, from, text.Length - from).ToString());
    }

    private void Learn(ReadOnlySpan<char> word)
    {
        (int, bool) kind = (word.Length, char.IsAsciiLetterUpper(word[0]));
        List<string> alike = words.TryGetValue(kind, out List<string>? known) ? known : words[kind] = [];
        if (places.TryAdd(word, alike.Count))
        {
            alike.Add(word.ToString());
        }
    }

    private string Other(ReadOnlySpan<char> word, int round)
    {
        List<string> alike = words[(word.Length, char.IsAsciiLetterUpper(word[0]))];
        return alike[(int)((places[word] + ((long)round * Step)) % alike.Count)];
    }

    // The longer words of ASCII in what is neither a tag nor a script nor a style sheet.
    private static IEnumerable<Range> Words(string page)
    {
        for (int at = 0; at < page.Length;)
        {
            if (page[at] == '<')
            {
                at = AfterTag(page, at);
                continue;
            }

            int start = at;
            while (at < page.Length && IsOfWord(page[at]))
            {
                at++;
            }

            if (at - start >= Shortest && page.AsSpan(start, at - start).IndexOfAnyExceptInRange('A', 'z') < 0 && (start == 0 || page[start - 1] != '&'))
            {
                yield return start..at;
            }

            at = at == start ? at + 1 : at;
        }
    }

    private static bool IsOfWord(char c) => char.IsAsciiLetter(c) || c >= '\u0080';

    private static int AfterTag(string page, int start)
    {
        string? silent = page.AsSpan(start).StartsWith("<script", StringComparison.OrdinalIgnoreCase) ? "</script" : page.AsSpan(start).StartsWith("<style", StringComparison.OrdinalIgnoreCase) ? "</style" : null;
        int from = silent is null ? start : page.IndexOf(silent, start, StringComparison.OrdinalIgnoreCase);
        int end = from < 0 ? -1 : page.IndexOf('>', from);
        return end < 0 ? page.Length : end + 1;
    }
}
