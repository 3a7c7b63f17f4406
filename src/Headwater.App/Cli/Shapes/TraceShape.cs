using Headwater.Model;

namespace Headwater.App.Cli.Shapes;

/// <summary>What <c>trace</c> prints for one file.</summary>
internal sealed record TraceShape(
    string File,
    TraceArticle? Article,
    IReadOnlyList<TraceEdge> Trail,
    TraceSource? Primary,
    TraceSource? Speaker,
    IReadOnlyList<TraceAttributed> Attributed,
    string? Problem = null)
{
    public static TraceShape Of(string file, Article article, Trail trail) => new(
        file,
        new TraceArticle(article.Title, article.Url, article.Site, article.Published),
        [.. trail.Edges.Select(TraceEdge.Of)],
        TraceSource.Of(trail.Primary),
        trail.Speaker is { } speaker ? TraceSource.Of(speaker) : null,
        [.. trail.Attributed.Select(a => new TraceAttributed(a.Source, a.Count))]);

    public static TraceShape Of(string file, Cause cause) => new(file, null, [], null, null, [], cause.Message);
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
        new TraceEvidence(e.Evidence.Text, e.Evidence.Start, e.Evidence.End),
        Math.Round(e.Confidence, 3));
}

/// <summary>The passage; offsets are UTF-16 units of the article's text, -1 where it stands outside.</summary>
internal sealed record TraceEvidence(string Text, int Start, int End);

/// <summary>Someone cited, and in how many sentences.</summary>
internal sealed record TraceAttributed(string Source, int Count);
