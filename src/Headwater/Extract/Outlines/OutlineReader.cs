using System.Runtime.InteropServices;
using Headwater.Extract.Html;

namespace Headwater.Extract.Outlines;

/// <summary>Walks a parsed page once, without recursion, and lays it flat.</summary>
internal sealed class OutlineReader
{
    private readonly Outline outline = new();
    private readonly BlockBuilder builder = new();
    private readonly List<Frame> open = [];
    private readonly ElementHints hints = new();

    /// <summary>Reads a page.</summary>
    public static Outline Read(HtmlElement root)
    {
        OutlineReader reader = new();
        reader.outline.Facts.Language = root.Attribute("lang") ?? root.Attribute("xml:lang");
        reader.Enter(root, Flow.Block);
        reader.Walk();
        return reader.outline;
    }

    private ref Frame Innermost => ref CollectionsMarshal.AsSpan(open)[^1];

    private void Walk()
    {
        while (open.Count > 0)
        {
            ref Frame frame = ref Innermost;
            if (frame.Next is not { } child)
            {
                Leave(frame);
                continue;
            }

            frame.Next = child.Next;
            if (child is HtmlElement element)
            {
                Visit(element);
            }
            else if (child is HtmlText text)
            {
                builder.Append(text.Read());
            }
        }
    }

    private void Visit(HtmlElement element)
    {
        Note(element);
        switch (Tags.FlowOf(element.Name))
        {
            case Flow.Break:
                if (builder.Break())
                {
                    Flush();
                }

                break;
            case Flow.Fact:
                outline.Facts.Add(element);
                break;
            case Flow.Skipped:
                NoteSkipped(element.Name, element.Attribute("type"));
                break;
            case Flow.Inline:
                Enter(element, Flow.Inline);
                break;
            case Flow.Block:
                Enter(element, Flow.Block);
                break;
        }
    }

    private void Enter(HtmlElement element, Flow flow)
    {
        string tag = element.Name;
        Hint hint = hints.Of(element, tag);
        bool block = flow == Flow.Block || (tag == "span" && (hint & (Hint.Aside | Hint.Caption | Hint.Hidden)) != 0);
        bool link = tag == "a" && !element.Raw("href").IsEmpty;
        if (block)
        {
            Flush();
        }

        Frame around = open.Count > 0 ? Innermost : new Frame(null, -1, BlockKind.Loose, false, false);
        int parent = around.Node;
        int node = block ? outline.Nodes.Count : parent;
        BlockKind kind = Tags.KindOf(tag, around.Kind);
        if (block)
        {
            kind = (hint & Hint.Caption) != 0 ? BlockKind.Caption : kind;
            outline.Nodes.Add(new OutlineNode { Element = element, Tag = tag, Parent = parent, Hint = hint, FirstBlock = outline.Blocks.Count });
        }
        else if (link)
        {
            builder.OpenLink(element.Attribute("href")!);
        }

        open.Add(new Frame(element.First, node, block ? kind : around.Kind, block, link));
    }

    private void Leave(Frame frame)
    {
        if (frame.Block)
        {
            Flush();
            OutlineNode node = outline.Nodes[frame.Node];
            node.End = outline.Nodes.Count;
            node.EndBlock = outline.Blocks.Count;
            outline.Nodes[frame.Node] = node;
        }
        else if (frame.Link)
        {
            builder.CloseLink();
        }

        open.RemoveAt(open.Count - 1);
    }

    private void Flush()
    {
        if (open.Count > 0 && builder.Take(Innermost.Node, Innermost.Kind) is { } block)
        {
            outline.Blocks.Add(block);
        }
    }

    private void Note(HtmlElement element)
    {
        if ((element.Attribute("itemprop") ?? element.Attribute("property")) is { Length: > 0 } names && element.Name is not "meta")
        {
            outline.Facts.AddProperty(names, element, Innermost.Node, outline.Blocks.Count);
        }

        if (element.Name == "time")
        {
            outline.Facts.Times.Add((element, Innermost.Node, outline.Blocks.Count));
        }
    }

    private void NoteSkipped(string tag, string? type)
    {
        int node = Innermost.Node;
        if (tag is "img" or "picture")
        {
            outline.Pictures.Add((node, outline.Blocks.Count));
        }
        else if (tag is "button" or "textarea" || (tag == "input" && type is not "hidden"))
        {
            outline.Controls.Add(node);
        }
    }

    private record struct Frame(HtmlNode? Next, int Node, BlockKind Kind, bool Block, bool Link);
}
