using Headwater.Model;

namespace Headwater.Archive;

/// <summary>What the archive holds and the store may not know.</summary>
/// <param name="Pages">Pages, without their bodies.</param>
/// <param name="Revisits">Visits that found what was held.</param>
public sealed record Recovered(IReadOnlyList<(Page Page, PageLocation Location)> Pages, IReadOnlyList<(Revisit Revisit, PageLocation Location)> Revisits);
