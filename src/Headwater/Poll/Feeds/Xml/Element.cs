using System.Text;
using Headwater.Text.Markup;

namespace Headwater.Poll.Feeds.Xml;

/// <summary>An element of an XML feed, at its start tag (without content yet) or at its end.</summary>
internal readonly ref struct Element
{
    /// <summary>The local name as written.</summary>
    public required ReadOnlySpan<char> Name { get; init; }

    /// <summary>The prefix by which extensions of its vocabulary are kept; empty for the core.</summary>
    public required string Prefix { get; init; }

    /// <summary>The attributes as written.</summary>
    public required ReadOnlySpan<char> Attributes { get; init; }

    /// <summary>What stands between the tags.</summary>
    public ReadOnlySpan<char> Content { get; init; }

    /// <summary>Whether elements stand between the tags.</summary>
    public bool HasChildren { get; init; }

    /// <summary>The base of relative addresses.</summary>
    public required string? Base { get; init; }

    /// <summary>The language in force.</summary>
    public required string? Language { get; init; }

    /// <summary>An attribute's value, or <c>null</c>; a prefix is part of the name.</summary>
    public string? this[string name] => Attributes.IsEmpty ? null : AttributeReader.Find(Attributes, name);

    /// <summary>An attribute of any prefix, or <c>null</c>: rdf:about, resource …</summary>
    public string? Local(string name)
    {
        AttributeReader reader = new(Attributes);
        while (reader.Read())
        {
            ReadOnlySpan<char> local = reader.Name[(reader.Name.IndexOf(':') + 1)..];
            if (local.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return reader.Value;
            }
        }

        return null;
    }

    /// <summary>All attributes that are no namespace declarations, by name in lower case.</summary>
    public Dictionary<string, string> AllAttributes()
    {
        Dictionary<string, string> all = new(StringComparer.Ordinal);
        AttributeReader reader = new(Attributes);
        while (reader.Read())
        {
            if (!reader.Name.StartsWith("xmlns", StringComparison.OrdinalIgnoreCase))
            {
                all.TryAdd(reader.Name.ToString().ToLowerInvariant(), reader.Value);
            }
        }

        return all;
    }

    /// <summary>The text between the tags, decoded and trimmed; tags in it are left out.</summary>
    public string Text()
    {
        ReadOnlySpan<char> content = Content.Trim();
        if (content.IndexOf('<') < 0)
        {
            return Repair.Text(Unwrapped(CharacterReferences.Decode(content).Trim()));
        }

        if (content.StartsWith("<![CDATA[") && content.EndsWith("]]>") && content[9..^3].IndexOf("]]>", StringComparison.Ordinal) < 0)
        {
            return Repair.Text(content[9..^3].Trim().ToString());
        }

        return Repair.Text(Unwrapped(Pieces(content).Trim()));
    }

    // A section that was escaped, or put into another.
    private static string Unwrapped(string text) =>
        text.StartsWith("<![CDATA[", StringComparison.OrdinalIgnoreCase) && text.EndsWith("]]>", StringComparison.Ordinal) ? text[9..^3].Trim() : text;

    /// <summary>The text between the tags, or <c>null</c> where it is blank.</summary>
    public string? Filled() => Text() is { Length: > 0 } text ? text : null;

    /// <summary>An address made absolute against the base; as written where that cannot be done.</summary>
    public string Resolve(string reference) => SafeAddress.Of(reference, Base, isLink: true) ?? "";

    private static string Pieces(ReadOnlySpan<char> content)
    {
        StringBuilder text = new(content.Length);
        MarkupReader reader = new(content);
        while (reader.Read())
        {
            if (reader.Kind == MarkupKind.Verbatim)
            {
                text.Append(reader.Body);
            }
            else if (reader.Kind == MarkupKind.Text)
            {
                text.Append(CharacterReferences.Decode(reader.Body));
            }
        }

        return text.ToString();
    }
}
