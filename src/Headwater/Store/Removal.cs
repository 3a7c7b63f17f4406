using Headwater.Model;

namespace Headwater.Store;

/// <summary>What a takedown has removed from the store.</summary>
/// <param name="Items">The items, with their articles; whoever remembers them is to forget them.</param>
/// <param name="Pages">Where their pages lie in the archive, to be erased there.</param>
public sealed record Removal(IReadOnlyList<ItemId> Items, IReadOnlyList<PageLocation> Pages)
{
    /// <summary>Nothing: the request was refused, or names nothing that is held.</summary>
    public static Removal Nothing { get; } = new([], []);
}
