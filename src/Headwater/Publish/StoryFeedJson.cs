using System.Text.Json;
using Headwater.Model;

namespace Headwater.Publish;

/// <summary>A list of stories as JSON Feed 1.1; the source is the item's <c>external_url</c>.</summary>
public static class StoryFeedJson
{
    /// <summary>The media type to serve it with.</summary>
    public const string MediaType = "application/feed+json";

    /// <summary>Writes the feed as UTF-8; the stream stays open.</summary>
    /// <param name="head">What the list says of itself.</param>
    /// <param name="stories">The stories, in order of the list.</param>
    /// <param name="stream">Where to.</param>
    public static void Write(FeedHead head, IReadOnlyList<StoryView> stories, Stream stream)
    {
        using Utf8JsonWriter json = new(stream);
        json.WriteStartObject();
        json.WriteString("version", "https://jsonfeed.org/version/1.1");
        json.WriteString("title", head.Title);
        json.WriteString("home_page_url", head.Home);
        json.WriteString("feed_url", head.Self);
        Optional(json, "language", head.Language);
        Hub(json, head.Hub);
        json.WriteStartArray("items");
        foreach (StoryView story in stories)
        {
            Item(json, head, story);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Item(Utf8JsonWriter json, FeedHead head, StoryView story)
    {
        SourceLink? source = SourceLink.Of(story);
        json.WriteStartObject();
        json.WriteString("id", head.Story(story.Id));
        json.WriteString("url", head.Story(story.Id));
        Optional(json, "external_url", source?.Url);
        json.WriteString("title", story.Headline);
        Optional(json, "language", story.HeadlineLanguage);
        json.WriteString("content_html", SourceLink.Html(story));
        Optional(json, "summary", story.Summary.Count > 0 ? story.Summary[0].Text : null);
        Optional(json, "image", story.Image);
        json.WriteString("date_published", StoryFeedXml.Time(story.First));
        json.WriteString("date_modified", StoryFeedXml.Time(story.Latest));
        Source(json, source);
        json.WriteEndObject();
    }

    // An extension's name begins with an underscore.
    private static void Source(Utf8JsonWriter json, SourceLink? source)
    {
        if (source is not null)
        {
            json.WriteStartObject("_source");
            json.WriteString("name", source.Name);
            json.WriteString("url", source.Url);
            json.WriteBoolean("primary", source.IsPrimary);
            json.WriteEndObject();
        }
    }

    private static void Hub(Utf8JsonWriter json, string? hub)
    {
        if (hub is not null)
        {
            json.WriteStartArray("hubs");
            json.WriteStartObject();
            json.WriteString("type", "WebSub");
            json.WriteString("url", hub);
            json.WriteEndObject();
            json.WriteEndArray();
        }
    }

    private static void Optional(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }
}
