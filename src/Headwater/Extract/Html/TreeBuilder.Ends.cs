namespace Headwater.Extract.Html;

/// <content>End tags in the body.</content>
internal sealed partial class TreeBuilder
{
    private void EndInBody(HtmlToken token)
    {
        if (token.Is(TagTraits.Formatting))
        {
            Adopt(token);
        }
        else if (token.Is(TagTraits.Block) || token.Name is "button")
        {
            End(token.Name);
        }
        else if (token.Is(TagTraits.Heading))
        {
            EndHeading();
        }
        else
        {
            EndByName(token);
        }
    }

    private void EndByName(HtmlToken token)
    {
        switch (token.Name)
        {
            case "p": EndParagraph(); break;
            case "li" when open.InItemScope("li"): EndItem("li"); break;
            case "dd" or "dt" when open.InScope(token.Name): EndItem(token.Name); break;
            case "li" or "dd" or "dt": break;
            case "form": EndForm(); break;
            case "body" or "html": EndRoot(token); break;
            case "template": CloseTemplate(); break;
            case "applet" or "marquee" or "object": EndObject(token.Name); break;
            case "br": InBody(Nothing with { Tag = token.Tag }); break;
            default: EndOther(token); break;
        }
    }

    private void End(string name)
    {
        if (open.InScope(name))
        {
            open.CloseImplied();
            open.PopThrough(name);
        }
    }

    private void EndItem(string name)
    {
        open.CloseImplied(name);
        open.PopThrough(name);
    }

    private void EndHeading()
    {
        if (open.HasHeadingInScope())
        {
            open.CloseImplied();
            open.PopThrough(TagTraits.Heading);
        }
    }

    private void EndParagraph()
    {
        if (!open.InButtonScope("p"))
        {
            Insert("p");
        }

        CloseParagraph();
    }

    private void EndForm()
    {
        if (open.HasTemplate)
        {
            End("form");
            return;
        }

        HtmlElement? ended = form;
        form = null;
        if (ended is not null && open.InScope(ended))
        {
            open.CloseImplied();
            open.RemoveAt(open.IndexOf(ended));
        }
    }

    private void EndRoot(HtmlToken token)
    {
        if (!open.InScope("body"))
        {
            return;
        }

        mode = Mode.AfterBody;
        if (token.Name == "html")
        {
            Take(token);
        }
    }

    private void EndObject(string name)
    {
        if (open.InScope(name))
        {
            End(name);
            formatting.ClearToMark();
        }
    }

    private void EndOther(HtmlToken token)
    {
        for (int i = open.Count - 1; i >= 0; i--)
        {
            if (open[i].Is(token.Name))
            {
                open.CloseImplied(token.Name);
                open.PopTo(i);
                return;
            }

            if (open[i].Is(TagTraits.Special))
            {
                return;
            }
        }
    }
}
