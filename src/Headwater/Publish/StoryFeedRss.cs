using System.Globalization;
using System.Xml;
using Headwater.Model;

namespace Headwater.Publish;

/// <summary>A list of stories as RSS 2.0. The link to the source goes out as an Atom link <c>via</c> and in the description.</summary>
public static class StoryFeedRss
{
    /// <summary>The media type to serve it with.</summary>
    public const string MediaType = "application/rss+xml";

    /// <summary>Writes the feed as UTF-8; the stream stays open.</summary>
    /// <param name="head">What the list says of itself.</param>
    /// <param name="stories">The stories, in order of the list.</param>
    /// <param name="stream">Where to.</param>
    public static void Write(FeedHead head, IReadOnlyList<StoryView> stories, Stream stream)
    {
        using XmlWriter xml = StoryFeedXml.Open(stream);
        xml.WriteStartElement("rss");
        xml.WriteAttributeString("version", "2.0");
        xml.WriteAttributeString("xmlns", "atom", null, StoryFeedXml.Atom);
        xml.WriteStartElement("channel");
        xml.Element("title", head.Title);
        xml.Element("link", head.Home);
        xml.Element("description", head.Title);
        xml.Element("language", head.Language);
        xml.Element("lastBuildDate", Time(head.UpdatedOr(stories)));
        xml.Link("self", head.Self, type: MediaType);
        xml.Link("hub", head.Hub);
        foreach (StoryView story in stories)
        {
            Item(xml, head, story);
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Item(XmlWriter xml, FeedHead head, StoryView story)
    {
        SourceLink? source = SourceLink.Of(story);
        xml.WriteStartElement("item");
        xml.Element("title", story.Headline);
        xml.Element("link", head.Story(story.Id));
        xml.WriteStartElement("guid");
        xml.WriteAttributeString("isPermaLink", "true");
        xml.WriteString(head.Story(story.Id));
        xml.WriteEndElement();
        xml.Element("pubDate", Time(story.First));
        xml.Element("description", SourceLink.Html(story));
        xml.Link("via", source?.Url, source is null ? null : $"{source.Label}: {source.Name}");
        xml.WriteEndElement();
    }

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("r", CultureInfo.InvariantCulture);
}
