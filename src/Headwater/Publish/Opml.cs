using System.Xml;
using Headwater.Model;

namespace Headwater.Publish;

/// <summary>One subscription as a list of them names it.</summary>
/// <param name="Title">The feed's or outlet's name.</param>
/// <param name="Feed">The feed's address.</param>
/// <param name="Home">The outlet's page, or <c>null</c>.</param>
/// <param name="Folder">The folder it is filed under, or <c>null</c> for none.</param>
public sealed record Subscription(string Title, string Feed, string? Home = null, string? Folder = null);

/// <summary>Subscriptions as OPML 2.0, for other readers to import.</summary>
public static class Opml
{
    /// <summary>The media type to serve it with.</summary>
    public const string MediaType = "text/x-opml";

    /// <summary>Writes the feeds that are subscribed to, under their own names where they have one.</summary>
    /// <inheritdoc cref="Write(string, DateTimeOffset, IEnumerable{Subscription}, Stream)"/>
    public static void Write(string title, DateTimeOffset created, IEnumerable<Feed> feeds, Stream stream) =>
        Write(title, created, feeds.Select(f => new Subscription(f.Title ?? f.Url, f.Url, f.Link)), stream);

    /// <summary>Writes the list as UTF-8; the stream stays open.</summary>
    /// <param name="title">What the list is called.</param>
    /// <param name="created">When it is written.</param>
    /// <param name="subscriptions">The subscriptions; those of one folder are put together, in order of its first.</param>
    /// <param name="stream">Where to.</param>
    public static void Write(string title, DateTimeOffset created, IEnumerable<Subscription> subscriptions, Stream stream)
    {
        using XmlWriter xml = StoryFeedXml.Open(stream);
        xml.WriteStartElement("opml");
        xml.WriteAttributeString("version", "2.0");
        xml.WriteStartElement("head");
        xml.Element("title", title);
        xml.Element("dateCreated", created.UtcDateTime.ToString("r", System.Globalization.CultureInfo.InvariantCulture));
        xml.WriteEndElement();
        xml.WriteStartElement("body");
        foreach (IGrouping<string?, Subscription> folder in subscriptions.GroupBy(s => s.Folder))
        {
            Folder(xml, folder.Key, folder);
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Folder(XmlWriter xml, string? name, IEnumerable<Subscription> subscriptions)
    {
        if (name is not null)
        {
            xml.WriteStartElement("outline");
            xml.Attribute("text", name);
        }

        foreach (Subscription subscription in subscriptions)
        {
            xml.WriteStartElement("outline");
            xml.WriteAttributeString("type", "rss");
            xml.Attribute("text", subscription.Title);
            xml.Attribute("title", subscription.Title);
            xml.Attribute("xmlUrl", subscription.Feed);
            xml.Attribute("htmlUrl", subscription.Home);
            xml.WriteEndElement();
        }

        if (name is not null)
        {
            xml.WriteEndElement();
        }
    }
}
