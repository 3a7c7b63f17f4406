using Headwater.Compare;
using Headwater.Extract;
using Headwater.Fetch;
using Headwater.Group;
using Headwater.Model;
using Headwater.Poll;
using Headwater.Publish;
using Headwater.Screen;
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

    /// <summary>Step 6.</summary>
    public required Comparer Comparer { get; init; }

    /// <summary>Step 7.</summary>
    public required Screener Screener { get; init; }

    /// <summary>Step 8.</summary>
    public required Publisher Publisher { get; init; }
}
