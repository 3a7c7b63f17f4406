namespace Headwater.Extract.Html;

/// <content>Before the body and after it.</content>
internal sealed partial class TreeBuilder
{
    private void BeforeHtml(HtmlToken token)
    {
        token = AfterSpace(token, out _);
        if (IsEmpty(token) || (token.Kind == TokenKind.End && token.Name is not ("head" or "body" or "html" or "br")))
        {
            return;
        }

        open.Push(root);
        mode = Mode.BeforeHead;
        if (IsStart(token, "html"))
        {
            root.Attributes = token.Attributes;
        }
        else
        {
            Take(token);
        }
    }

    private void BeforeHead(HtmlToken token)
    {
        token = AfterSpace(token, out _);
        if (IsStart(token, "html"))
        {
            InBody(token);
        }
        else if (!IsEmpty(token) && (token.Kind != TokenKind.End || token.Name is "head" or "body" or "html" or "br"))
        {
            bool written = IsStart(token, "head");
            head = Insert(written ? token : Nothing with { Tag = HtmlTag.Of("head") });
            mode = Mode.InHead;
            if (!written)
            {
                Take(token);
            }
        }
    }

    private void InHead(HtmlToken token)
    {
        token = AfterSpace(token, out HtmlToken space);
        InsertText(space);
        if (IsEmpty(token) || IsStart(token, "head"))
        {
            return;
        }

        if (IsStart(token, "html"))
        {
            InBody(token);
        }
        else if (IsStart(token, "template"))
        {
            OpenTemplate(token);
        }
        else if (IsEnd(token, "template"))
        {
            CloseTemplate();
        }
        else if (token.Kind == TokenKind.Start && token.Is(TagTraits.Head))
        {
            InsertFact(token);
        }
        else if (token.Kind != TokenKind.End || token.Name is "head" or "body" or "html" or "br")
        {
            open.Pop();
            mode = Mode.AfterHead;
            if (!IsEnd(token, "head"))
            {
                Take(token);
            }
        }
    }

    private void InsertFact(HtmlToken token)
    {
        if (token.Is(TagTraits.Void))
        {
            InsertVoid(token);
        }
        else
        {
            InsertWithText(token);
        }
    }

    private void OpenTemplate(HtmlToken token)
    {
        Insert(token);
        formatting.Mark();
        mayBeFrameset = false;
        mode = Mode.InTemplate;
        templates.Push(Mode.InTemplate);
    }

    private void CloseTemplate()
    {
        if (!open.HasTemplate)
        {
            return;
        }

        open.PopThrough("template");
        formatting.ClearToMark();
        templates.TryPop(out _);
        ResetMode();
    }

    private void AfterHead(HtmlToken token)
    {
        token = AfterSpace(token, out HtmlToken space);
        InsertText(space);
        if (IsEmpty(token))
        {
            return;
        }

        if (IsStart(token, "html"))
        {
            InBody(token);
        }
        else if (IsStart(token, "body"))
        {
            Insert(token);
            (mayBeFrameset, mode) = (false, Mode.InBody);
        }
        else if (IsStart(token, "frameset"))
        {
            Insert(token);
            mode = Mode.InFrameset;
        }
        else if (token.Kind == TokenKind.Start && token.Is(TagTraits.Head) && token.Name != "noscript" && head is not null)
        {
            open.Push(head);
            InHead(token);
            open.RemoveAt(open.IndexOf(head));
        }
        else if (IsEnd(token, "template"))
        {
            CloseTemplate();
        }
        else if (!IsStart(token, "head") && (token.Kind != TokenKind.End || token.Name is "body" or "html" or "br"))
        {
            Insert("body");
            Retake(Mode.InBody, token);
        }
    }

    private void InTemplate(HtmlToken token)
    {
        if (token.Kind == TokenKind.Text)
        {
            InBody(token);
        }
        else if (IsEnd(token, "template") || (token.Kind == TokenKind.Start && token.Is(TagTraits.Head) && token.Name != "noscript"))
        {
            InHead(token);
        }
        else if (token.Kind == TokenKind.Start)
        {
            templates.TryPop(out _);
            templates.Push(token.Name switch
            {
                "caption" or "colgroup" or "tbody" or "tfoot" or "thead" => Mode.InTable,
                "col" => Mode.InColumnGroup,
                "tr" => Mode.InTableBody,
                "td" or "th" => Mode.InRow,
                _ => Mode.InBody,
            });
            Retake(templates.Peek(), token);
        }
    }

    private void AfterBody(HtmlToken token)
    {
        if (IsEnd(token, "html"))
        {
            mode = Mode.AfterAfterBody;
        }
        else if (IsStart(token, "html") || (token.Kind == TokenKind.Text && IsSpace(token)))
        {
            InBody(token);
        }
        else
        {
            Retake(Mode.InBody, token);
        }
    }

    private void InFrameset(HtmlToken token)
    {
        if (IsStart(token, "html"))
        {
            InBody(token);
        }
        else if (IsStart(token, "noframes"))
        {
            InHead(token);
        }
        else if (IsStart(token, "frameset") && mode == Mode.InFrameset)
        {
            Insert(token);
        }
        else if (IsStart(token, "frame") && mode == Mode.InFrameset)
        {
            InsertVoid(token);
        }
        else if (IsEnd(token, "frameset") && open.Count > 1)
        {
            open.Pop();
            mode = open.Current.Is("frameset") ? Mode.InFrameset : Mode.AfterFrameset;
        }
    }
}
