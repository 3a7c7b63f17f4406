namespace Headwater.Extract.Html;

/// <summary>The elements that are open, outermost first ("13.2.4.2 The stack of open elements").</summary>
internal sealed class OpenElements
{
    private readonly List<HtmlElement> elements = [];
    private int templates;

    /// <summary>How many are open.</summary>
    public int Count => elements.Count;

    /// <summary>The innermost.</summary>
    public HtmlElement Current => elements[^1];

    /// <summary>Whether a template is open.</summary>
    public bool HasTemplate => templates > 0;

    /// <summary>One of them, the outermost first.</summary>
    public HtmlElement this[int index]
    {
        get => elements[index];
        set => elements[index] = value;
    }

    /// <summary>Opens an element.</summary>
    public void Push(HtmlElement element) => Insert(elements.Count, element);

    /// <summary>Opens an element around those from an index on.</summary>
    public void Insert(int index, HtmlElement element)
    {
        elements.Insert(index, element);
        templates += element.Is("template") ? 1 : 0;
    }

    /// <summary>Closes the innermost.</summary>
    public void Pop() => RemoveAt(elements.Count - 1);

    /// <summary>Closes one alone.</summary>
    public void RemoveAt(int index)
    {
        templates -= elements[index].Is("template") ? 1 : 0;
        elements.RemoveAt(index);
    }

    /// <summary>Index of an element, or -1 where it is not open.</summary>
    public int IndexOf(HtmlElement element) => elements.LastIndexOf(element);

    /// <summary>Index of the innermost element of HTML with this name, or -1.</summary>
    public int Find(string name)
    {
        int index = elements.Count - 1;
        while (index >= 0 && !elements[index].Is(name))
        {
            index--;
        }

        return index;
    }

    /// <summary>Closes elements up to and with the innermost of this name.</summary>
    public void PopThrough(string name) => PopTo(Find(name));

    /// <summary>Closes elements up to and with the innermost that has one of these traits.</summary>
    public void PopThrough(TagTraits any) => PopTo(elements.FindLastIndex(e => e.Space == HtmlSpace.Html && e.Is(any)));

    /// <summary>Closes the element at an index and those in it; -1 closes none.</summary>
    public void PopTo(int index)
    {
        while (index >= 0 && elements.Count > index)
        {
            Pop();
        }
    }

    /// <summary>Closes elements until the innermost bears one of these names.</summary>
    public void ClearTo(params ReadOnlySpan<string> names)
    {
        while (elements.Count > 1 && !(Current.Space == HtmlSpace.Html && names.Contains(Current.Name)))
        {
            Pop();
        }
    }

    /// <summary>Closes what ends by itself where something around it ends.</summary>
    /// <param name="except">A name that stays open.</param>
    public void CloseImplied(string? except = null)
    {
        while (Current.Space == HtmlSpace.Html && Current.Is(TagTraits.Implied) && Current.Name != except)
        {
            Pop();
        }
    }

    /// <summary>Whether an element of this name is open within the innermost that bounds it.</summary>
    public bool InScope(string name) => Reach(name, static e => e.Is(TagTraits.Scope));

    /// <summary>The same for an item of a list.</summary>
    public bool InItemScope(string name) => Reach(name, static e => e.Is(TagTraits.Scope) || (e.Is(TagTraits.ItemScope) && e.Space == HtmlSpace.Html));

    /// <summary>The same for a paragraph, which a button bounds as well.</summary>
    public bool InButtonScope(string name) => Reach(name, static e => e.Is(TagTraits.Scope) || e.Is("button"));

    /// <summary>The same for a part of a table.</summary>
    public bool InTableScope(string name) => Reach(name, static e => e.Space == HtmlSpace.Html && e.Is(TagTraits.TableScope));

    /// <summary>The same for a choice, which all but its options bound.</summary>
    public bool InSelectScope(string name) => Reach(name, static e => !e.Is("option") && !e.Is("optgroup"));

    /// <summary>Whether a heading is open within the innermost element that bounds it.</summary>
    public bool HasHeadingInScope()
    {
        for (int i = elements.Count - 1; i >= 0 && (elements[i].Space != HtmlSpace.Html || !elements[i].Is(TagTraits.Heading)); i--)
        {
            if (elements[i].Is(TagTraits.Scope))
            {
                return false;
            }
        }

        return elements.Exists(e => e.Space == HtmlSpace.Html && e.Is(TagTraits.Heading));
    }

    /// <summary>Whether an element is open within the innermost that bounds it.</summary>
    public bool InScope(HtmlElement element)
    {
        for (int i = elements.Count - 1; i >= 0 && elements[i] != element; i--)
        {
            if (elements[i].Is(TagTraits.Scope))
            {
                return false;
            }
        }

        return elements.Contains(element);
    }

    private bool Reach(string name, Func<HtmlElement, bool> bounds)
    {
        for (int i = elements.Count - 1; i >= 0; i--)
        {
            if (elements[i].Is(name))
            {
                return true;
            }

            if (bounds(elements[i]))
            {
                return false;
            }
        }

        return false;
    }
}
