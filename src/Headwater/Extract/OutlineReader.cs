using AngleSharp.Dom;

namespace Headwater.Extract;

/// <summary>Walks a parsed page once, without recursion, and lays it flat.</summary>
internal sealed class OutlineReader
{
    private readonly Outline outline = new();
    private readonly BlockBuilder builder = new();
    private readonly Stack<Frame> open = new();
    private readonly Dictionary<string, Hint> seen = new(StringComparer.Ordinal);

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
                Fact(element);
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
        Hint hint = HintOf(element, tag);
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

    private Hint HintOf(IElement element, string tag)
    {
        Hint hint = Tags.HintOf(tag) | Named(element.GetAttribute("class")) | Named(element.GetAttribute("id")) | Property(element.GetAttribute("itemprop"));
        if (element.GetAttribute("role") is "navigation" or "contentinfo" or "dialog" or "banner" or "menu")
        {
            hint |= Hint.Chrome;
        }

        bool hidden = element.HasAttribute("hidden") || (element.GetAttribute("style") is { } style && style.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase));
        return hidden ? hint | Hint.Hidden : hint;
    }

    private Hint Named(string? names)
    {
        if (string.IsNullOrEmpty(names))
        {
            return Hint.None;
        }

        if (!seen.TryGetValue(names, out Hint hint))
        {
            seen[names] = hint = HintWords.Of(names);
        }

        return hint;
    }

    private static Hint Property(string? names) => names switch
    {
        null => Hint.None,
        "articleBody" => Hint.Body,
        "author" => Hint.Byline,
        "caption" => Hint.Caption,
        "comment" => Hint.Comments,
        "datePublished" or "dateModified" => Hint.Date,
        _ => Hint.None,
    };

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

    private void Fact(IElement element)
    {
        switch (element.LocalName)
        {
            case "meta":
                outline.Facts.AddMeta(element);
                break;
            case "link":
                outline.Facts.AddLink(element);
                break;
            case "base":
                outline.Facts.Base ??= element.GetAttribute("href");
                break;
            case "title":
                outline.Facts.Title ??= element.TextContent;
                break;
            case "script" when element.GetAttribute("type")?.Contains("ld+json", StringComparison.OrdinalIgnoreCase) == true:
                outline.Facts.Scripts.Add(element.TextContent);
                break;
        }
    }

    private readonly record struct Frame(INodeList Children, int Next, int Node, BlockKind Kind, bool Block, bool Link);
}
