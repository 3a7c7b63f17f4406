using System.Buffers;
using System.Text.Json;
using Headwater.Extract.Html;
using Headwater.Text;
using Headwater.Text.Dates;

namespace Headwater.Extract.Dates;

/// <summary>
/// Finds the time of publication in the data of a page's scripts, under the names of <c>data/extract/script-dates.txt</c>. Such data
/// hold other reports too: a time counts only where the report's headline or the last part of its address stands near.
/// </summary>
internal static class ScriptDate
{
    private const int LongestScripts = 4 << 20, Farthest = 2000, LongestValue = 40, ShortestAnchor = 12, Most = 500;

    private static readonly SearchValues<char> NameParts = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_"), ValueEnds = SearchValues.Create("\\\"',}]");

    private static readonly SearchValues<string> Names = SearchValues.Create([.. Knowledge.Lines("extract/script-dates.txt")], StringComparison.Ordinal);

    /// <summary>The time nearest to what names the report, or <c>null</c>.</summary>
    public static DateTimeOffset? Find(Reading page, Func<DateTimeOffset, bool> isCredible)
    {
        string[] anchors = [.. Anchors(page)];
        (DateTimeOffset? best, int nearest, int left) = (null, Farthest, LongestScripts);
        foreach (HtmlElement island in anchors.Length == 0 ? [] : page.Facts.Islands)
        {
            string script = island.TextContent;
            left -= script.Length;
            int[] named = left < 0 ? [] : [.. anchors.SelectMany(a => Places(script, a))];
            foreach ((int at, DateTimeOffset time) in named.Length == 0 ? [] : Times(script))
            {
                int away = named.Min(n => Math.Abs(n - at));
                (best, nearest) = away < nearest && isCredible(time) ? (time, away) : (best, nearest);
            }
        }

        return best;
    }

    // The headline as a script may write it, and what tells the report's address from others of its site.
    private static IEnumerable<string> Anchors(Reading page)
    {
        string headline = page.Headline < 0 ? page.Facts.Title ?? "" : page.Outline.Blocks[page.Headline].Text;
        string path = (page.Url ?? "").Split('?', '#')[0].TrimEnd('/');
        return ((string[])[headline, JsonEncodedText.Encode(headline).ToString(), path[(path.LastIndexOf('/') + 1)..]]).Where(a => a.Length >= ShortestAnchor).Distinct(StringComparer.Ordinal);
    }

    private static IEnumerable<int> Places(string script, string anchor)
    {
        int at = -1;
        for (int i = 0; i < Most && (at = script.IndexOf(anchor, at + 1, StringComparison.Ordinal)) >= 0; i++)
        {
            yield return at;
        }
    }

    private static IEnumerable<(int At, DateTimeOffset Time)> Times(string script)
    {
        int at = 0;
        for (int i = 0; i < Most && script.AsSpan(at).IndexOfAny(Names) is >= 0 and var found; i++)
        {
            at += found + 1;
            if (Value(script.AsSpan(at)) is { } time)
            {
                yield return (at, time);
            }
        }
    }

    // After the rest of the name: a closing quotation mark, which may be escaped, a colon, and the value in marks or without.
    private static DateTimeOffset? Value(ReadOnlySpan<char> text)
    {
        int end = text.IndexOfAnyExcept(NameParts);
        ReadOnlySpan<char> rest = end < 0 ? default : text[end..].TrimStart("\\\"' ");
        if (rest.IsEmpty || rest[0] != ':')
        {
            return null;
        }

        rest = rest[1..].TrimStart("\\\"' ");
        int stop = rest.IndexOfAny(ValueEnds);
        return stop is > 0 and <= LongestValue && !rest.StartsWith("{", StringComparison.Ordinal) ? Timestamp.Parse(rest[..stop])?.Time : null;
    }
}
