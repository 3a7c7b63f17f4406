using System.Globalization;

namespace Headwater.Poll.Feeds.Xml;

/// <summary>Podcast elements: those of iTunes, and simple chapters.</summary>
internal static class PodcastElements
{
    private const string Directory = "http://www.itunes.com/";

    public static ElementRules Rules { get; } = new(new()
    {
        ["author"] = ElementRule.Holding(People.Open, (s, in e) => People.Close(s, e, p => { if (s.Node.AuthorList.Count == 0) { s.Node.AuthorList.Add(p); } })),
        ["owner"] = ElementRule.Holding(People.Open, (s, in e) => People.Close(s, e, p => s.Node.Publisher ??= p)),
        ["name"] = ElementRule.Text((s, in e) => s.Person = s.Person is { } p ? p with { Name = e.Filled() } : null),
        ["email"] = ElementRule.Text((s, in e) => s.Person = s.Person is { } p ? p with { Email = e.Filled() } : null),
        ["title"] = ElementRule.Text((s, in e) => s.Node.Title ??= s.Construct(e)),
        ["subtitle"] = ElementRule.Text((s, in e) => s.Node.Subtitle ??= s.Construct(e)),
        ["summary"] = ElementRule.Text((s, in e) => s.Summarise(s.Construct(e))),
        ["keywords"] = ElementRule.Text((s, in e) => s.AddKeywords(e.Text(), ", \t\n\r", Directory)),
        ["category"] = ElementRule.Holding(Category),
        ["image"] = ElementRule.Text(Image),
        ["link"] = ElementRule.Text(Image),
        ["block"] = ElementRule.Text((s, in e) => s.Node.Blocked ??= e.Content is "yes"),
        ["explicit"] = ElementRule.Text((s, in e) => s.Node.Explicit ??= Flag(e.Content)),
        ["new-feed-url"] = ElementRule.Text((s, in e) => { if (s.Node is FeedHead head) { head.NewLocation ??= e.Resolve(e.Text()); } }),
    });

    public static ElementRules Chapters { get; } = new(new()
    {
        ["chapters"] = ElementRule.Holding((s, in e) => { if (s.Entry is { } entry) { entry.Chapters = entry.Chapters is { } first ? first with { IsClosed = true } : new FeedChapters(e["version"], []); } }),
        ["chapter"] = ElementRule.Text(Chapter),
    });

    // The directory takes these words as they stand, without space around them.
    private static bool? Flag(ReadOnlySpan<char> text) => text switch
    {
        "yes" or "true" or "explicit" => true,
        "clean" or "no" or "false" => false,
        _ => null,
    };

    private static void Category(FeedScribe scribe, scoped in Element element)
    {
        if (element["text"] is { Length: > 0 } text)
        {
            scribe.Node.AddCategory(new FeedCategory(text, Directory));
        }
    }

    private static void Image(FeedScribe scribe, scoped in Element element)
    {
        bool isLink = element.Name.Equals("link", StringComparison.OrdinalIgnoreCase);
        string? href = isLink && element["rel"] is not ("image" or null) ? null : element["href"] ?? element["url"] ?? element.Filled();
        if (href is not null)
        {
            scribe.Node.Image ??= new FeedImage { Url = element.Resolve(href) };
        }
    }

    private static void Chapter(FeedScribe scribe, scoped in Element element)
    {
        string start = element["start"] ?? "";
        if (scribe.Entry?.Chapters is { IsClosed: false } chapters)
        {
            chapters.List.Add(new FeedChapter(start, Offset(start), element["title"], element["href"], element["image"]));
        }
    }

    // hh:mm:ss.mmm, any part but the seconds left out.
    private static TimeSpan? Offset(string start)
    {
        double seconds = 0;
        foreach (string part in start.Split(':'))
        {
            if (!double.TryParse(part, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double value) || value > 1e6)
            {
                return null;
            }

            seconds = (seconds * 60) + value;
        }

        return seconds < 1e9 ? TimeSpan.FromMilliseconds(Math.Round(seconds * 1000)) : null;
    }
}
