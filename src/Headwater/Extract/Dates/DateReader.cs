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

    private static readonly DateTimeOffset Earliest = new(1990, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private string? Language => page.Facts.Language;

    /// <summary>The time of publication, or <c>null</c>.</summary>
    public ClaimedDate? Published() =>
        Claim(page.Linked?.Published, "json-ld")
        ?? Property("datePublished", "microdata")
        ?? Stated(MetaNames.Published)
        ?? TimeElement()
        ?? Announced()
        ?? Visible()
        ?? (AddressDate.Read(page.Url, IsCredible) is { } day ? new ClaimedDate(day, "url") : null);

    /// <summary>The time of the last change, or <c>null</c>.</summary>
    public DateTimeOffset? Modified() =>
        (Claim(page.Linked?.Modified, "json-ld") ?? Property("dateModified", "microdata") ?? Stated(MetaNames.Modified))?.Time;

    private ClaimedDate? Claim(string? text, string method) =>
        text is not null && Timestamp.Parse(text, Language) is { Time: var time } && IsCredible(time) ? new ClaimedDate(time, method) : null;

    private ClaimedDate? Announced() =>
        page.Announced?.Published is { } time && IsCredible(time) ? new ClaimedDate(time, "feed") : null;

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

    private ClaimedDate? Visible()
    {
        int start = page.BodyStart, from = Math.Max(0, (page.Headline >= 0 && page.Headline < start ? page.Headline : start) - 4);
        for (int i = from; i < Math.Min(start + 1, from + FarthestVisible * 2); i++)
        {
            TextBlock block = page.Outline.Blocks[i];
            if (block.Text.Length <= LongestVisible && (page.Prose.Around(block.Node) & Hint.Comments) == 0 && i != page.Headline && Claim(block.Text, "visible") is { } claim)
            {
                return claim;
            }
        }

        return null;
    }
}
