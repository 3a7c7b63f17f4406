using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Headwater.Eval;

/// <summary>
/// Whether two texts of markup are one and the same to a browser: however end tags are left out and attributes are ordered, and
/// whether an address keeps its letters or has them percent-encoded.
/// </summary>
internal static class SameMarkup
{
    private static readonly string[] Addresses = ["href", "src", "xlink:href", "poster", "cite"];

    /// <summary>Compares two texts, each of which must hold a tag and be made of tags and text alone.</summary>
    public static bool Are(string left, string right) =>
        left.Contains('<', StringComparison.Ordinal) && right.Contains('<', StringComparison.Ordinal) && Canonical(left) is { } canonical && canonical == Canonical(right);

    private static string? Canonical(string markup)
    {
        StringBuilder canonical = new();
        int elements = 0;
        foreach (INode node in new HtmlParser().ParseDocument($"<body>{markup}").Body!.ChildNodes)
        {
            elements += Write(canonical, node);
        }

        return elements == 0 ? null : canonical.ToString();
    }

    private static int Write(StringBuilder canonical, INode node)
    {
        if (node is not IElement element)
        {
            canonical.Append('[').Append(node.NodeType).Append(' ').Append(node.TextContent).Append(']');
            return 0;
        }

        canonical.Append('<').Append(element.NamespaceUri).Append(' ').Append(element.LocalName);
        foreach (IAttr attribute in element.Attributes.OrderBy(a => a.Name, StringComparer.Ordinal))
        {
            canonical.Append(' ').Append(attribute.Name).Append('=').Append('"').Append(Value(attribute)).Append('"');
        }

        canonical.Append('>');
        int elements = 1;
        foreach (INode child in element.ChildNodes)
        {
            elements += Write(canonical, child);
        }

        canonical.Append("</>");
        return elements;
    }

    private static string Value(IAttr attribute) =>
        Addresses.Contains(attribute.Name) && Uri.TryCreate(attribute.Value, UriKind.Absolute, out Uri? address) ? address.AbsoluteUri : attribute.Value;
}
