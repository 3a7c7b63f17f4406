using System.Globalization;
using System.Text;
using System.Xml;

namespace Headwater.Publish;

/// <summary>What the XML ways out have in common.</summary>
internal static class StoryFeedXml
{
    public const string Atom = "http://www.w3.org/2005/Atom";

    /// <summary>A writer of UTF-8 without a byte order mark; the stream stays open.</summary>
    public static XmlWriter Open(Stream stream) =>
        XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n", CloseOutput = false });

    /// <summary>An element with text; signs that XML cannot carry are dropped.</summary>
    public static void Element(this XmlWriter xml, string name, string? text, string? space = null)
    {
        if (text is not null)
        {
            xml.WriteElementString(name, space, Clean(text));
        }
    }

    /// <summary>An attribute with text; none where the text is <c>null</c>.</summary>
    public static void Attribute(this XmlWriter xml, string name, string? text)
    {
        if (text is not null)
        {
            xml.WriteAttributeString(name, Clean(text));
        }
    }

    /// <summary>An Atom link.</summary>
    public static void Link(this XmlWriter xml, string relation, string? url, string? title = null, string? type = null)
    {
        if (url is not null)
        {
            xml.WriteStartElement("link", Atom);
            xml.Attribute("rel", relation);
            xml.Attribute("href", url);
            xml.Attribute("type", type);
            xml.Attribute("title", title);
            xml.WriteEndElement();
        }
    }

    /// <summary>A time by RFC 3339, in UTC.</summary>
    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string Clean(string text)
    {
        if (!text.Any(c => !XmlConvert.IsXmlChar(c)))
        {
            return text;
        }

        StringBuilder clean = new(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (!rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value))
            {
                clean.Append(rune.ToString());
            }
        }

        return clean.ToString();
    }
}
