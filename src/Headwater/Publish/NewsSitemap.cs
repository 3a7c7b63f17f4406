using System.Xml;
using Headwater.Model;

namespace Headwater.Publish;

/// <summary>The news sitemap: the stories of the last two days, at most 1,000, as news search engines read them.</summary>
public static class NewsSitemap
{
    /// <summary>The most addresses a file may hold.</summary>
    public const int Limit = 1_000;

    /// <summary>How long a story stays in it.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromDays(2);

    private const string Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string News = "http://www.google.com/schemas/sitemap-news/0.9";

    /// <summary>Writes the sitemap as UTF-8; the stream stays open.</summary>
    /// <param name="publication">The name of this publication.</param>
    /// <param name="language">Its BCP 47 language, for stories that name none.</param>
    /// <param name="stories">Stories, the newest first; those older than <see cref="Window"/> are left out.</param>
    /// <param name="address">The address of a story's page, absolute.</param>
    /// <param name="now">The time by which stories are new.</param>
    /// <param name="stream">Where to.</param>
    public static void Write(string publication, string language, IEnumerable<StoryView> stories, Func<StoryId, string> address, DateTimeOffset now, Stream stream)
    {
        using XmlWriter xml = StoryFeedXml.Open(stream);
        xml.WriteStartElement("urlset", Sitemap);
        xml.WriteAttributeString("xmlns", "news", null, News);
        foreach (StoryView story in stories.Where(s => s.First >= now - Window).Take(Limit))
        {
            xml.WriteStartElement("url", Sitemap);
            xml.Element("loc", address(story.Id), Sitemap);
            xml.WriteStartElement("news", News);
            xml.WriteStartElement("publication", News);
            xml.Element("name", publication, News);
            xml.Element("language", story.HeadlineLanguage ?? language, News);
            xml.WriteEndElement();
            xml.Element("publication_date", StoryFeedXml.Time(story.First), News);
            xml.Element("title", story.Headline, News);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }
}
