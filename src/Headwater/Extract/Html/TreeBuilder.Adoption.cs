namespace Headwater.Extract.Html;

/// <content>
/// The adoption agency algorithm ("13.2.6.4.7"): an end tag of formatting that blocks overlap parts the formatting among them.
/// </content>
internal sealed partial class TreeBuilder
{
    private const int MostAdoptions = 8;
    private const int MostClones = 3;

    private void Adopt(HtmlToken token)
    {
        if (open.Current.Is(token.Name) && formatting.IndexOf(open.Current) < 0)
        {
            open.Pop();
            return;
        }

        for (int i = 0; i < MostAdoptions; i++)
        {
            int entry = formatting.Find(token.Name);
            if (entry < 0)
            {
                EndOther(token);
                return;
            }

            if (!Adopt(entry))
            {
                return;
            }
        }
    }

    // Gives whether there may be more to do.
    private bool Adopt(int entry)
    {
        HtmlElement element = formatting[entry]!;
        int index = open.IndexOf(element);
        if (index < 0)
        {
            formatting.RemoveAt(entry);
            return false;
        }

        if (!open.InScope(element))
        {
            return false;
        }

        int block = FurthestBlock(index);
        if (block < 0)
        {
            open.PopTo(index);
            formatting.RemoveAt(entry);
            return false;
        }

        Part(element, open[index - 1], open[block]);
        return true;
    }

    private int FurthestBlock(int formattingIndex)
    {
        for (int i = formattingIndex + 1; i < open.Count; i++)
        {
            if (open[i].Is(TagTraits.Special))
            {
                return i;
            }
        }

        return -1;
    }

    private void Part(HtmlElement element, HtmlElement ancestor, HtmlElement block)
    {
        HtmlToken token = formatting.TokenAt(formatting.IndexOf(element));
        HtmlElement last = CloneBetween(element, block, out HtmlElement? bookmark);
        last.Remove();
        Place(last, ancestor);
        HtmlElement copy = Create(token, HtmlSpace.Html);
        while (block.First is { } child)
        {
            copy.Append(child);
        }

        block.Append(copy);
        int old = formatting.IndexOf(element);
        int place = bookmark is null ? old : formatting.IndexOf(bookmark) + 1;
        formatting.RemoveAt(old);
        formatting.Insert(old < place ? place - 1 : place, copy, token);
        open.RemoveAt(open.IndexOf(element));
        open.Insert(open.IndexOf(block) + 1, copy);
    }

    // The formatting between the element and the block is made anew around the block; gives the outermost of it.
    private HtmlElement CloneBetween(HtmlElement element, HtmlElement block, out HtmlElement? bookmark)
    {
        HtmlElement last = block;
        bookmark = null;
        int at = open.IndexOf(block) - 1;
        for (int taken = 1; at >= 0 && open[at] != element; taken++, at--)
        {
            HtmlElement node = open[at];
            int entry = formatting.IndexOf(node);
            if (entry >= 0 && taken > MostClones)
            {
                formatting.RemoveAt(entry);
                entry = -1;
            }

            if (entry < 0)
            {
                open.RemoveAt(at);
                continue;
            }

            HtmlElement clone = Create(formatting.TokenAt(entry), HtmlSpace.Html);
            formatting.Replace(entry, clone);
            open[at] = clone;
            bookmark = last == block ? clone : bookmark;
            clone.Append(last);
            last = clone;
        }

        return last;
    }
}
