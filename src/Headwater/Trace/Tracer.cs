using Headwater.Model;
using Headwater.Text.Names;
using Headwater.Trace.Agencies;
using Headwater.Trace.Copies;
using Headwater.Trace.Signals;

namespace Headwater.Trace;

/// <summary>
/// Step 4: follows an article upstream. It remembers every article it has traced, so that later ones can be seen to be
/// copies. Safe for many callers at once.
/// </summary>
public sealed class Tracer
{
    // Two articles that change each other's trail are sent back to each other this often and no more.
    private const int MostSentBack = 4;

    private readonly SourceNames names;
    private readonly AllSignals signals = new();
    private readonly Memory memory;
    private readonly Upstream upstream;

    /// <summary>A tracer that knows these outlets and the agencies of <c>data/agencies</c>.</summary>
    public Tracer(OutletDirectory outlets, TracerOptions? options = null)
        : this(outlets, AgencyCatalogue.Load(outlets), options)
    {
    }

    /// <summary>A tracer that knows these outlets and agencies.</summary>
    public Tracer(OutletDirectory outlets, AgencyCatalogue agencies, TracerOptions? options = null)
    {
        int capacity = (options ?? new TracerOptions()).Capacity;
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        names = new SourceNames(outlets, agencies);
        memory = new Memory(capacity);
        upstream = new Upstream(memory);
    }

    /// <summary>How many articles are remembered.</summary>
    public int Remembered => memory.Copies.Count;

    /// <summary>Remembers an article without tracing it against others: to build the index from the store.</summary>
    /// <param name="article">The article.</param>
    /// <param name="trail">Its trail where one was saved; without it, what the page declares.</param>
    public void Remember(Article article, Trail? trail = null)
    {
        Reading reading = new(article, names);
        Trail known = trail ?? Declared(reading).Finish(null, []);
        memory.Keep(reading, Hold(reading, known, WordStream.Read(article.Text)));
    }

    /// <summary>Lets go of an article, as after a takedown: from now on nothing is seen to be its copy, and nothing of it is held.</summary>
    /// <param name="id">The article; one that is not held is no error.</param>
    public void Forget(ItemId id) => memory.Forget(id);

    /// <summary>Traces an article and remembers it.</summary>
    public TraceOutcome Trace(Article article)
    {
        Reading reading = new(article, names);
        Chain chain = Declared(reading);
        WordStream stream = WordStream.Read(article.Text);
        Held traced = Hold(reading, chain.Finish(null, []), stream);
        List<Copy> copies = Copies(traced);
        upstream.Complete(chain, reading, traced, stream, copies);

        (Source? speaker, IReadOnlyList<Attributed> cited) = Citations.Read(reading, signals.Cited(reading)?.To);
        Trail trail = chain.Finish(speaker, cited);
        Held? before = memory.Copies.Find(traced.Id);
        IReadOnlyList<ItemId> accounts = memory.Keep(reading, Hold(reading, trail, stream, before?.SentBack ?? 0));
        return new TraceOutcome(trail, Again(article, trail, before, copies, accounts));
    }

    /// <summary>Lays an article beside the nearest source upstream that is held: what it shares with it, and what it changed.</summary>
    /// <param name="trail">The article's trail; one that leads to no article held comes back as it is.</param>
    /// <param name="text">The article's text.</param>
    /// <param name="source">The text of the article that <see cref="Trail.ToHeld"/> leads to.</param>
    public static Trail Collate(Trail trail, string text, string source) =>
        trail.ToHeld() is { } edge ? trail with { Reuse = Collation.Of(text, source, edge.To) } : trail;

    /// <summary>An article as one end of an edge, under its outlet's name.</summary>
    public Source SourceOf(Article article) => names.Self(article);

    private Chain Declared(Reading reading) => Declarations.Order(reading.Self, signals.Find(reading));

    private List<Copy> Copies(Held traced) =>
    [
        .. memory.Copies.Candidates(traced)
            .Select(held => new Copy(held, Alignment.Of(traced.Words, held.Words, traced.IsUnspaced), Copy.Weigh(traced, held)))
            .Where(copy => copy.Overlap.IsCopy),
    ];

    // Copies and accounts that came before their source, and those whose trail leads through an article whose own trail has changed.
    private List<ItemId> Again(Article article, Trail trail, Held? before, List<Copy> copies, IReadOnlyList<ItemId> accounts)
    {
        bool changed = before is null || !SameSteps(before.Steps, trail);
        IEnumerable<Held> downstream = copies.Where(c => c.Precedence < 0 && !LeadsTo(c.Held, article)).Select(c => c.Held)
            .Concat(accounts.Select(memory.Copies.Find).OfType<Held>()).Concat(memory.Waiting(article));
        List<ItemId> again = [];
        foreach (Held copy in changed ? downstream.Where(h => h.Id.Value > 0).DistinctBy(h => h.Id) : [])
        {
            if (copy.SentBack++ < MostSentBack)
            {
                again.Add(copy.Id);
            }
        }

        return again;
    }

    private static bool LeadsTo(Held copy, Article article) => copy.Steps.Any(e => e.To.Article is { Value: > 0 } id && id == article.Id);

    private static bool SameSteps(IReadOnlyList<Edge> a, Trail b) => a.Select(Step).SequenceEqual(b.MainChain().Select(Step));

    private static (string, string?, ItemId?) Step(Edge edge) => (NameFolding.Key(edge.To.Name), edge.To.Url, edge.To.Article);

    private static Held Hold(Reading reading, Trail trail, WordStream stream, int sentBack = 0) => new()
    {
        Self = reading.Self,
        Id = reading.Article.Id.Value > 0 ? reading.Article.Id : FileId(reading.Article, stream),
        HasOutlet = reading.Article.Outlet is not null || reading.Article.Url is not null || !string.IsNullOrWhiteSpace(reading.Article.Site),
        Published = ClaimedTime.Of(reading.Article),
        IsAgencyPage = reading.OwnAgency is not null,
        Words = stream.Words,
        IsUnspaced = stream.IsUnspaced,
        Steps = trail.Edges.Count == 0 ? [] : [.. trail.MainChain()],
        SentBack = sentBack,
    };

    // Files have no rows: one is known again by its words and its address.
    private static ItemId FileId(Article article, WordStream stream)
    {
        HashCode hash = new();
        hash.AddBytes(System.Runtime.InteropServices.MemoryMarshal.AsBytes<ushort>(stream.Words));
        hash.Add(article.Url);
        hash.Add(article.Title);
        return new ItemId(-1L - (uint)hash.ToHashCode());
    }
}
