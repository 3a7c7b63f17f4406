using System.Text.Json;
using Headwater.Model;

namespace Headwater.Publish;

/// <summary>A story as linked data (JSON-LD, schema.org): the page, its reports with what they are based on, the sentences quoted.</summary>
public static class StoryJsonLd
{
    /// <summary>The media type to serve it with.</summary>
    public const string MediaType = "application/ld+json";

    /// <summary>Writes the story as UTF-8, safe within an HTML <c>script</c> as well; the stream stays open.</summary>
    /// <param name="story">The story.</param>
    /// <param name="address">The address of its page, absolute.</param>
    /// <param name="publication">The name of this publication.</param>
    /// <param name="stream">Where to.</param>
    public static void Write(StoryView story, string address, string publication, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(story);
        using Utf8JsonWriter json = new(stream);
        json.WriteStartObject();
        json.WriteString("@context", "https://schema.org");
        json.WriteString("@type", "CollectionPage");
        json.WriteString("@id", address);
        json.WriteString("url", address);
        json.WriteString("name", story.Headline);
        json.WriteString("dateCreated", StoryFeedXml.Time(story.First));
        json.WriteString("dateModified", StoryFeedXml.Time(story.Latest));
        Organization(json, "publisher", publication);
        Array(json, "inLanguage", story.Languages, json.WriteStringValue);
        Array(json, "isBasedOn", story.Primaries.Select(p => p.Source), source => Work(json, source));
        Array(json, "citation", story.Summary, quote => Quotation(json, quote, story));
        Array(json, "hasPart", story.Reports, report => Report(json, report));
        json.WriteEndObject();
    }

    private static void Report(Utf8JsonWriter json, ReportView report)
    {
        json.WriteStartObject();
        json.WriteString("@type", "NewsArticle");
        Address(json, report.Url);
        json.WriteString("headline", report.Title);
        Text(json, "inLanguage", report.Language);
        Text(json, "datePublished", report.Published is { } published ? StoryFeedXml.Time(published) : null);
        Organization(json, "publisher", report.Outlet);
        Array<Source>(json, "isBasedOn", report.Upstream is { } upstream ? [upstream] : [], source => Work(json, source));
        json.WriteEndObject();
    }

    // A speaker or an agency whose words are not held has a name and no address.
    private static void Work(Utf8JsonWriter json, Source source)
    {
        json.WriteStartObject();
        json.WriteString("@type", "CreativeWork");
        Address(json, source.Url);
        Organization(json, "publisher", source.Name);
        json.WriteEndObject();
    }

    private static void Quotation(Utf8JsonWriter json, Quote quote, StoryView story)
    {
        json.WriteStartObject();
        json.WriteString("@type", "Quotation");
        json.WriteString("text", quote.Text);
        json.WriteStartObject("isPartOf");
        json.WriteString("@type", "NewsArticle");
        Address(json, story.Reports.FirstOrDefault(r => r.Article == quote.Report)?.Url);
        Organization(json, "publisher", quote.Outlet);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Organization(Utf8JsonWriter json, string role, string name)
    {
        json.WriteStartObject(role);
        json.WriteString("@type", "Organization");
        json.WriteString("name", name);
        json.WriteEndObject();
    }

    private static void Address(Utf8JsonWriter json, string? url)
    {
        if (Headwater.Text.Address.Host(url) is not null)
        {
            json.WriteString("@id", url);
            json.WriteString("url", url);
        }
    }

    private static void Text(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }

    private static void Array<T>(Utf8JsonWriter json, string name, IEnumerable<T> values, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (T value in values)
        {
            write(value);
        }

        json.WriteEndArray();
    }
}
