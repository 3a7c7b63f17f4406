using Headwater.Group;
using Headwater.Group.Profiles;
using Headwater.Model;
using Headwater.Store;

namespace Headwater;

/// <summary>
/// Gives Trace and Group back the memory of what they have seen, from the store: before a walk is begun. While one stretch is
/// remembered the next is read, and the one after it comes from the store.
/// </summary>
internal sealed class Recollection(IStore store, Agents agents, Grouping grouping)
{
    private const int Stretch = 400;

    /// <summary>Remembers all articles first seen at or after a time, and the corrections that hold.</summary>
    /// <param name="since">The time.</param>
    /// <param name="cancel">Stops between stretches; what is remembered is then not whole.</param>
    public async Task RememberAsync(DateTimeOffset since, CancellationToken cancel)
    {
        agents.Grouper.KeepTo(await store.CorrectionsAsync(cancel).ConfigureAwait(false));
        Task before = Task.CompletedTask, last = Task.CompletedTask;
        List<(Article Article, Trail? Trail, StoryId? Story)> stretch = new(Stretch);
        await foreach ((Article, Trail?, StoryId?) article in store.ArticlesSinceAsync(since, cancel).ConfigureAwait(false))
        {
            stretch.Add(article);
            if (stretch.Count == Stretch)
            {
                await before.ConfigureAwait(false);
                (before, last) = (last, RememberAsync(stretch, last, cancel));
                stretch = new(Stretch);
            }
        }

        await RememberAsync(stretch, last, cancel).ConfigureAwait(false);
    }

    // Reads at once, remembers in turn: each agent takes all in order of arrival.
    private async Task RememberAsync(List<(Article Article, Trail? Trail, StoryId? Story)> stretch, Task before, CancellationToken cancel)
    {
        List<(Article Article, Trail? Trail, StoryId Story)> grouped = [.. stretch.Where(s => s.Story is not null).Select(s => (s.Article, s.Trail, s.Story!.Value))];
        Task<Draft[]> reading = Task.Run(() => Grouper.Read([.. grouped.Select(g => g.Article)]), cancel);
        await before.ConfigureAwait(false);
        await Task.WhenAll(
            Task.Run(() => stretch.ForEach(s => agents.Tracer.Remember(s.Article, s.Trail)), cancel),
            Task.Run(() => GroupAsync(grouped, reading, cancel), cancel)).ConfigureAwait(false);
    }

    private async Task GroupAsync(List<(Article Article, Trail? Trail, StoryId Story)> grouped, Task<Draft[]> reading, CancellationToken cancel)
    {
        IReadOnlyDictionary<ItemId, Meaning> meanings = agents.Embedder is { } embedder
            ? await store.MeaningsAsync(embedder.Model, [.. grouped.Select(s => s.Article.Id)], cancel).ConfigureAwait(false)
            : new Dictionary<ItemId, Meaning>();
        grouping.Restore(grouped, await reading.ConfigureAwait(false), meanings);
    }
}
