using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Headwater.Model;
using Headwater.Text;
using Headwater.Text.Dates;

namespace Headwater.Import;

/// <summary>Reports as IPTC's NewsML-G2: a <c>newsItem</c>, or a message of several; the text as XHTML, NITF or plain.</summary>
internal static class NewsMl
{
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, MaxCharactersInDocument = Bounded.MaxPage, IgnoreComments = true };

    /// <summary>The reports, in order; those before the damage where the document is damaged, with what is wrong.</summary>
    public static IReadOnlyList<Article> Read(Stream stream, out string? problem)
    {
        List<Article> articles = [];
        problem = null;
        try
        {
            using XmlReader xml = XmlReader.Create(stream, Settings);
            xml.MoveToContent();
            while (!xml.EOF)
            {
                if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "newsItem")
                {
                    xml.Read();
                }
                else if (XNode.ReadFrom(xml) is XElement item && Article(item) is { } article)
                {
                    articles.Add(article);
                }
            }
        }
        catch (XmlException damage)
        {
            problem = damage.Message;
        }

        return articles;
    }

    private static Article? Article(XElement item)
    {
        XElement? content = Find(item, "contentSet");
        string text = content is null ? "" : Body(content), title = Value(item, "headline") ?? Value(item, "hl1") ?? Value(item, "title") ?? "";
        string? guid = item.Attribute("guid")?.Value;
        if (title.Length + text.Length == 0 || guid is null)
        {
            return null;
        }

        DateTimeOffset? published = Time(item, "firstCreated") ?? Time(item, "versionCreated") ?? Time(item, "contentCreated");
        string? dateline = Value(item, "dateline");
        return new Article
        {
            Url = Address.Resolve(null, guid) ?? (guid.StartsWith("urn:", StringComparison.Ordinal) ? guid : $"urn:headwater:newsml:{Uri.EscapeDataString(guid)}"),
            Title = title.Length > 0 ? title : text.Split('\n', 2)[0],
            Text = text,
            Byline = Value(item, "by") ?? Value(item, "byline"),
            Language = Find(item, "language")?.Attribute("tag")?.Value ?? item.Attribute(XNamespace.Xml + "lang")?.Value,
            Site = Find(item, "provider") is { } provider ? Name(provider) : null,
            Published = published,
            PublishedBy = published is null ? null : "import",
            Boilerplate = dateline is null || text.StartsWith(dateline, StringComparison.Ordinal) ? [] : [new Boilerplate(dateline, BoilerplatePlace.Before)],
            Credits = [.. Credits(item)],
        };
    }

    // The hops last first, since the last is the nearest.
    private static IEnumerable<MarkupCredit> Credits(XElement item) =>
    [
        .. All(item, "hop").OrderByDescending(Sequence).SelectMany(hop => All(hop, "party")).Select(Name).OfType<string>().Select(name => new MarkupCredit("hopHistory", name)),
        .. All(item, "infoSource").Select(Name).OfType<string>().Select(name => new MarkupCredit("infosource", name)),
        .. All(item, "creditline").Select(Name).OfType<string>().Select(name => new MarkupCredit("creditText", name)),
        .. All(item, "copyrightHolder").Select(Name).OfType<string>().Select(name => new MarkupCredit("copyrightHolder", name)),
    ];

    private static string Body(XElement content)
    {
        if (Find(content, "inlineXML") is not { } marked)
        {
            return Find(content, "inlineData") is { } plain ? MarkedText.Paragraphs(plain.Value) : "";
        }

        XElement body = Find(marked, "body.content") ?? Find(marked, "body") ?? marked;
        string text = string.Join("\n\n", All(body, "p").Select(p => Text.Markup.PlainText.Fold(p.Value)).Where(p => p.Length > 0));
        return text.Length > 0 ? text : MarkedText.Paragraphs(body.Value);
    }

    // A name in words, else the literal, else what the code says after its scheme.
    private static string? Name(XElement element)
    {
        string? code = element.Attribute("qcode")?.Value;
        string? name = Value(element, "name") ?? element.Attribute("literal")?.Value ?? (element.HasElements ? null : element.Value) ?? code;
        string? words = string.IsNullOrWhiteSpace(name) ? code?[(code.IndexOf(':', StringComparison.Ordinal) + 1)..] ?? element.Attribute("uri")?.Value : name;
        return string.IsNullOrWhiteSpace(words) ? null : Text.Markup.PlainText.Fold(words);
    }

    private static int Sequence(XElement hop) => int.TryParse(hop.Attribute("seq")?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0;

    private static DateTimeOffset? Time(XElement item, string name) =>
        Timestamp.Parse(Find(item, name)?.Value)?.Time;

    private static string? Value(XElement element, string name) =>
        All(element, name).Select(e => Text.Markup.PlainText.Fold(e.Value)).FirstOrDefault(text => text.Length > 0);

    private static XElement? Find(XElement element, string name) => All(element, name).FirstOrDefault();

    private static IEnumerable<XElement> All(XElement element, string name) => element.Descendants().Where(e => e.Name.LocalName == name);
}
