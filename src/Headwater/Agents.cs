using Headwater.Compare;
using Headwater.Egress;
using Headwater.Extract;
using Headwater.Fetch;
using Headwater.Group;
using Headwater.Group.Embedding;
using Headwater.Model;
using Headwater.Poll;
using Headwater.Publish;
using Headwater.Screen;
using Headwater.Screen.Lists;
using Headwater.Trace;

namespace Headwater;

/// <summary>The eight agents of the walk, one a step, and the outlets that they share.</summary>
public sealed record Agents
{
    /// <summary>Who publishes on which domain.</summary>
    public required OutletDirectory Outlets { get; init; }

    /// <summary>Step 1.</summary>
    public required Poller Poller { get; init; }

    /// <summary>Step 2.</summary>
    public required Fetcher Fetcher { get; init; }

    /// <summary>Step 3.</summary>
    public required Extractor Extractor { get; init; }

    /// <summary>Step 4.</summary>
    public required Tracer Tracer { get; init; }

    /// <summary>Step 5.</summary>
    public required Grouper Grouper { get; init; }

    /// <summary>Who is asked what articles mean, for Group; <c>null</c> for nobody.</summary>
    public Embedder? Embedder { get; init; }

    /// <summary>Step 6.</summary>
    public required Comparer Comparer { get; init; }

    /// <summary>Step 7.</summary>
    public required Screener Screener { get; init; }

    /// <summary>Step 8.</summary>
    public required Publisher Publisher { get; init; }

    /// <summary>The agents as an installation has them.</summary>
    /// <param name="outlets">Who publishes on which domain.</param>
    /// <param name="egress">The way to the network.</param>
    /// <param name="clock">Where the time is taken from.</param>
    /// <param name="lastStory">The highest story id ever given.</param>
    /// <param name="lists">The operator's lists, or <c>null</c> for none.</param>
    internal static Agents Over(OutletDirectory outlets, WebEgress egress, TimeProvider clock, long lastStory, NameIndex? lists = null) => new()
    {
        Outlets = outlets,
        Poller = new Poller(egress, clock),
        Fetcher = new Fetcher(egress, clock),
        Extractor = new Extractor(),
        Tracer = new Tracer(outlets),
        Grouper = new Grouper(lastStory),
        Comparer = new Comparer(),
        Screener = new Screener(lists),
        Publisher = new Publisher(outlets),
    };
}
