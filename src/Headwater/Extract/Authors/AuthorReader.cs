using Headwater.Extract.Html;
using Headwater.Extract.Outlines;
using Headwater.Text.Markup;

namespace Headwater.Extract.Authors;

/// <summary>Reads who wrote a report: the byline as it stands, and the names of people in it.</summary>
internal sealed class AuthorReader(Reading page, string? site)
{
    private const int LongestByline = 200;
    private const int Near = 15;
    private const int MostOpening = 3;

    /// <summary>The byline as it stands on the page, or <c>null</c>.</summary>
    public string? Byline() => Visible() ?? Marked("author").FirstOrDefault() ?? Stated().FirstOrDefault() ?? Linked();

    /// <summary>Names of people, in order, each once.</summary>
    public IReadOnlyList<string> Authors()
    {
        foreach (IEnumerable<string> place in (IEnumerable<string>[])[page.Linked?.People ?? [], Marked("author"), Stated(), Visible() is { } byline ? [byline] : [], page.Linked?.Organizations ?? [], page.Announced?.Authors ?? [], Signed()])
        {
            string[] people = [.. place.SelectMany(Bylines.People).Where(name => !IsHouse(name)).Distinct(StringComparer.OrdinalIgnoreCase)];
            if (people.Length > 0)
            {
                return people;
            }
        }

        return [];
    }

    // The outlet itself, one of its desks, what JSON-LD declares to be an organisation, or the section.
    private bool IsHouse(string name) =>
        IsNamedAfter(name, site) || IsNamedAfter(name, page.Linked?.Publisher) || IsNamedAfter(name, page.Facts.Meta("publisher")) || IsSection(name)
        || (page.Linked is { } linked && linked.Organizations.Contains(name, StringComparer.OrdinalIgnoreCase) && Stated().Contains(name, StringComparer.OrdinalIgnoreCase));

    private bool IsSection(string name) =>
        name.Equals(page.Facts.Meta("article:section"), StringComparison.OrdinalIgnoreCase)
        || page.Facts.Properties.Any(p => p.Name == "articleSection" && name.Equals(PlainText.Fold(p.Element.Attribute("content") ?? p.Element.TextContent), StringComparison.OrdinalIgnoreCase));

    private static bool IsNamedAfter(string name, string? house) =>
        house is { Length: > 1 } && (name.Equals(house, StringComparison.OrdinalIgnoreCase) || name.StartsWith(house + " ", StringComparison.OrdinalIgnoreCase) || house.StartsWith(name + " ", StringComparison.OrdinalIgnoreCase));

    // Some outlets set the writers' names alone in bold above or below the report, others in brackets with the date at its end.
    private IEnumerable<string> Signed()
    {
        OutlineNode body = page.Outline.Nodes[page.BodyNode];
        int opening = Enumerable.Range(body.FirstBlock, Math.Max(0, Math.Min(MostOpening, body.EndBlock - body.FirstBlock))).TakeWhile(i => i == body.FirstBlock || IsBold(i - 1)).LastOrDefault(body.FirstBlock);
        foreach (int i in Enumerable.Range(body.FirstBlock, opening - body.FirstBlock + 1).Append(body.EndBlock - 1))
        {
            if (i >= 0 && i < page.Outline.Blocks.Count && page.Outline.Blocks[i] is { Kind: BlockKind.Paragraph, Links.Count: 0 } block)
            {
                yield return IsBold(i) && Bylines.AreNames(block.Text) ? block.Text : Bylines.Signature(block.Text) ?? "";
            }
        }
    }

    private bool IsBold(int block) => IsBold(page.Outline.Nodes[page.Outline.Blocks[block].Node].Element);

    private static bool IsBold(HtmlElement element) =>
        element.Descendants().OfType<HtmlElement>().FirstOrDefault() is { Name: "strong" or "b" } bold && bold.TextContent.Trim().Length == element.TextContent.Trim().Length;

    private IEnumerable<string> Marked(string property)
    {
        foreach ((string name, HtmlElement element, int node, int block) in page.Facts.Properties)
        {
            bool near = block >= page.Headline - Near && block <= page.Outline.Nodes[page.BodyNode].EndBlock + Near && (page.Prose.Around(node) & (Hint.Aside | Hint.Comments | Hint.Caption)) == 0;
            if (near && name == property && Name(element) is { Length: > 0 and <= LongestByline } text)
            {
                yield return text;
            }
        }
    }

    private static string Name(HtmlElement element)
    {
        HtmlElement named = element.Find("itemprop", "name") ?? element;
        return PlainText.Fold(named.Attribute("content") ?? named.TextContent);
    }

    private IEnumerable<string> Stated() =>
        MetaNames.Author.SelectMany(meta => page.Facts.Metas.Where(m => m.Name == meta && !m.Content.Contains("//", StringComparison.Ordinal)).Select(m => m.Content)).Concat(Labelled());

    // A card's labels are in words: "Written by", and beside it the names.
    private IEnumerable<string> Labelled() =>
        from place in (int[])[1, 2]
        let label = page.Facts.Meta($"twitter:label{place}")
        let names = page.Facts.Meta($"twitter:data{place}")
        where label is not null && names is not null && Bylines.IsOpening(label)
        select names;

    private string? Linked() => page.Linked is { } linked && linked.People.Concat(linked.Organizations).ToList() is { Count: > 0 } names ? string.Join(", ", names) : null;

    // A block near the headline that is marked as byline or begins as one.
    private string? Visible()
    {
        int start = page.BodyStart, from = page.Headline >= 0 && page.Headline < start ? page.Headline : start - Near;
        for (int i = Math.Max(0, from); i < Math.Min(page.Outline.Blocks.Count, start + 3); i++)
        {
            TextBlock block = page.Outline.Blocks[i];
            Hint hints = page.Prose.Around(block.Node);
            if (i == page.Headline || block.Text.Length > LongestByline || (hints & Hint.Comments) != 0)
            {
                continue;
            }

            bool marked = (hints & Hint.Byline) != 0 && page.Prose.OfBlock(i) < 2 && Bylines.People(block.Text).Count > 0;
            if (marked || Bylines.In(block.Text) is not null)
            {
                return (marked ? block.Text : Bylines.In(block.Text)!).Replace('\n', ' ');
            }
        }

        return null;
    }
}
