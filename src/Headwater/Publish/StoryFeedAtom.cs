using System.Xml;
using Headwater.Model;

namespace Headwater.Publish;

/// <summary>A list of stories as Atom 1.0 (RFC 4287); the source is a link <c>via</c>.</summary>
public static class StoryFeedAtom
{
    /// <summary>The media type to serve it with.</summary>
    public const string MediaType = "application/atom+xml";

    /// <summary>Writes the feed as UTF-8; the stream stays open.</summary>
    /// <param name="head">What the list says of itself.</param>
    /// <param name="stories">The stories, in order of the list.</param>
    /// <param name="stream">Where to.</param>
    public static void Write(FeedHead head, IReadOnlyList<StoryView> stories, Stream stream)
    {
        using XmlWriter xml = StoryFeedXml.Open(stream);
        xml.WriteStartElement("feed", StoryFeedXml.Atom);
        if (head.Language is not null)
        {
            xml.WriteAttributeString("xml", "lang", null, head.Language);
        }

        Text(xml, "id", head.Self);
        Text(xml, "title", head.Title);
        Text(xml, "updated", StoryFeedXml.Time(head.UpdatedOr(stories)));
        xml.Link("self", head.Self, type: MediaType);
        xml.Link("alternate", head.Home, type: "text/html");
        xml.Link("hub", head.Hub);
        foreach (StoryView story in stories)
        {
            Entry(xml, head, story);
        }

        xml.WriteEndElement();
    }

    private static void Entry(XmlWriter xml, FeedHead head, StoryView story)
    {
        SourceLink? source = SourceLink.Of(story);
        xml.WriteStartElement("entry", StoryFeedXml.Atom);
        if (story.HeadlineLanguage is { } language)
        {
            xml.WriteAttributeString("xml", "lang", null, language);
        }

        Text(xml, "id", head.Story(story.Id));
        Text(xml, "title", story.Headline);
        Text(xml, "published", StoryFeedXml.Time(story.First));
        Text(xml, "updated", StoryFeedXml.Time(story.Latest));
        xml.Link("alternate", head.Story(story.Id), type: "text/html");
        xml.Link("via", source?.Url, source is null ? null : $"{source.Label}: {source.Name}");
        foreach (string outlet in story.Reports.Where(r => r.Original).Select(r => r.Outlet).DefaultIfEmpty(story.Reports[0].Outlet).Distinct())
        {
            xml.WriteStartElement("author", StoryFeedXml.Atom);
            Text(xml, "name", outlet);
            xml.WriteEndElement();
        }

        xml.WriteStartElement("content", StoryFeedXml.Atom);
        xml.WriteAttributeString("type", "html");
        xml.WriteString(SourceLink.Html(story));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Text(XmlWriter xml, string name, string text) => xml.Element(name, text, StoryFeedXml.Atom);
}
