using System.Text;

namespace Headwater.Poll.Feeds.Xml;

/// <summary>Entities that a document declares for itself: put in where they are used, once, within bounds.</summary>
internal static class InternalEntities
{
    private const int Most = 64, LongestValue = 1000, Growth = 2;

    /// <summary>The document with its own entities put in; the same document where it declares none or they would make it swell.</summary>
    public static ReadOnlySpan<char> Expand(ReadOnlySpan<char> document)
    {
        int from = document[..Math.Min(document.Length, 4096)].IndexOf("<!ENTITY");
        if (from < 0)
        {
            return document;
        }

        StringBuilder expanded = new StringBuilder(document.Length).Append(document);
        foreach ((string name, string value) in Declared(document[from..]))
        {
            expanded.Replace($"&{name};", value);
            if (expanded.Length > Growth * (long)document.Length + LongestValue)
            {
                return document;
            }
        }

        return expanded.ToString();
    }

    // Only values that are text: an entity made of entities is how documents are made to swell.
    private static List<(string Name, string Value)> Declared(ReadOnlySpan<char> text)
    {
        const string Keyword = "<!ENTITY";
        List<(string, string)> declared = [];
        for (int at = 0; at >= 0 && declared.Count < Most; at = text.IndexOf(Keyword))
        {
            text = text[(at + Keyword.Length)..].TrimStart();
            int name = text.IndexOfAny(' ', '\t', '\n');
            ReadOnlySpan<char> rest = name <= 0 ? default : text[name..].TrimStart();
            int length = rest is ['"' or '\'', ..] ? rest[1..].IndexOf(rest[0]) : -1;
            if (length is >= 0 and <= LongestValue && rest.Slice(1, length) is var value && value.IndexOfAny('&', '<', '%') < 0)
            {
                declared.Add((text[..name].ToString(), value.ToString()));
            }
        }

        return declared;
    }
}
