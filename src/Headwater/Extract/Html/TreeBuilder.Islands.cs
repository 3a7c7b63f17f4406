namespace Headwater.Extract.Html;

/// <content>What follows rules of its own within the body: choices, drawings, formulas.</content>
internal sealed partial class TreeBuilder
{
    private void InSelect(HtmlToken token)
    {
        if (token.Kind == TokenKind.Text)
        {
            InsertText(token);
        }
        else if (token.Kind == TokenKind.Start)
        {
            StartInSelect(token);
        }
        else
        {
            EndInSelect(token);
        }
    }

    private void StartInSelect(HtmlToken token)
    {
        switch (token.Name)
        {
            case "html": InBody(token); break;
            case "script" or "template": InHead(token); break;
            case "select": CloseSelect(); break;
            case "option" or "optgroup" or "hr": InsertOption(token); break;
            case "input" or "keygen" or "textarea" when open.InSelectScope("select"): CloseSelect(); Take(token); break;
        }
    }

    private void InsertOption(HtmlToken token)
    {
        if (open.Current.Is("option"))
        {
            open.Pop();
        }

        if (token.Name != "option" && open.Current.Is("optgroup"))
        {
            open.Pop();
        }

        if (token.Name == "hr")
        {
            InsertVoid(token);
        }
        else
        {
            Insert(token);
        }
    }

    private void EndInSelect(HtmlToken token)
    {
        switch (token.Name)
        {
            case "select": CloseSelect(); break;
            case "template": CloseTemplate(); break;
            case "option" when open.Current.Is("option"): open.Pop(); break;
            case "optgroup": EndGroup(); break;
        }
    }

    private void EndGroup()
    {
        if (open.Current.Is("option") && open[open.Count - 2].Is("optgroup"))
        {
            open.Pop();
        }

        if (open.Current.Is("optgroup"))
        {
            open.Pop();
        }
    }

    private void CloseSelect()
    {
        if (open.InSelectScope("select"))
        {
            open.PopThrough("select");
            ResetMode();
        }
    }

    private void InSelectInTable(HtmlToken token)
    {
        bool table = token.Name is "caption" or "table" or "tbody" or "tfoot" or "thead" or "tr" or "td" or "th";
        if (!table || token.Kind == TokenKind.Text)
        {
            InSelect(token);
        }
        else if (token.Kind == TokenKind.Start || open.InTableScope(token.Name))
        {
            open.PopThrough("select");
            ResetMode();
            Take(token);
        }
    }

    private void TakeForeign(HtmlToken token)
    {
        switch (token.Kind)
        {
            case TokenKind.Text:
                InsertText(token);
                mayBeFrameset = mayBeFrameset && IsSpace(token);
                break;
            case TokenKind.Start when ForeignNames.Leaves(token, source):
            case TokenKind.End when token.Name is "br" or "p":
                LeaveForeign();
                TakeIn(mode, token);
                break;
            case TokenKind.Start:
                StartForeignChild(token);
                break;
            case TokenKind.End:
                EndForeign(token);
                break;
        }
    }

    private void LeaveForeign()
    {
        while (open.Count > 1 && !ForeignNames.IsIsland(open.Current, source))
        {
            open.Pop();
        }
    }

    private void StartForeignChild(HtmlToken token)
    {
        Insert(token, open.Current.Space);
        if (token.ClosesItself)
        {
            open.Pop();
        }
    }

    private void EndForeign(HtmlToken token)
    {
        for (int i = open.Count - 1; i > 0; i--)
        {
            if (open[i].Space == HtmlSpace.Html)
            {
                TakeIn(mode, token);
                return;
            }

            if (open[i].Name == token.Name)
            {
                open.PopTo(i);
                return;
            }
        }
    }
}
