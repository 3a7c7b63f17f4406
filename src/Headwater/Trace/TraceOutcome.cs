using Headwater.Model;

namespace Headwater.Trace;

/// <summary>What came of tracing an article.</summary>
/// <param name="Trail">Its trail.</param>
/// <param name="Again">Articles held whose own trail this one changes: copies of it that came earlier.</param>
public sealed record TraceOutcome(Trail Trail, IReadOnlyList<ItemId> Again);
