using System.Text;

namespace Headwater.Extract.Html;

/// <summary>An element of a page's tree.</summary>
/// <param name="source">The page.</param>
/// <param name="tag">Its name.</param>
/// <param name="space">The vocabulary that the name belongs to.</param>
/// <param name="attributes">Its attributes.</param>
internal sealed class HtmlElement(HtmlSource source, HtmlTag tag, HtmlSpace space, AttributeRange attributes) : HtmlNode
{
    /// <summary>Its name.</summary>
    public HtmlTag Tag { get; } = tag;

    /// <summary>The name in lower case.</summary>
    public string Name => Tag.Name;

    /// <summary>The vocabulary that the name belongs to.</summary>
    public HtmlSpace Space { get; } = space;

    /// <summary>What tree construction does with it: names of drawings and formulas mean nothing in HTML.</summary>
    public TagTraits Traits { get; } = space == HtmlSpace.Html ? tag.Traits : ForeignNames.TraitsOf(tag.Name, space);

    /// <summary>Its attributes.</summary>
    public AttributeRange Attributes { get; set; } = attributes;

    /// <summary>The first node in it, or <c>null</c>.</summary>
    public HtmlNode? First { get; set; }

    /// <summary>The last node in it, or <c>null</c>.</summary>
    public HtmlNode? Last { get; set; }

    /// <summary>Its class attribute as it stands; empty where there is none.</summary>
    public ReadOnlySpan<char> Classes => Raw("class");

    /// <summary>Whether the name is this one of HTML.</summary>
    public bool Is(string name) => Space == HtmlSpace.Html && Tag.Name == name;

    /// <summary>Whether it has one of these traits.</summary>
    public bool Is(TagTraits any) => (Traits & any) != 0;

    /// <summary>Whether it has an attribute, of those that <see cref="HtmlAttribute.Names"/> lists.</summary>
    public bool Has(string name) => source.Find(Attributes, name) >= 0;

    /// <summary>An attribute's value, or <c>null</c> where there is none.</summary>
    public string? Attribute(string name) => source.Find(Attributes, name) is >= 0 and var at ? source.Value(at) : null;

    /// <summary>An attribute's value as it stands in the page, references not decoded; empty where there is none.</summary>
    public ReadOnlySpan<char> Raw(string name) => source.Find(Attributes, name) is >= 0 and var at ? source.RawValue(at) : default;

    /// <summary>The text of all that is in it.</summary>
    public string TextContent
    {
        get
        {
            StringBuilder text = new();
            foreach (HtmlNode node in Descendants())
            {
                if (node is HtmlText piece)
                {
                    text.Append(piece.Read());
                }
            }

            return text.ToString();
        }
    }

    /// <summary>The first element in it whose attribute has this value, or <c>null</c>.</summary>
    public HtmlElement? Find(string attribute, string value) =>
        Descendants().OfType<HtmlElement>().FirstOrDefault(e => e.Raw(attribute).SequenceEqual(value));

    /// <summary>All nodes in it, in order of the page.</summary>
    public IEnumerable<HtmlNode> Descendants()
    {
        for (HtmlNode? node = First; node is not null; node = After(node))
        {
            yield return node;
        }
    }

    /// <summary>Adds a node as its last, taking it from where it was.</summary>
    public void Append(HtmlNode node)
    {
        node.Remove();
        (node.Parent, node.Previous) = (this, Last);
        if (Last is null)
        {
            First = node;
        }
        else
        {
            Last.Next = node;
        }

        Last = node;
    }

    /// <summary>Adds a node before one of its own, taking it from where it was.</summary>
    public void InsertBefore(HtmlNode node, HtmlNode next)
    {
        node.Remove();
        (node.Parent, node.Previous, node.Next) = (this, next.Previous, next);
        if (next.Previous is null)
        {
            First = node;
        }
        else
        {
            next.Previous.Next = node;
        }

        next.Previous = node;
    }

    private HtmlNode? After(HtmlNode node)
    {
        if (node is HtmlElement { First: { } first })
        {
            return first;
        }

        while (node.Next is null)
        {
            if (node.Parent is not { } parent || parent == this)
            {
                return null;
            }

            node = parent;
        }

        return node.Next;
    }
}
