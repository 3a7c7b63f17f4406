namespace Headwater.Extract.Html;

/// <summary>A node of a page's tree: an element or a piece of text.</summary>
internal abstract class HtmlNode
{
    /// <summary>The element around it, or <c>null</c>.</summary>
    public HtmlElement? Parent { get; set; }

    /// <summary>The node before it in the same element, or <c>null</c>.</summary>
    public HtmlNode? Previous { get; set; }

    /// <summary>The node after it in the same element, or <c>null</c>.</summary>
    public HtmlNode? Next { get; set; }

    /// <summary>Takes the node out of the tree.</summary>
    public void Remove()
    {
        if (Parent is not { } parent)
        {
            return;
        }

        if (Previous is null)
        {
            parent.First = Next;
        }
        else
        {
            Previous.Next = Next;
        }

        if (Next is null)
        {
            parent.Last = Previous;
        }
        else
        {
            Next.Previous = Previous;
        }

        (Parent, Previous, Next) = (null, null, null);
    }
}

/// <summary>A piece of text; neighbours in the tree are one text.</summary>
/// <param name="source">The page.</param>
/// <param name="start">Where it begins.</param>
/// <param name="length">How long it is there.</param>
/// <param name="verbatim">Whether ampersands in it are only that.</param>
internal sealed class HtmlText(HtmlSource source, int start, int length, bool verbatim) : HtmlNode
{
    /// <summary>The text as it is meant; a null character in it is not part of it.</summary>
    public ReadOnlySpan<char> Read() => verbatim ? source.Raw(start, length) : HtmlReferences.Decode(source.Raw(start, length), inAttribute: false);
}
