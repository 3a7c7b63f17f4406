namespace Headwater.Extract.Html;

/// <content>Where new nodes go.</content>
internal sealed partial class TreeBuilder
{
    private static readonly HtmlToken Nothing = new() { Kind = TokenKind.Start };

    private void InsertText(HtmlToken token)
    {
        if (token.Length > 0 && open.Count > 0)
        {
            Place(new HtmlText(source, token.Start, token.Length, token.Verbatim), open.Current);
        }
    }

    private HtmlElement Insert(HtmlToken token, HtmlSpace space = HtmlSpace.Html)
    {
        HtmlElement element = Create(token, space);
        if (open.Count >= Deepest)
        {
            CloseDeepest();
        }

        Place(element, open.Current);
        open.Push(element);
        return element;
    }

    private void CloseDeepest()
    {
        if (open.Current.Space == HtmlSpace.Html && open.Current.Is(TagTraits.Scope) && !open.Current.Is("table"))
        {
            formatting.ClearToMark();
        }

        open.Pop();
    }

    private void Insert(string name) => Insert(Nothing with { Tag = HtmlTag.Of(name) });

    private void InsertVoid(HtmlToken token) => Place(Create(token, HtmlSpace.Html), open.Current);

    // An element that holds nothing but text is read at once, to its end tag.
    private void InsertWithText(HtmlToken token)
    {
        HtmlElement element = Create(token, HtmlSpace.Html);
        Place(element, open.Current);
        if (tokens.ReadText(token.Tag) is { Length: > 0 } text)
        {
            element.Append(new HtmlText(source, text.Start, text.Length, text.Verbatim));
        }
    }

    private HtmlElement Create(HtmlToken token, HtmlSpace space)
    {
        elements++;
        return new HtmlElement(source, token.Tag, space, token.Attributes);
    }

    // What stands in a table where it does not belong goes before the table.
    private void Place(HtmlNode node, HtmlElement target)
    {
        if (!fosters || target.Space != HtmlSpace.Html || !target.Is(TagTraits.Rows))
        {
            target.Append(node);
            return;
        }

        int table = open.Find("table"), template = open.Find("template");
        if (template > table)
        {
            open[template].Append(node);
        }
        else if (table < 0)
        {
            open[0].Append(node);
        }
        else if (open[table].Parent is { } around)
        {
            around.InsertBefore(node, open[table]);
        }
        else
        {
            open[table - 1].Append(node);
        }
    }

    private void Foster(HtmlToken token)
    {
        fosters = true;
        InBody(token);
        fosters = false;
    }

    private void CloseParagraph()
    {
        if (open.InButtonScope("p"))
        {
            open.CloseImplied("p");
            open.PopThrough("p");
        }
    }

    // Formatting that a block ended, but no end tag, goes on in the next.
    private void Reconstruct()
    {
        int first = formatting.Count;
        while (first > 0 && formatting[first - 1] is { } element && open.IndexOf(element) < 0)
        {
            first--;
        }

        for (; first < formatting.Count; first++)
        {
            formatting.Replace(first, Insert(formatting.TokenAt(first)));
        }
    }

    // The mode that the open elements call for.
    private void ResetMode()
    {
        for (int i = open.Count - 1; i >= 0; i--)
        {
            if (ModeOf(i) is { } found)
            {
                mode = found;
                return;
            }
        }

        mode = Mode.InBody;
    }

    private Mode? ModeOf(int index) => open[index].Space != HtmlSpace.Html ? null : open[index].Name switch
    {
        "select" => IsInTable(index) ? Mode.InSelectInTable : Mode.InSelect,
        "td" or "th" when index > 0 => Mode.InCell,
        "tr" => Mode.InRow,
        "tbody" or "thead" or "tfoot" => Mode.InTableBody,
        "caption" => Mode.InCaption,
        "colgroup" => Mode.InColumnGroup,
        "table" => Mode.InTable,
        "template" => templates.TryPeek(out Mode within) ? within : null,
        "head" when index > 0 => Mode.InHead,
        "body" => Mode.InBody,
        "frameset" => Mode.InFrameset,
        "html" => head is null ? Mode.BeforeHead : Mode.AfterHead,
        _ => null,
    };

    private bool IsInTable(int index)
    {
        while (index > 0 && !open[index].Is("template") && !open[index].Is("table"))
        {
            index--;
        }

        return open[index].Is("table");
    }
}
