using System.Globalization;

namespace Headwater.Poll.Feeds.Xml;

/// <summary>What a feed says of itself beside its texts: subjects, language, program, pictures, how long it keeps.</summary>
internal static class SubjectElements
{
    public static Dictionary<string, ElementRule> Rules { get; } = new()
    {
        ["category"] = ElementRule.Text(Category),
        ["tags"] = ElementRule.Text((s, in e) => s.AddKeywords(e.Text(), ",")),
        ["keywords"] = ElementRule.Text((s, in e) => s.AddKeywords(e.Text(), ",")),
        ["language"] = ElementRule.Value((s, in e) => s.Node.Language = e.Filled() ?? s.Node.Language),
        ["generator"] = ElementRule.Text((s, in e) => s.Node.Generator ??= new FeedGenerator(e.Text(), e["version"], (e["uri"] ?? e["url"]) is { } url ? e.Resolve(url) : null)),
        ["ttl"] = ElementRule.Value(TimeToLive),
        ["cloud"] = ElementRule.Text((s, in e) => { if (s.Node is FeedHead head) { head.Cloud ??= e.AllAttributes(); } }),

        ["image"] = ElementRule.Holding(Pictures.Open, Pictures.Close),
        ["textinput"] = ElementRule.Holding(Pictures.Open, Pictures.CloseForm),
        ["width"] = ElementRule.Text((s, in e) => s.Image = s.Image is { } i ? i with { Width = Number(e) } : null),
        ["height"] = ElementRule.Text((s, in e) => s.Image = s.Image is { } i ? i with { Height = Number(e) } : null),
        ["icon"] = ElementRule.Text((s, in e) => s.Node.Icon ??= e.Resolve(e.Text())),
        ["logo"] = ElementRule.Text((s, in e) => s.Node.Logo ??= e.Resolve(e.Text())),
    };

    private static void Category(FeedScribe scribe, scoped in Element element)
    {
        string? term = element["term"] ?? element.Filled();
        string? label = element["label"];
        if (term is not null || label is not null)
        {
            scribe.Node.AddCategory(new FeedCategory(term, element["scheme"] ?? element["domain"], label));
        }
    }

    private static void TimeToLive(FeedScribe scribe, scoped in Element element)
    {
        if (scribe.Node is FeedHead head && double.TryParse(element.Text(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double minutes) && minutes is > 0 and < 1e6)
        {
            head.TimeToLive = TimeSpan.FromMinutes(minutes);
        }
    }

    private static int? Number(in Element element) =>
        int.TryParse(element.Text(), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
}
