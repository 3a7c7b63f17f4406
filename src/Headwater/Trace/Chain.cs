using Headwater.Model;
using Headwater.Text;
using Headwater.Text.Names;

namespace Headwater.Trace;

/// <summary>A trail under construction: edges that follow each other outward, never to a place already passed.</summary>
internal sealed class Chain
{
    /// <summary>No real trail is longer; a forged one ends here.</summary>
    public const int Longest = 12;

    private readonly Source self;
    private readonly List<Edge> edges = [];
    private readonly List<Edge> branches = [];
    private readonly HashSet<string> passed;

    public Chain(Source self)
    {
        this.self = self;
        passed = [.. Keys(self)];
    }

    /// <summary>The far end so far.</summary>
    public Source End => edges.Count == 0 ? self : edges[^1].To;

    /// <summary>The edges of the chain so far.</summary>
    public IReadOnlyList<Edge> Edges => edges;

    /// <summary>Whether nothing leads out of the article yet.</summary>
    public bool IsBare => edges.Count == 0 && branches.Count == 0;

    /// <summary>Whether a source is the article itself or stands on the chain.</summary>
    public bool Passes(Source source) => Keys(source).Any(passed.Contains);

    /// <summary>Goes one step further; does nothing where that would lead back or too far.</summary>
    public bool Add(Clue clue, EdgeKind kind, Relation relation)
    {
        if (edges.Count >= Longest || Passes(clue.To))
        {
            return false;
        }

        edges.Add(Edge(End, clue, kind, relation));
        passed.UnionWith(Keys(clue.To));
        return true;
    }

    /// <summary>A second source beside the last step: the report was made from both.</summary>
    public void AddBeside(Clue clue, EdgeKind kind, Relation relation)
    {
        if (edges.Count > 0 && branches.Count < Longest && !Passes(clue.To))
        {
            branches.Add(Edge(edges[^1].From, clue, kind, relation));
            passed.UnionWith(Keys(clue.To));
        }
    }

    /// <summary>A source that the article itself leads to besides its chain: one that is seen where another is declared, or a passage is quoted from.</summary>
    public void Branch(Clue clue, EdgeKind kind, Relation relation)
    {
        branches.Add(Edge(self, clue, kind, relation));
        passed.UnionWith(Keys(clue.To));
    }

    /// <summary>Lowers the first step's confidence.</summary>
    /// <param name="doubt">What it is multiplied by, 0 to 1.</param>
    public void DoubtFirst(double doubt) => edges[0] = edges[0] with { Confidence = Math.Round(edges[0].Confidence * doubt, 3) };

    /// <summary>Names the held article that stands at a step.</summary>
    /// <param name="step">Index of the edge that leads to it.</param>
    /// <param name="article">The article.</param>
    /// <param name="doubt">What the edge's confidence is multiplied by, 0 to 1.</param>
    public void Hold(int step, Source article, double doubt)
    {
        Source held = edges[step].To with { Article = article.Article, Url = article.Url ?? edges[step].To.Url };
        edges[step] = edges[step] with { To = held, Confidence = Math.Round(edges[step].Confidence * doubt, 3) };
        passed.UnionWith(Keys(held));
    }

    /// <summary>Drops the steps after one.</summary>
    public IReadOnlyList<Edge> CutAfter(int step)
    {
        Edge[] cut = [.. edges.Skip(step + 1)];
        edges.RemoveRange(step + 1, cut.Length);
        foreach (string key in cut.SelectMany(e => Keys(e.To)))
        {
            passed.Remove(key);
        }

        return cut;
    }

    /// <summary>Goes on along another article's trail, until it would lead back.</summary>
    public void Follow(IEnumerable<Edge> trail)
    {
        foreach (Edge edge in trail)
        {
            if (edges.Count >= Longest || Passes(edge.To))
            {
                return;
            }

            edges.Add(edge with { From = End });
            passed.UnionWith(Keys(edge.To));
        }
    }

    /// <summary>The finished trail.</summary>
    public Trail Finish(Source? speaker, IReadOnlyList<Attributed> attributed) =>
        new() { Edges = [.. edges, .. branches], Primary = End, Speaker = speaker, Attributed = attributed };

    private static Edge Edge(Source from, Clue clue, EdgeKind kind, Relation relation) => new()
    {
        From = from,
        To = clue.To,
        Relation = relation,
        Kind = kind,
        Method = clue.Method,
        Evidence = clue.Evidence,
        Confidence = Math.Round(clue.Confidence, 3),
    };

    private static IEnumerable<string> Keys(Source source)
    {
        yield return "n:" + NameFolding.Key(source.Name);
        if (source.Url is { } url)
        {
            yield return "u:" + Address.Key(url);
        }

        if (source.Article is { Value: > 0 } id)
        {
            yield return "i:" + id;
        }
    }
}
