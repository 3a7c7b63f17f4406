namespace Headwater.Extract.Html;

/// <summary>
/// The formatting that goes on until it is closed ("13.2.4.3 The list of active formatting elements"), with marks where
/// cells and captions begin, out of which formatting does not reach.
/// </summary>
internal sealed class FormattingElements
{
    // Beyond these nobody sees a difference; every block of a page would repeat all of them.
    private const int Most = 40;
    private const int MostAlike = 3;

    private readonly List<(HtmlElement? Element, HtmlToken Token)> entries = [];

    /// <summary>How many entries there are, marks among them.</summary>
    public int Count => entries.Count;

    /// <summary>An entry's element, or <c>null</c> for a mark.</summary>
    public HtmlElement? this[int index] => entries[index].Element;

    /// <summary>The start tag that an entry was made of.</summary>
    public HtmlToken TokenAt(int index) => entries[index].Token;

    /// <summary>Adds a mark.</summary>
    public void Mark() => entries.Add((null, default));

    /// <summary>Adds an element; of many alike the earliest is forgotten.</summary>
    public void Push(HtmlElement element, HtmlToken token, HtmlSource source)
    {
        int alike = 0, earliest = -1, start = AfterMark();
        for (int i = entries.Count - 1; i >= start; i--)
        {
            if (entries[i].Token.Tag == token.Tag && Written(entries[i].Token, source).SequenceEqual(Written(token, source)))
            {
                (alike, earliest) = (alike + 1, i);
            }
        }

        int gone = alike >= MostAlike ? earliest : entries.Count - start >= Most ? start : -1;
        if (gone >= 0)
        {
            entries.RemoveAt(gone);
        }

        entries.Add((element, token));
    }

    /// <summary>Index of the last element of this name after the last mark, or -1.</summary>
    public int Find(string name)
    {
        for (int i = entries.Count - 1; i >= 0 && entries[i].Element is { } element; i--)
        {
            if (element.Is(name))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Index of an element, or -1.</summary>
    public int IndexOf(HtmlElement element) => entries.FindLastIndex(e => e.Element == element);

    /// <summary>Puts an element in the place of another that was made of the same tag.</summary>
    public void Replace(int index, HtmlElement element) => entries[index] = (element, entries[index].Token);

    /// <summary>Adds an element at an index.</summary>
    public void Insert(int index, HtmlElement element, HtmlToken token) => entries.Insert(Math.Min(index, entries.Count), (element, token));

    /// <summary>Forgets an entry.</summary>
    public void RemoveAt(int index) => entries.RemoveAt(index);

    /// <summary>Forgets all up to and with the last mark.</summary>
    public void ClearToMark()
    {
        int start = AfterMark();
        entries.RemoveRange(Math.Max(0, start - 1), entries.Count - Math.Max(0, start - 1));
    }

    private int AfterMark() => entries.FindLastIndex(e => e.Element is null) + 1;

    private static ReadOnlySpan<char> Written(HtmlToken token, HtmlSource source) =>
        source.Raw(token.Attributes.Start, token.Attributes.End - token.Attributes.Start);
}
