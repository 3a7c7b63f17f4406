namespace Headwater.Model;

/// <summary>Someone or something at one end of a trail's edge.</summary>
/// <param name="Name">The name as best known.</param>
/// <param name="Kind">What it is: <c>article</c>, or an <see cref="OutletKind"/> in kebab case, or <c>speaker</c>.</param>
/// <param name="Url">The address, or <c>null</c> where only the name is known.</param>
public sealed record Source(string Name, string Kind, string? Url = null)
{
    /// <summary>The article that stands here, where it is held.</summary>
    public ItemId? Article { get; init; }
}

/// <summary>How an edge is known.</summary>
public enum EdgeKind
{
    /// <summary>The page says so: markup, dateline, credit, footer.</summary>
    Declared,

    /// <summary>We saw it: text reuse and earlier time.</summary>
    Observed,
}

/// <summary>W3C PROV's word for an edge.</summary>
public enum Relation
{
    /// <summary>Copied or rewritten from.</summary>
    WasDerivedFrom,

    /// <summary>Quoted from.</summary>
    WasQuotedFrom,

    /// <summary>Rests on, as its primary source.</summary>
    HadPrimarySource,

    /// <summary>A later state of.</summary>
    WasRevisionOf,
}

/// <summary>The passage that shows an edge.</summary>
/// <param name="Text">The passage, verbatim.</param>
/// <param name="Start">Offset of its first UTF-16 unit in the article's text, or -1 where it stands outside the text (markup, byline, footer).</param>
/// <param name="End">Offset after its last unit, or -1.</param>
public sealed record Evidence(string Text, int Start = -1, int End = -1);

/// <summary>One step upstream.</summary>
public sealed record Edge
{
    /// <summary>The copy's side.</summary>
    public required Source From { get; init; }

    /// <summary>The source's side.</summary>
    public required Source To { get; init; }

    /// <summary>What the one is to the other.</summary>
    public required Relation Relation { get; init; }

    /// <summary>How it is known.</summary>
    public required EdgeKind Kind { get; init; }

    /// <summary>Which signal found it: <c>dateline</c>, <c>footer</c>, <c>credit</c>, <c>markup</c>, <c>text-reuse</c> …</summary>
    public required string Method { get; init; }

    /// <summary>The passage that shows it.</summary>
    public required Evidence Evidence { get; init; }

    /// <summary>0 to 1.</summary>
    public required double Confidence { get; init; }
}

/// <summary>Someone the article gives words to, with how many of its sentences rest on them.</summary>
/// <param name="Source">The name as the article writes it first.</param>
/// <param name="Count">Sentences attributed; 1 or more.</param>
public sealed record Attributed(string Source, int Count);

/// <summary>The ordered edges from an article to its primary source.</summary>
public sealed record Trail
{
    /// <summary>The edges, from the article outward; empty where the article is its own source.</summary>
    public IReadOnlyList<Edge> Edges { get => field ?? []; init; }

    /// <summary>Who first published the words: the far end of the trail, or the article itself.</summary>
    public required Source Primary { get; init; }

    /// <summary>Whose statement those words rest on, where the text says so.</summary>
    public Source? Speaker { get; init; }

    /// <summary>Who is cited; attributions, not edges.</summary>
    public IReadOnlyList<Attributed> Attributed { get => field ?? []; init; }

    /// <summary>The article laid beside the nearest source upstream that is held; <c>null</c> where none is.</summary>
    public Reuse? Reuse { get; init; }

    /// <summary>The first edge from the article to one that is held, whose text it can be laid beside.</summary>
    public Edge? ToHeld() => Edges.Where(e => e.From == Edges[0].From).FirstOrDefault(e => e.To.Article is not null);

    /// <summary>
    /// The edges that follow each other from the article to <see cref="Primary"/>. The others are branches: second
    /// sources beside a step, where a report was made from several, and reports that a passage is quoted from.
    /// </summary>
    public IEnumerable<Edge> MainChain()
    {
        Source? at = null;
        foreach (Edge edge in Edges.Where(e => e.Relation != Relation.WasQuotedFrom))
        {
            if (at is null || (edge.From.Name == at.Name && edge.From.Url == at.Url))
            {
                at = edge.To;
                yield return edge;
            }
        }
    }

    /// <summary>The trail of an article that nothing upstream is known of: it is its own source.</summary>
    public static Trail Of(Article article) => new() { Primary = new Source(article.Site ?? article.Outlet?.Value ?? article.Title, "article", article.Url) { Article = article.Id } };
}
