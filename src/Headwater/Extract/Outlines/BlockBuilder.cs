namespace Headwater.Extract.Outlines;

/// <summary>Gathers the text between two block boundaries: folds white space, counts what is linked.</summary>
internal sealed class BlockBuilder
{
    private const int FirstRoom = 1024;

    private readonly List<(string Reference, string Text)> links = [];
    private char[] text = new char[FirstRoom];
    private int length;
    private string? reference;
    private int linkStart;
    private int linkWeight;
    private int breaks;
    private bool space;

    /// <summary>Appends text as it stands in the markup.</summary>
    public void Append(ReadOnlySpan<char> data)
    {
        // Each character, and the separation before each.
        if (text.Length < length + (2 * data.Length))
        {
            Array.Resize(ref text, Math.Max(2 * text.Length, length + (2 * data.Length)));
        }

        foreach (char c in data)
        {
            if (char.IsWhiteSpace(c))
            {
                space = true;
            }
            else if (c is not ('\u200b' or '\ufeff' or '\u00ad'))
            {
                Separate();
                text[length++] = c;
            }
        }
    }

    /// <summary>Takes a line break; gives true where it is the second in a row, which ends the paragraph.</summary>
    public bool Break()
    {
        breaks++;
        return breaks > 1;
    }

    /// <summary>Text that follows is linked.</summary>
    public void OpenLink(string href)
    {
        CloseLink();
        reference = href;
        linkStart = length;
    }

    /// <summary>Text that follows is not linked.</summary>
    public void CloseLink()
    {
        KeepLink();
        reference = null;
    }

    /// <summary>The block gathered so far, or <c>null</c> where there is no text; begins the next.</summary>
    public TextBlock? Take(int node, BlockKind kind)
    {
        KeepLink();
        TextBlock? block = null;
        if (length > 0)
        {
            string whole = new(text, 0, length);
            block = new TextBlock { Text = whole, Node = node, Kind = kind, Weight = TextWeight.Of(whole), LinkWeight = linkWeight, Links = links.Count == 0 ? [] : [.. links] };
        }

        links.Clear();
        (length, linkStart, linkWeight, breaks, space) = (0, 0, 0, 0, false);
        return block;
    }

    private void Separate()
    {
        if (!space && breaks == 0)
        {
            return;
        }

        if (length > 0)
        {
            text[length++] = breaks > 0 ? '\n' : ' ';
        }

        (breaks, space) = (0, false);
    }

    private void KeepLink()
    {
        if (reference is null || length <= linkStart)
        {
            return;
        }

        string linked = text.AsSpan(linkStart, length - linkStart).Trim().ToString();
        linkWeight += TextWeight.Of(linked);
        links.Add((reference, linked));
        linkStart = length;
    }
}
