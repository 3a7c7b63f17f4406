using Headwater.Model;
using Headwater.Store;

namespace Headwater;

/// <summary>
/// Gives Trace and Group back the memory of what they have seen, from the store: before a walk is begun. While one stretch is
/// remembered the next is read.
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
        List<(Article Article, Trail? Trail, StoryId? Story)> stretch = new(Stretch);
        Task remembering = Task.CompletedTask;
        await foreach ((Article, Trail?, StoryId?) article in store.ArticlesSinceAsync(since, cancel).ConfigureAwait(false))
        {
            stretch.Add(article);
            if (stretch.Count == Stretch)
            {
                await remembering.ConfigureAwait(false);
                remembering = RememberAsync(stretch, cancel);
                stretch = new(Stretch);
            }
        }

        await remembering.ConfigureAwait(false);
        await RememberAsync(stretch, cancel).ConfigureAwait(false);
    }

    // Each agent takes them in order of arrival.
    private Task RememberAsync(List<(Article Article, Trail? Trail, StoryId? Story)> stretch, CancellationToken cancel) => Task.WhenAll(
        Task.Run(() => stretch.ForEach(s => agents.Tracer.Remember(s.Article, s.Trail)), cancel),
        Task.Run(() => GroupAsync(stretch, cancel), cancel));

    private async Task GroupAsync(List<(Article Article, Trail? Trail, StoryId? Story)> stretch, CancellationToken cancel)
    {
        List<(Article Article, Trail? Trail, StoryId Story)> grouped = [.. stretch.Where(s => s.Story is not null).Select(s => (s.Article, s.Trail, s.Story!.Value))];
        IReadOnlyDictionary<ItemId, Meaning> meanings = agents.Embedder is { } embedder
            ? await store.MeaningsAsync(embedder.Model, [.. grouped.Select(s => s.Article.Id)], cancel).ConfigureAwait(false)
            : new Dictionary<ItemId, Meaning>();
        grouping.Restore(grouped, meanings);
    }
}
