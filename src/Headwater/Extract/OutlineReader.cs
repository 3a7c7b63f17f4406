using AngleSharp.Dom;

namespace Headwater.Extract;

/// <summary>Walks a parsed page once, without recursion, and lays it flat.</summary>
internal sealed class OutlineReader
{
    private readonly Outline outline = new();
    private readonly BlockBuilder builder = new();
    private readonly Stack<Frame> open = new();
    private readonly ElementHints hints = new();

    /// <summary>Reads a page.</summary>
    public static Outline Read(IDocument document)
    {
        OutlineReader reader = new();
        if (document.DocumentElement is { } root)
        {
            reader.outline.Facts.Language = root.GetAttribute("lang") ?? root.GetAttribute("xml:lang");
            reader.Enter(root, Flow.Block);
            reader.Walk();
        }

        return reader.outline;
    }

    private void Walk()
    {
        while (open.TryPop(out Frame frame))
        {
            if (frame.Next == frame.Children.Length)
            {
                Leave(frame);
                continue;
            }

            INode child = frame.Children[frame.Next];
            open.Push(frame with { Next = frame.Next + 1 });
            if (child is IElement element)
            {
                Visit(element);
            }
            else if (child is IText { Data: var data })
            {
                builder.Append(data);
            }
        }
    }

    private void Visit(IElement element)
    {
        Note(element);
        switch (Tags.FlowOf(element.LocalName))
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
                NoteSkipped(element.LocalName, element.GetAttribute("type"));
                break;
            case Flow.Inline:
                Enter(element, Flow.Inline);
                break;
            case Flow.Block:
                Enter(element, Flow.Block);
                break;
        }
    }

    private void Enter(IElement element, Flow flow)
    {
        string tag = element.LocalName;
        Hint hint = hints.Of(element, tag);
        bool block = flow == Flow.Block || (tag == "span" && (hint & (Hint.Aside | Hint.Caption | Hint.Hidden)) != 0);
        bool link = tag == "a" && element.GetAttribute("href") is { Length: > 0 };
        if (block)
        {
            Flush();
        }

        int parent = open.TryPeek(out Frame around) ? around.Node : -1;
        int node = block ? outline.Nodes.Count : parent;
        BlockKind kind = Tags.KindOf(tag, open.Count > 0 ? around.Kind : BlockKind.Loose);
        if (block)
        {
            kind = (hint & Hint.Caption) != 0 ? BlockKind.Caption : kind;
            outline.Nodes.Add(new OutlineNode { Element = element, Tag = tag, Parent = parent, Hint = hint, FirstBlock = outline.Blocks.Count });
        }
        else if (link)
        {
            builder.OpenLink(element.GetAttribute("href")!);
        }

        open.Push(new Frame(element.ChildNodes, 0, node, block ? kind : around.Kind, block, link));
    }

    private void Leave(Frame frame)
    {
        if (frame.Block)
        {
            open.Push(frame);
            Flush();
            open.Pop();
            OutlineNode node = outline.Nodes[frame.Node];
            node.End = outline.Nodes.Count;
            node.EndBlock = outline.Blocks.Count;
            outline.Nodes[frame.Node] = node;
        }
        else if (frame.Link)
        {
            builder.CloseLink();
        }
    }

    private void Flush()
    {
        if (open.TryPeek(out Frame frame) && builder.Take(frame.Node, frame.Kind) is { } block)
        {
            outline.Blocks.Add(block);
        }
    }

    private void Note(IElement element)
    {
        if ((element.GetAttribute("itemprop") ?? element.GetAttribute("property")) is { Length: > 0 } names && element.LocalName is not "meta")
        {
            outline.Facts.AddProperty(names, element, open.Peek().Node, outline.Blocks.Count);
        }

        if (element.LocalName == "time")
        {
            outline.Facts.Times.Add((element, open.Peek().Node, outline.Blocks.Count));
        }
    }

    private void NoteSkipped(string tag, string? type)
    {
        int node = open.Peek().Node;
        if (tag is "img" or "picture")
        {
            outline.Pictures.Add((node, outline.Blocks.Count));
        }
        else if (tag is "button" or "textarea" || (tag == "input" && type is not "hidden"))
        {
            outline.Controls.Add(node);
        }
    }

    private readonly record struct Frame(INodeList Children, int Next, int Node, BlockKind Kind, bool Block, bool Link);
}
