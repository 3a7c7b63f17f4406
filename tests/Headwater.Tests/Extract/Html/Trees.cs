using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Headwater.Extract.Html;
using HtmlElement = Headwater.Extract.Html.HtmlElement;

namespace Headwater.Tests.Extract.Html;

/// <summary>Writes trees in brackets: <c>p(one b(two) br())</c>.</summary>
internal static class Trees
{
    private const int Bound = 100_000;

    /// <summary>The tree that Headwater makes.</summary>
    public static string Ours(string html)
    {
        StringBuilder written = new();
        Write(new TreeBuilder(html, Bound).Build()!, written);
        return written.ToString();
    }

    /// <summary>The tree that AngleSharp makes.</summary>
    public static string Theirs(string html)
    {
        StringBuilder written = new();
        Write(new HtmlParser(new HtmlParserOptions { IsScripting = true }).ParseDocument(html).DocumentElement, written);
        return written.ToString();
    }

    /// <summary>What is in the body alone.</summary>
    public static string Body(string html)
    {
        StringBuilder written = new();
        HtmlElement root = new TreeBuilder(html, Bound).Build()!;
        for (HtmlNode? node = root.Descendants().OfType<HtmlElement>().First(e => e.Is("body")).First; node is not null; node = node.Next)
        {
            Write(node, written);
        }

        return written.ToString().Trim();
    }

    private static void Write(HtmlNode node, StringBuilder written)
    {
        if (node is HtmlText text)
        {
            Write(text.Read().ToString(), written);
            return;
        }

        HtmlElement element = (HtmlElement)node;
        Open(element.Name, element.Attribute("class"), written);
        for (HtmlNode? child = element.First; child is not null; child = child.Next)
        {
            Write(child, written);
        }

        Close(written);
    }

    private static void Write(INode node, StringBuilder written)
    {
        switch (node)
        {
            case IText text:
                Write(text.Data, written);
                break;
            case IElement element:
                Open(element.LocalName.ToLowerInvariant(), element.GetAttribute("class"), written);
                INode holder = element is IHtmlTemplateElement template ? template.Content : element;
                foreach (INode child in holder.ChildNodes)
                {
                    Write(child, written);
                }

                Close(written);
                break;
        }
    }

    private static void Open(string name, string? classes, StringBuilder written) =>
        written.Append(written.Length > 0 && written[^1] is not ('(' or ' ') ? " " : "").Append(name).Append(classes is null ? "" : $".{classes}").Append('(');

    private static void Close(StringBuilder written)
    {
        written.Length -= written[^1] == ' ' ? 1 : 0;
        written.Append(')');
    }

    // White space is folded, since nothing that reads the tree sees more of it than that it is there.
    private static void Write(string text, StringBuilder written)
    {
        foreach (char c in text.Replace("\0", "", StringComparison.Ordinal))
        {
            if (!char.IsWhiteSpace(c))
            {
                written.Append(c);
            }
            else if (written[^1] is not ('(' or ' '))
            {
                written.Append(' ');
            }
        }
    }
}
