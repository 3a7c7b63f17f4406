using Headwater.Model;

namespace Headwater.Store;

/// <summary>All that was found at an item's address.</summary>
/// <param name="Pages">Each state of the page once, by the time of its first capture; the bodies are left empty. One whose bytes another address gave first has that address.</param>
/// <param name="Revisits">Further visits that found one of them, by time.</param>
public sealed record Captures(IReadOnlyList<(Page Page, PageLocation Location)> Pages, IReadOnlyList<Revisit> Revisits);
