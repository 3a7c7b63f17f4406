using System.Xml;
using Headwater.Model;

namespace Headwater.Import;

/// <summary>Feeds of an OPML list, however deep its folders. A list that is damaged gives what stands before the damage.</summary>
internal static class OpmlReader
{
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, MaxCharactersInDocument = Bounded.MaxTable, CloseInput = false };

    public static IEnumerable<ImportEntry> Read(ImportSource source, Stream stream)
    {
        using XmlReader xml = XmlReader.Create(stream, Settings);
        while (true)
        {
            string? problem = null;
            bool more = false;
            try
            {
                more = xml.Read();
            }
            catch (XmlException damage)
            {
                problem = damage.Message;
            }

            if (problem is not null)
            {
                yield return new ImportEntry.Unreadable(new Cause("not-well-formed", $"{source.Name}: {problem}", "What stands before the damage was taken in."));
            }

            if (!more)
            {
                yield break;
            }

            if (Feed(xml) is { } url)
            {
                yield return new ImportEntry.Subscription(url);
            }
        }
    }

    private static string? Feed(XmlReader xml)
    {
        if (xml.NodeType != XmlNodeType.Element || !xml.LocalName.Equals("outline", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        string? url = xml.GetAttribute("xmlUrl") ?? xml.GetAttribute("xmlurl") ?? xml.GetAttribute("xmlURL");
        return url is null ? null : Text.Address.Resolve(null, url);
    }
}
