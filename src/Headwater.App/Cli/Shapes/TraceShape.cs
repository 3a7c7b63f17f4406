using Headwater.Model;
using Headwater.Publish;

namespace Headwater.App.Cli.Shapes;

/// <summary>What <c>trace</c> prints for one file.</summary>
internal sealed record TraceShape(
    string File,
    TraceArticle? Article,
    IReadOnlyList<TraceEdge> Trail,
    TraceSource? Primary,
    TraceSource? Speaker,
    IReadOnlyList<TraceAttributed> Attributed,
    LinkShape? Link = null,
    TraceReuse? Reuse = null,
    string? Problem = null)
{
    public static TraceShape Of(string file, Article article, Trail trail) => new(
        file,
        new TraceArticle(article.Title, article.Url, article.Site, article.Published),
        [.. trail.Edges.Select(TraceEdge.Of)],
        TraceSource.Of(trail.Primary),
        trail.Speaker is { } speaker ? TraceSource.Of(speaker) : null,
        [.. trail.Attributed.Select(a => new TraceAttributed(a.Source, a.Count))],
        LinkShape.Of(SourceLink.Of(article.Site ?? trail.Primary.Name, article.Url, trail)),
        trail.Reuse is { } reuse ? TraceReuse.Of(reuse) : null);

    public static TraceShape Of(string file, Cause cause) => new(file, null, [], null, null, [], null, null, cause.Message);
}

/// <summary>The article that the trail begins at.</summary>
internal sealed record TraceArticle(string Title, string? Url, string? Site, DateTimeOffset? Published);

/// <summary>One end of an edge.</summary>
internal sealed record TraceSource(string Name, string Kind, string? Url)
{
    public static TraceSource Of(Source source) => new(source.Name, source.Kind, source.Url);
}

/// <summary>One edge; <c>kind</c> is <c>declared</c> or <c>observed</c>, <c>relation</c> W3C PROV's word.</summary>
internal sealed record TraceEdge(TraceSource From, TraceSource To, string Relation, string Kind, string Method, TraceEvidence Evidence, double Confidence)
{
    public static TraceEdge Of(Edge e) => new(
        TraceSource.Of(e.From),
        TraceSource.Of(e.To),
        Words.Camel(e.Relation),
        Words.Kebab(e.Kind),
        e.Method,
        TraceEvidence.Of(e.Evidence),
        Math.Round(e.Confidence, 3));
}

/// <summary>The passage; offsets are UTF-16 units of the article's text, -1 where it stands outside.</summary>
internal sealed record TraceEvidence(string Text, int Start, int End)
{
    public static TraceEvidence Of(Evidence evidence) => new(evidence.Text, evidence.Start, evidence.End);
}

/// <summary>The article laid beside the nearest source that is held: the passages in common, and what it changed.</summary>
internal sealed record TraceReuse(TraceSource Source, double OfArticle, double OfSource, IReadOnlyList<TracePassage> Passages, IReadOnlyList<TraceChange> Changes)
{
    public static TraceReuse Of(Reuse reuse) => new(
        TraceSource.Of(reuse.Source),
        reuse.OfArticle,
        reuse.OfSource,
        [.. reuse.Passages.Select(p => new TracePassage(p.Here.Text, p.Here.Start, p.Here.End, p.SourceStart, p.SourceEnd))],
        [.. reuse.Changes.Select(c => new TraceChange(Words.Kebab(c.Kind), c.Source is { } was ? TraceEvidence.Of(was) : null, c.Here is { } now ? TraceEvidence.Of(now) : null))]);
}

/// <summary>A passage in common, with its offsets in both texts.</summary>
internal sealed record TracePassage(string Text, int Start, int End, int SourceStart, int SourceEnd);

/// <summary>One change: <c>cut</c>, <c>added</c>, <c>altered</c> or <c>misspelt</c>; the source's words and the article's.</summary>
internal sealed record TraceChange(string Kind, TraceEvidence? Source, TraceEvidence? Here);

/// <summary>Someone cited, and in how many sentences.</summary>
internal sealed record TraceAttributed(string Source, int Count);
