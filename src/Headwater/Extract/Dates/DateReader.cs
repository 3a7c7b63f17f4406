using Headwater.Extract.Html;
using Headwater.Extract.Outlines;
using Headwater.Text.Dates;

namespace Headwater.Extract.Dates;

/// <summary>
/// Reads when the outlet claims to have published a report and to have changed it: from markup made for it first, from
/// what readers see last. A date that no place on the page states is never made up; one in the future, or before the web,
/// is no claim at all.
/// </summary>
internal sealed class DateReader(Reading page)
{
    private const int LongestVisible = 90;
    private const int FarthestVisible = 12;
    private const int MostElements = 500;
    private const int LongestDate = 45;

    private static readonly DateTimeOffset Earliest = new(1990, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private string? Language => page.Facts.Language;

    /// <summary>The time of publication, or <c>null</c>.</summary>
    public ClaimedDate? Published() =>
        Claim(page.Linked?.Published, "json-ld")
        ?? Property("datePublished", "microdata")
        ?? Stated(MetaNames.Published)
        ?? TimeElement()
        ?? Announced()
        ?? Attribute()
        ?? Visible()
        ?? Found(ScriptDate.Find(page, IsCredible), "script")
        ?? Found(AddressDate.Read(page.Url, IsCredible), "url");

    /// <summary>The time of the last change, or <c>null</c>.</summary>
    public ClaimedDate? Modified() =>
        Claim(page.Linked?.Modified, "json-ld")
        ?? Property("dateModified", "microdata")
        ?? Stated(MetaNames.Modified)
        ?? Lines().Select(line => Claim(RevisionLabels.After(line), "visible")).FirstOrDefault(claim => claim is not null);

    private ClaimedDate? Claim(string? text, string method) =>
        text is not null && Timestamp.Parse(text, Language) is { Time: var time } && IsCredible(time) ? new ClaimedDate(time, method) : null;

    private static ClaimedDate? Found(DateTimeOffset? time, string method) => time is { } known ? new ClaimedDate(known, method) : null;

    private ClaimedDate? Announced() => page.Announced?.Published is { } time && IsCredible(time) ? new ClaimedDate(time, "feed") : null;

    private bool IsCredible(DateTimeOffset time) =>
        time >= Earliest && (page.Fetched is not { } fetched || fetched < Earliest || time <= fetched.AddDays(2));

    private ClaimedDate? Property(string name, string method)
    {
        foreach ((string held, HtmlElement element, _, _) in page.Facts.Properties)
        {
            if (held == name && Claim(element.Attribute("content") ?? element.Attribute("datetime") ?? element.TextContent, method) is { } claim)
            {
                return claim;
            }
        }

        return null;
    }

    private ClaimedDate? Stated(string[] names)
    {
        foreach (string name in names)
        {
            if (Claim(page.Facts.Meta(name), "meta") is { } claim)
            {
                return claim;
            }
        }

        return null;
    }

    // The first time element between the headline and the report's first words, else the first marked as its date.
    private ClaimedDate? TimeElement()
    {
        int from = page.Headline, to = page.BodyStart;
        ClaimedDate? nearest = null;
        int distance = int.MaxValue;
        foreach ((HtmlElement element, int node, int block) in page.Facts.Times)
        {
            bool aside = (page.Prose.Around(node) & (Hint.Aside | Hint.Comments)) != 0;
            int away = from >= 0 ? Math.Abs(block - from) : Math.Abs(block - to);
            if (!aside && away < Math.Min(distance, FarthestVisible * 2) && Claim(element.Attribute("datetime") ?? element.TextContent, "time") is { } claim)
            {
                (nearest, distance) = (claim, away);
            }
        }

        return nearest;
    }

    // Attributes from which scripts write "two hours ago".
    private ClaimedDate? Attribute()
    {
        (int from, int to) = Head();
        return page.Outline.Nodes.Where(n => n.FirstBlock >= from && n.EndBlock <= to + 1).SelectMany(n => Inline(n.Element)).Take(MostElements)
            .SelectMany(e => (string?[])[e.Attribute("data-published"), e.Attribute("data-datetime"), e.Attribute("data-date"), e.Attribute("data-timestamp")])
            .Select(value => Claim(value, "data")).FirstOrDefault(claim => claim is not null);
    }

    private static IEnumerable<HtmlElement> Inline(HtmlElement element)
    {
        yield return element;
        for (HtmlNode? child = element.First; child is not null; child = child.Next)
        {
            if (child is HtmlElement { First: null or HtmlText } inner)
            {
                yield return inner;
            }
        }
    }

    // What follows "updated" is the time of a change; where a line states nothing else it is better than none.
    private ClaimedDate? Visible()
    {
        ClaimedDate? changed = null;
        foreach (string line in Lines())
        {
            if (Claim(RevisionLabels.Before(line), "visible") is { } claim)
            {
                return claim;
            }

            changed ??= Claim(RevisionLabels.After(line), "visible");
        }

        return changed;
    }

    // The short lines between the headline and the report's first words.
    private IEnumerable<string> Lines()
    {
        (int from, int to) = Head();
        for (int i = from; i <= to; i++)
        {
            TextBlock block = page.Outline.Blocks[i];
            if (block.Text.Length <= LongestVisible && (page.Prose.Around(block.Node) & Hint.Comments) == 0 && i != page.Headline && !IsCaption(i))
            {
                yield return block.Text;
            }
        }
    }

    // What stands below a picture may tell when it was taken.
    private bool IsCaption(int block)
    {
        TextBlock line = page.Outline.Blocks[block];
        return line.Kind == BlockKind.Caption || (page.Prose.Around(line.Node) & Hint.Caption) != 0 || (line.Weight > LongestDate && page.Outline.Pictures.Exists(p => p.Block == block));
    }

    private (int From, int To) Head()
    {
        int start = page.BodyStart, from = Math.Max(0, (page.Headline >= 0 && page.Headline < start ? page.Headline : start) - 4);
        return (from, Math.Min(Math.Min(start, page.Outline.Blocks.Count - 1), from + (FarthestVisible * 2) - 1));
    }
}
