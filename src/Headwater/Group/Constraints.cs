using Headwater.Group.Stories;
using Headwater.Model;

namespace Headwater.Group;

/// <summary>What readers' corrections hold Group to: articles that may not share a story, and such as must.</summary>
internal sealed class Constraints
{
    private readonly Dictionary<ItemId, HashSet<ItemId>> apart = [];
    private readonly Dictionary<ItemId, HashSet<ItemId>> together = []; // one set for all its articles

    /// <summary>What corrections come to.</summary>
    /// <param name="corrections">Those that hold, and those that were withdrawn.</param>
    public static Constraints Of(IEnumerable<Correction> corrections)
    {
        Constraints all = new();
        List<Correction> withdrawn = [];
        foreach (Correction correction in corrections.OrderBy(c => c.At).ThenBy(c => c.Id))
        {
            if (correction.Withdrawn is null)
            {
                all.Hold(withdrawn.Where(w => w.Withdrawn > correction.At).Aggregate(correction, Without));
            }
            else if (correction.Label == CorrectionLabel.Together)
            {
                withdrawn.Add(correction);
            }
        }

        return all;
    }

    /// <summary>Takes in a correction; where it contradicts an earlier one, the earlier gives way.</summary>
    public void Hold(Correction correction)
    {
        if (correction.Label == CorrectionLabel.Apart)
        {
            Part(correction);
        }
        else
        {
            Unite(correction);
        }
    }

    /// <summary>Whether an article may not stand in a story.</summary>
    public bool Forbids(ItemId article, ActiveStory story) =>
        apart.TryGetValue(article, out HashSet<ItemId>? others) && story.Members.Any(m => others.Contains(m.Id));

    /// <summary>Whether two stories may not be one.</summary>
    public bool Forbids(ActiveStory one, ActiveStory other) => apart.Count > 0 && one.Members.Any(m => Forbids(m.Id, other));

    /// <summary>The articles that must share an article's story, itself among them; empty where none must.</summary>
    public IReadOnlyCollection<ItemId> With(ItemId article) => together.TryGetValue(article, out HashSet<ItemId>? all) ? all : [];

    // A story put together with a third was, while it held, two: the one that left since was not meant.
    private static Correction Without(Correction correction, Correction withdrawn) => correction.Label == CorrectionLabel.Apart
        ? correction
        : correction with { Reports = Without(correction.Reports, withdrawn), Others = Without(correction.Others, withdrawn) };

    private static IReadOnlyList<ItemId> Without(IReadOnlyList<ItemId> side, Correction withdrawn) =>
        side.Intersect(withdrawn.Reports).Any() ? [.. side.Except(withdrawn.Others)] : side;

    private void Part(Correction correction)
    {
        foreach (HashSet<ItemId> all in correction.Others.Select(With).OfType<HashSet<ItemId>>().Distinct().ToList())
        {
            HashSet<ItemId> leaving = [.. all.Intersect(correction.Reports)];
            all.ExceptWith(leaving);
            foreach (ItemId article in leaving)
            {
                together[article] = leaving;
            }
        }

        foreach ((ItemId one, ItemId other) in correction.Pairs())
        {
            Of(one).Add(other);
            Of(other).Add(one);
        }
    }

    private void Unite(Correction correction)
    {
        HashSet<ItemId> all = [.. correction.Reports, .. correction.Others];
        all.UnionWith(all.SelectMany(With).ToList());
        foreach (ItemId article in all)
        {
            together[article] = all;
            if (apart.TryGetValue(article, out HashSet<ItemId>? others))
            {
                others.ExceptWith(all);
            }
        }
    }

    private HashSet<ItemId> Of(ItemId article) => apart.TryGetValue(article, out HashSet<ItemId>? others) ? others : apart[article] = [];
}
