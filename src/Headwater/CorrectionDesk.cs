using Headwater.Group;
using Headwater.Model;
using Headwater.Queue;
using Headwater.Store;

namespace Headwater;

/// <summary>
/// Where a reader says "not the same story" and "these belong together". What is said takes effect at once, is kept, and
/// holds against whatever comes later, until it is withdrawn.
/// </summary>
public sealed class CorrectionDesk
{
    private readonly IStore store;
    private readonly Grouping grouping;
    private readonly IQueue queue;
    private readonly TimeProvider clock;
    private readonly Func<CancellationToken, Task> remember;

    internal CorrectionDesk(IStore store, Grouping grouping, IQueue queue, TimeProvider clock, Func<CancellationToken, Task> remember) =>
        (this.store, this.grouping, this.queue, this.clock, this.remember) = (store, grouping, queue, clock, remember);

    /// <summary>Sets reports apart from a story, and with them those of its reports that are copies of them.</summary>
    /// <param name="story">The story, by any of its addresses.</param>
    /// <param name="reports">Reports of it; one or more.</param>
    /// <param name="cancel">Stops before anything is changed.</param>
    public async Task<CorrectionOutcome> SetApartAsync(StoryId story, IReadOnlyList<ItemId> reports, CancellationToken cancel)
    {
        if (await FindAsync(story, cancel).ConfigureAwait(false) is not { } held)
        {
            return NoStory(story);
        }

        if (reports.Count == 0 || reports.Except(held.Members).Any())
        {
            return new CorrectionOutcome.Refused(new Cause("not-a-report", $"Not all of these are reports of story {held.Id}.", $"`headwater story {held.Id} --json` lists its reports with their ids."));
        }

        IReadOnlyList<(Article Article, Trail? Trail)> members = await store.ArticlesAsync(held.Members, cancel).ConfigureAwait(false);
        return await KeepAsync(grouper => grouper.SetApart(WithCopies(reports, members), clock.GetUtcNow()), cancel).ConfigureAwait(false);
    }

    /// <summary>Puts two stories together; the address of the one leads to the other.</summary>
    /// <param name="one">A story, by any of its addresses.</param>
    /// <param name="other">The other.</param>
    /// <param name="cancel">Stops before anything is changed.</param>
    public async Task<CorrectionOutcome> UniteAsync(StoryId one, StoryId other, CancellationToken cancel)
    {
        if (await FindAsync(one, cancel).ConfigureAwait(false) is not { } first)
        {
            return NoStory(one);
        }

        return await FindAsync(other, cancel).ConfigureAwait(false) is { } second
            ? await KeepAsync(grouper => grouper.Unite(first.Members[0], second.Members[0], clock.GetUtcNow()), cancel).ConfigureAwait(false)
            : NoStory(other);
    }

    /// <summary>Withdraws a correction: what it moved goes back.</summary>
    /// <param name="id">Its number.</param>
    /// <param name="cancel">Stops before anything is changed.</param>
    public async Task<CorrectionOutcome> WithdrawAsync(long id, CancellationToken cancel)
    {
        IReadOnlyList<Correction> all = await store.CorrectionsAsync(cancel).ConfigureAwait(false);
        if (all.FirstOrDefault(c => c.Id == id && c.Withdrawn is null) is not { } correction)
        {
            return new CorrectionOutcome.Refused(new Cause("no-correction", $"There is no correction {id} that holds.", "`headwater correct list` lists them."));
        }

        await remember(cancel).ConfigureAwait(false);
        foreach (ItemId report in correction.Reports.Concat(correction.Others))
        {
            await RecallAsync(report, cancel).ConfigureAwait(false);
        }

        return await KeepAsync(grouper => grouper.Withdraw(correction, all.Where(c => c.Id != id), clock.GetUtcNow()), cancel).ConfigureAwait(false);
    }

    private async Task<Story?> FindAsync(StoryId id, CancellationToken cancel)
    {
        await remember(cancel).ConfigureAwait(false);
        await grouping.RecallAsync(id, cancel).ConfigureAwait(false);
        return await store.StoryAsync(id, cancel).ConfigureAwait(false) is { Members.Count: > 0 } story ? story : null;
    }

    private async Task RecallAsync(ItemId report, CancellationToken cancel)
    {
        if (await store.StoryOfAsync(report, cancel).ConfigureAwait(false) is { } story)
        {
            await grouping.RecallAsync(story, cancel).ConfigureAwait(false);
        }
    }

    // Copies that came since stand where their originals stood: they are looked at again.
    private async Task<CorrectionOutcome> KeepAsync(Func<Grouper, CorrectionOutcome> decide, CancellationToken cancel)
    {
        CorrectionOutcome outcome = await grouping.CorrectAsync(decide, clock.GetUtcNow(), cancel).ConfigureAwait(false);
        if (outcome is CorrectionOutcome.Made { Correction: var correction } && await store.StoryAsync(correction.Story, cancel).ConfigureAwait(false) is { } story)
        {
            await store.DueAgainAsync(Step.Group, story.Members, clock.GetUtcNow(), cancel).ConfigureAwait(false);
            await queue.WakeAsync(Step.Group, CancellationToken.None).ConfigureAwait(false);
            await queue.WakeAsync(Step.Compare, CancellationToken.None).ConfigureAwait(false);
        }

        return outcome;
    }

    private static HashSet<ItemId> WithCopies(IReadOnlyList<ItemId> reports, IReadOnlyList<(Article Article, Trail? Trail)> members)
    {
        HashSet<ItemId> moving = [.. reports];
        int before;
        do
        {
            before = moving.Count;
            moving.UnionWith(members.Where(m => m.Trail?.Edges.Any(e => e.Relation is Relation.WasDerivedFrom or Relation.WasRevisionOf && e.To.Article is { } of && moving.Contains(of)) is true).Select(m => m.Article.Id));
        }
        while (moving.Count > before);
        return moving;
    }

    private static CorrectionOutcome.Refused NoStory(StoryId id) =>
        new(new Cause("no-story", $"There is no story {id}.", "`headwater stories` lists them."));
}
