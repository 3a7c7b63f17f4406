using Headwater.Extract.Outlines;
using Headwater.Extract.Prose;
using Headwater.Extract.Scripts;
using Headwater.Extract.Titles;
using Headwater.Model;
using Headwater.Text;

namespace Headwater.Extract;

/// <summary>A page being read: what its markup states and where its report stands, for those who read one fact each.</summary>
internal sealed class Reading
{
    private readonly string? baseUrl;

    /// <summary>Reads what the facts are found in.</summary>
    public Reading(Outline outline, string? url, DateTimeOffset? fetched, Announcement? announced)
    {
        (Outline, Url, Fetched, Announced) = (outline, url, fetched, announced);
        baseUrl = outline.Facts.Base is { } named ? Address.Resolve(url, named) ?? url : url;
        Linked = LinkedData.Read(outline.Facts.Scripts);
        Furniture.Mark(outline);
        Prose = new ProseMap(outline);
        Headline = Headlines.Find(this);
        BodyNode = new BodyFinder(outline, Prose, Headline).Find();
    }

    /// <summary>The page laid flat.</summary>
    public Outline Outline { get; }

    /// <summary>What the markup states.</summary>
    public PageFacts Facts => Outline.Facts;

    /// <summary>What JSON-LD says of the report, or <c>null</c>.</summary>
    public LinkedArticle? Linked { get; }

    /// <summary>Where the prose is.</summary>
    public ProseMap Prose { get; }

    /// <summary>Index of the outline node that holds the report.</summary>
    public int BodyNode { get; }

    /// <summary>Index of the block that is the headline, or -1.</summary>
    public int Headline { get; }

    /// <summary>The page's address, or <c>null</c>.</summary>
    public string? Url { get; }

    /// <summary>When the page was fetched, or <c>null</c> where not known.</summary>
    public DateTimeOffset? Fetched { get; }

    /// <summary>What the feed said, or <c>null</c>.</summary>
    public Announcement? Announced { get; }

    /// <summary>Whether the page says that not everybody may read the whole report.</summary>
    public bool IsPaywalled => Linked?.Paywalled == true || Facts.Meta("article:content_tier") is "locked" or "metered";

    /// <summary>Index of the body's first block of prose, or of its first block.</summary>
    public int BodyStart
    {
        get
        {
            OutlineNode body = Outline.Nodes[BodyNode];
            int first = body.FirstBlock;
            while (first < body.EndBlock && Prose.OfBlock(first) == 0)
            {
                first++;
            }

            return first < body.EndBlock ? first : body.FirstBlock;
        }
    }

    /// <summary>An address on the page made absolute, or <c>null</c>.</summary>
    public string? Resolve(string? reference) => string.IsNullOrWhiteSpace(reference) ? null : Address.Resolve(baseUrl, reference);
}
