namespace Headwater.Poll.Feeds.Xml;

/// <summary>Dates, as claimed.</summary>
internal static class DateElements
{
    public static Dictionary<string, ElementRule> Rules { get; } = new()
    {
        ["pubdate"] = ElementRule.Text((s, in e) => s.Node.Published = Later(s.Node.Published, s.Date(e))),
        ["published"] = ElementRule.Text((s, in e) => s.Node.Published = Later(s.Node.Published, s.Date(e))),
        ["issued"] = ElementRule.Text((s, in e) => s.Node.Published = Later(s.Node.Published, s.Date(e))),
        ["updated"] = ElementRule.Text((s, in e) => s.Node.Updated = Later(s.Node.Updated, s.Date(e))),
        ["modified"] = ElementRule.Text((s, in e) => s.Node.Updated = Later(s.Node.Updated, s.Date(e))),
        ["lastbuilddate"] = ElementRule.Text((s, in e) => s.Node.Updated = Later(s.Node.Updated, s.Date(e))),
        ["created"] = ElementRule.Text((s, in e) => s.Node.Created = Later(s.Node.Created, s.Date(e))),
        ["expirationdate"] = ElementRule.Text((s, in e) => s.Node.Expired = Later(s.Node.Expired, s.Date(e))),
    };

    /// <summary>Of several dates the last that is one.</summary>
    private static FeedDate Later(FeedDate? before, FeedDate date) => date.Time is null && before is not null ? before : date;
}
