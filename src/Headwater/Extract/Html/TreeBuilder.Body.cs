namespace Headwater.Extract.Html;

/// <content>Start tags and text in the body.</content>
internal sealed partial class TreeBuilder
{
    private void InBody(HtmlToken token)
    {
        switch (token.Kind)
        {
            case TokenKind.Text:
                Reconstruct();
                InsertText(token);
                mayBeFrameset = mayBeFrameset && IsSpace(token);
                break;
            case TokenKind.Start:
                mayBeFrameset &= !token.Is(TagTraits.Content) || (token.Name == "input" && IsHidden(token));
                StartInBody(token);
                break;
            case TokenKind.End:
                EndInBody(token);
                break;
        }
    }

    private void StartInBody(HtmlToken token)
    {
        if (token.Is(TagTraits.Head))
        {
            StartTextInBody(token);
        }
        else if (token.Is(TagTraits.Block | TagTraits.Heading))
        {
            CloseParagraph();
            if (token.Is(TagTraits.Heading) && open.Current.Space == HtmlSpace.Html && open.Current.Is(TagTraits.Heading))
            {
                open.Pop();
            }

            Insert(token);
        }
        else if (token.Is(TagTraits.Formatting))
        {
            StartFormatting(token);
        }
        else if (token.Is(TagTraits.RawText | TagTraits.PlainText))
        {
            StartTextInBody(token);
        }
        else if (!token.Is(TagTraits.TablePart))
        {
            StartByName(token);
        }
    }

    private void StartTextInBody(HtmlToken token)
    {
        if (token.Is(TagTraits.Head) && token.Name != "noscript")
        {
            InHead(token);
            return;
        }

        if (token.Name == "xmp")
        {
            CloseParagraph();
            Reconstruct();
        }

        InsertWithText(token);
    }

    private void StartFormatting(HtmlToken token)
    {
        if (token.Name == "a" && formatting.Find("a") is >= 0 and var earlier)
        {
            HtmlElement link = formatting[earlier]!;
            Adopt(token);
            Forget(link);
        }

        Reconstruct();
        if (token.Name == "nobr" && open.InScope("nobr"))
        {
            Adopt(token);
            Reconstruct();
        }

        formatting.Push(Insert(token), token, source);
    }

    private void Forget(HtmlElement element)
    {
        if (formatting.IndexOf(element) is >= 0 and var entry)
        {
            formatting.RemoveAt(entry);
        }

        if (open.IndexOf(element) is >= 0 and var index)
        {
            open.RemoveAt(index);
        }
    }

    private void StartByName(HtmlToken token)
    {
        switch (token.Name)
        {
            case "p": CloseParagraph(); Insert(token); break;
            case "li": StartItem(token, "li"); break;
            case "dd" or "dt": StartItem(token, "dd", "dt"); break;
            case "option" or "optgroup": StartOption(token); break;
            case "rb" or "rtc" or "rp" or "rt": StartRuby(token); break;
            case "html" or "body" or "frameset": StartRoot(token); break;
            case "head" or "frame": break;
            case "form": StartForm(token); break;
            case "table": StartTable(token); break;
            case "image": StartInBody(token with { Tag = HtmlTag.Of("img") }); break;
            case "hr": CloseParagraph(); InsertVoid(token); break;
            case "param" or "source" or "track": InsertVoid(token); break;
            case "plaintext": CloseParagraph(); Insert(token); InsertText(tokens.ReadRest()); break;
            case "svg": StartForeign(token, HtmlSpace.Svg); break;
            case "math": StartForeign(token, HtmlSpace.MathMl); break;
            default: StartPhrase(token); break;
        }
    }

    private void StartPhrase(HtmlToken token)
    {
        if (token.Name == "button" && open.InScope("button"))
        {
            open.CloseImplied();
            open.PopThrough("button");
        }

        Reconstruct();
        if (token.Is(TagTraits.Void))
        {
            InsertVoid(token);
            return;
        }

        Insert(token);
        if (token.Name is "applet" or "marquee" or "object")
        {
            formatting.Mark();
        }
        else if (token.Name == "select")
        {
            mode = mode is Mode.InTable or Mode.InCaption or Mode.InTableBody or Mode.InRow or Mode.InCell ? Mode.InSelectInTable : Mode.InSelect;
        }
    }

    // An item ends the one before it, but reaches no further out than the list.
    private void StartItem(HtmlToken token, params ReadOnlySpan<string> alike)
    {
        for (int i = open.Count - 1; i >= 0; i--)
        {
            HtmlElement element = open[i];
            if (element.Space == HtmlSpace.Html && alike.Contains(element.Name))
            {
                open.CloseImplied(element.Name);
                open.PopThrough(element.Name);
                break;
            }

            if (element.Is(TagTraits.Special) && !element.Is("address") && !element.Is("div") && !element.Is("p"))
            {
                break;
            }
        }

        CloseParagraph();
        Insert(token);
    }

    private void StartOption(HtmlToken token)
    {
        if (open.Current.Is("option"))
        {
            open.Pop();
        }

        Reconstruct();
        Insert(token);
    }

    private void StartRuby(HtmlToken token)
    {
        if (open.InScope("ruby"))
        {
            open.CloseImplied(token.Name is "rp" or "rt" ? "rtc" : null);
        }

        Insert(token);
    }

    private void StartRoot(HtmlToken token)
    {
        if (token.Name == "html")
        {
            root.Attributes = open.HasTemplate ? root.Attributes : source.Join(root.Attributes, token.Attributes);
        }
        else if (open.Count > 1 && open[1].Is("body") && !open.HasTemplate)
        {
            StartSecondBody(token, open[1]);
        }
    }

    private void StartSecondBody(HtmlToken token, HtmlElement body)
    {
        if (token.Name == "body")
        {
            mayBeFrameset = false;
            body.Attributes = source.Join(body.Attributes, token.Attributes);
        }
        else if (mayBeFrameset)
        {
            body.Remove();
            open.PopTo(1);
            Insert(token);
            mode = Mode.InFrameset;
        }
    }

    private void StartForm(HtmlToken token)
    {
        if (form is not null && !open.HasTemplate)
        {
            return;
        }

        CloseParagraph();
        HtmlElement element = Insert(token);
        form = open.HasTemplate ? form : element;
    }

    private void StartTable(HtmlToken token)
    {
        if (!quirks)
        {
            CloseParagraph();
        }

        Insert(token);
        mode = Mode.InTable;
    }

    private void StartForeign(HtmlToken token, HtmlSpace space)
    {
        Reconstruct();
        Insert(token, space);
        if (token.ClosesItself)
        {
            open.Pop();
        }
    }
}
