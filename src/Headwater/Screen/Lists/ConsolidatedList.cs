using System.Xml;
using System.Xml.Linq;

namespace Headwater.Screen.Lists;

/// <summary>Reads the United Nations Security Council's consolidated list in its XML form, entry by entry.</summary>
public static class ConsolidatedList
{
    // Some ten times the list of 2026.
    private const int LargestFile = 64 << 20;

    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, CheckCharacters = false };

    private static readonly string[] NameFields = ["FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME"];

    /// <summary>The entries of a list, in its order.</summary>
    /// <param name="xml">The file; read to its end, not closed.</param>
    /// <param name="list">The id that the entries are to carry.</param>
    /// <exception cref="XmlException">The file is not well formed beyond mending, or carries a document type.</exception>
    /// <exception cref="InvalidDataException">The file is longer than 64 million characters.</exception>
    public static IEnumerable<ListEntry> Read(Stream xml, string list)
    {
        using StringReader text = new(RepairedXml.Read(xml, LargestFile));
        using XmlReader reader = XmlReader.Create(text, Settings);
        reader.MoveToContent();
        while (!reader.EOF)
        {
            if (reader is { NodeType: XmlNodeType.Element, Name: "INDIVIDUAL" or "ENTITY" } && XNode.ReadFrom(reader) is XElement element)
            {
                yield return Entry(element, list);
            }
            else
            {
                reader.Read();
            }
        }
    }

    private static ListEntry Entry(XElement element, string list)
    {
        bool person = element.Name.LocalName == "INDIVIDUAL";
        ILookup<bool, string> aliases = Aliases(element, person ? "INDIVIDUAL_ALIAS" : "ENTITY_ALIAS").ToLookup(a => a.Weak, a => a.Name);
        return new ListEntry
        {
            Id = Text(element, "REFERENCE_NUMBER") ?? Text(element, "DATAID") ?? "",
            List = list,
            Kind = person ? "person" : "organisation",
            Name = string.Join(' ', NameFields.Select(part => Text(element, part)).OfType<string>()),
            Aliases = [.. aliases[false].Append(OwnScript(element)).OfType<string>()],
            WeakAliases = [.. aliases[true]],
            Born = [.. element.Elements("INDIVIDUAL_DATE_OF_BIRTH").Select(b => Text(b, "DATE") ?? Text(b, "YEAR") ?? Text(b, "FROM_YEAR")).OfType<string>()],
            Nationalities = [.. element.Elements("NATIONALITY").Elements("VALUE").Select(v => v.Value.Trim()).Where(v => v.Length > 0)],
            Listed = Text(element, "LISTED_ON"),
            Regime = Text(element, "UN_LIST_TYPE"),
        };
    }

    // Where the encoding was lost on the way, only ASCII is left, and no name.
    private static string? OwnScript(XElement element) =>
        Text(element, "NAME_ORIGINAL_SCRIPT") is { } name && name.Any(c => c > '\u007F') ? name : null;

    // One element may hold several names parted by semicolons.
    private static IEnumerable<(string Name, bool Weak)> Aliases(XElement element, string kind) => element.Elements(kind)
        .Select(a => (Names: Text(a, "ALIAS_NAME"), Weak: Text(a, "QUALITY") == "Low"))
        .Where(a => a.Names is not null)
        .SelectMany(a => a.Names!.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(name => (name, a.Weak)));

    private static string? Text(XElement element, string name) => element.Element(name)?.Value.Trim() is { Length: > 0 } text ? text : null;
}
