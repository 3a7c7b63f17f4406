namespace Headwater.Poll.Feeds.Xml;

/// <summary>Dates, as claimed.</summary>
internal static class DateElements
{
    public static Dictionary<string, ElementRule> Rules { get; } = new()
    {
        ["pubdate"] = ElementRule.Value((s, in e) => s.Node.Published = Later(s.Node.Published, s.Date(e))),
        ["published"] = ElementRule.Value((s, in e) => s.Node.Published = Later(s.Node.Published, s.Date(e))),
        ["issued"] = ElementRule.Value((s, in e) => s.Node.Published = Later(s.Node.Published, s.Date(e))),
        ["updated"] = ElementRule.Value((s, in e) => s.Node.Updated = Later(s.Node.Updated, s.Date(e))),
        ["modified"] = ElementRule.Value((s, in e) => s.Node.Updated = Later(s.Node.Updated, s.Date(e))),
        ["lastbuilddate"] = ElementRule.Value((s, in e) => s.Node.Updated = Later(s.Node.Updated, s.Date(e))),
        ["created"] = ElementRule.Value((s, in e) => s.Node.Created = Later(s.Node.Created, s.Date(e))),
        ["expirationdate"] = ElementRule.Value((s, in e) => s.Node.Expired = Later(s.Node.Expired, s.Date(e))),
    };

    /// <summary>Of several dates the last that is one.</summary>
    private static FeedDate Later(FeedDate? before, FeedDate date) => date.Time is null && before is not null ? before : date;
}
