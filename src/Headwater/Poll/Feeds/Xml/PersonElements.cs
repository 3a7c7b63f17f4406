namespace Headwater.Poll.Feeds.Xml;

/// <summary>Who wrote, edits, keeps and publishes.</summary>
internal static class PersonElements
{
    public static Dictionary<string, ElementRule> Rules { get; } = new()
    {
        ["author"] = ElementRule.Holding(People.Open, (s, in e) => People.Close(s, e, p => s.Node.AuthorList.Add(p))),
        ["managingeditor"] = ElementRule.Holding(People.Open, (s, in e) => People.Close(s, e, p => s.Node.AuthorList.Add(p))),
        ["contributor"] = ElementRule.Holding(People.Open, (s, in e) => People.Close(s, e, p => s.Node.ContributorList.Add(p))),
        ["webmaster"] = ElementRule.Holding(People.Open, (s, in e) => People.Close(s, e, p => s.Node.Publisher ??= p)),
        ["publisher"] = ElementRule.Holding(People.Open, (s, in e) => People.Close(s, e, p => s.Node.Publisher ??= p)),
        ["name"] = ElementRule.Text(Name),
        ["email"] = ElementRule.Text((s, in e) => s.Person = s.Person is { } p ? p with { Email = e.Filled() } : null),
    };

    private static void Name(FeedScribe scribe, scoped in Element element)
    {
        if (scribe.Person is { } person)
        {
            scribe.Person = person with { Name = element.Filled() };
        }
        else if (scribe.Image is { } image)
        {
            scribe.Image = image with { Name = element.Filled() };
        }
    }
}
