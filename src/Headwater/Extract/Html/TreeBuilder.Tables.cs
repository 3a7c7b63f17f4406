namespace Headwater.Extract.Html;

/// <content>Tables.</content>
internal sealed partial class TreeBuilder
{
    private void InTable(HtmlToken token)
    {
        switch (token.Kind)
        {
            case TokenKind.Text when open.Current.Space == HtmlSpace.Html && (open.Current.Is(TagTraits.Rows) || open.Current.Is("template")) && IsSpace(token):
                InsertText(token);
                break;
            case TokenKind.Start:
                StartInTable(token);
                break;
            case TokenKind.End when token.Name == "table":
                EndTable();
                break;
            case TokenKind.End when token.Name == "template":
                CloseTemplate();
                break;
            case TokenKind.End when token.Name is "body" or "html" || token.Is(TagTraits.TablePart):
                break;
            default:
                Foster(token);
                break;
        }
    }

    private void StartInTable(HtmlToken token)
    {
        switch (token.Name)
        {
            case "caption": open.ClearTo("table", "template", "html"); formatting.Mark(); Insert(token); mode = Mode.InCaption; break;
            case "colgroup": open.ClearTo("table", "template", "html"); Insert(token); mode = Mode.InColumnGroup; break;
            case "col": open.ClearTo("table", "template", "html"); Insert("colgroup"); Retake(Mode.InColumnGroup, token); break;
            case "tbody" or "tfoot" or "thead": open.ClearTo("table", "template", "html"); Insert(token); mode = Mode.InTableBody; break;
            case "td" or "th" or "tr": open.ClearTo("table", "template", "html"); Insert("tbody"); Retake(Mode.InTableBody, token); break;
            case "table" when open.InTableScope("table"): EndTable(); Take(token); break;
            case "table": break;
            case "style" or "script" or "template": InHead(token); break;
            case "input" when IsHidden(token): InsertVoid(token); break;
            case "form": StartFormInTable(token); break;
            default: Foster(token); break;
        }
    }

    private bool IsHidden(HtmlToken token) => source.Find(token.Attributes, "type") is >= 0 and var at && source.RawValue(at).Equals("hidden", StringComparison.OrdinalIgnoreCase);

    private void StartFormInTable(HtmlToken token)
    {
        if (form is null && !open.HasTemplate)
        {
            form = Insert(token);
            open.Pop();
        }
    }

    private void EndTable()
    {
        if (open.InTableScope("table"))
        {
            open.PopThrough("table");
            ResetMode();
        }
    }

    private void InCaption(HtmlToken token)
    {
        bool ends = IsEnd(token, "caption");
        if (ends || IsEnd(token, "table") || (token.Kind == TokenKind.Start && token.Is(TagTraits.TablePart)))
        {
            CloseCaption(token, ends);
        }
        else if (token.Kind != TokenKind.End || !(token.Is(TagTraits.TablePart) || token.Name is "body" or "html"))
        {
            InBody(token);
        }
    }

    private void CloseCaption(HtmlToken token, bool ends)
    {
        if (!open.InTableScope("caption"))
        {
            return;
        }

        open.CloseImplied();
        open.PopThrough("caption");
        formatting.ClearToMark();
        mode = Mode.InTable;
        if (!ends)
        {
            Take(token);
        }
    }

    private void InColumnGroup(HtmlToken token)
    {
        token = AfterSpace(token, out HtmlToken space);
        InsertText(space);
        if (IsEmpty(token) || IsEnd(token, "col"))
        {
            return;
        }

        if (IsStart(token, "html"))
        {
            InBody(token);
        }
        else if (IsStart(token, "col"))
        {
            InsertVoid(token);
        }
        else if (IsStart(token, "template") || IsEnd(token, "template"))
        {
            InHead(token);
        }
        else if (open.Current.Is("colgroup"))
        {
            open.Pop();
            mode = Mode.InTable;
            if (!IsEnd(token, "colgroup"))
            {
                Take(token);
            }
        }
    }

    private void InTableBody(HtmlToken token)
    {
        if (IsStart(token, "tr"))
        {
            open.ClearTo("tbody", "tfoot", "thead", "template", "html");
            Insert(token);
            mode = Mode.InRow;
        }
        else if (IsStart(token, "td", "th"))
        {
            open.ClearTo("tbody", "tfoot", "thead", "template", "html");
            Insert("tr");
            Retake(Mode.InRow, token);
        }
        else if (IsEnd(token, "tbody", "tfoot", "thead"))
        {
            CloseRows(open.InTableScope(token.Name), null);
        }
        else if (IsEnd(token, "table") || (token.Kind == TokenKind.Start && token.Is(TagTraits.TablePart)))
        {
            CloseRows(open.InTableScope("tbody") || open.InTableScope("thead") || open.InTableScope("tfoot"), token);
        }
        else if (!IsEnd(token, "body", "caption", "col", "colgroup", "html", "td", "th", "tr"))
        {
            InTable(token);
        }
    }

    private void CloseRows(bool areOpen, HtmlToken? again)
    {
        if (areOpen)
        {
            open.ClearTo("tbody", "tfoot", "thead", "template", "html");
            open.Pop();
            mode = Mode.InTable;
            if (again is { } token)
            {
                Take(token);
            }
        }
    }

    private void InRow(HtmlToken token)
    {
        if (IsStart(token, "td", "th"))
        {
            open.ClearTo("tr", "template", "html");
            Insert(token);
            mode = Mode.InCell;
            formatting.Mark();
        }
        else if (IsEnd(token, "tr"))
        {
            CloseRow(null);
        }
        else if (IsEnd(token, "table") || (token.Kind == TokenKind.Start && token.Is(TagTraits.TablePart)))
        {
            CloseRow(token);
        }
        else if (IsEnd(token, "tbody", "tfoot", "thead"))
        {
            CloseRow(open.InTableScope(token.Name) ? token : null, open.InTableScope(token.Name));
        }
        else if (!IsEnd(token, "body", "caption", "col", "colgroup", "html", "td", "th"))
        {
            InTable(token);
        }
    }

    private void CloseRow(HtmlToken? again, bool wanted = true)
    {
        if (wanted && open.InTableScope("tr"))
        {
            open.ClearTo("tr", "template", "html");
            open.Pop();
            mode = Mode.InTableBody;
            if (again is { } token)
            {
                Take(token);
            }
        }
    }

    private void InCell(HtmlToken token)
    {
        if (IsEnd(token, "td", "th"))
        {
            if (open.InTableScope(token.Name))
            {
                CloseCell(token.Name);
            }
        }
        else if (token.Kind == TokenKind.Start && token.Is(TagTraits.TablePart))
        {
            if (open.InTableScope("td") || open.InTableScope("th"))
            {
                CloseCell(open.InTableScope("td") ? "td" : "th");
                Take(token);
            }
        }
        else if (IsEnd(token, "table", "tbody", "tfoot", "thead", "tr"))
        {
            if (open.InTableScope(token.Name))
            {
                CloseCell(open.InTableScope("td") ? "td" : "th");
                Take(token);
            }
        }
        else if (!IsEnd(token, "body", "caption", "col", "colgroup", "html"))
        {
            InBody(token);
        }
    }

    private void CloseCell(string name)
    {
        open.CloseImplied();
        open.PopThrough(name);
        formatting.ClearToMark();
        mode = Mode.InRow;
    }
}
