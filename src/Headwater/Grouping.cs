using Headwater.Group;
using Headwater.Group.Profiles;
using Headwater.Model;
using Headwater.Store;

namespace Headwater;

/// <summary>
/// Step 5, the only one with a memory of order: one decision at a time, about arrivals and by readers, each saved in the order
/// in which it was made.
/// </summary>
internal sealed class Grouping(IStore store, Agents agents)
{
    // What was taken down, while a batch that holds it may still be at work. Ids are never given twice.
    private readonly HashSet<ItemId> forgotten = [];
    private readonly Lock deciding = new();

    // Of the one caller of GroupAsync alone, and before it of whoever rebuilds the state.
    private readonly AwaitedLinks awaited = new();

    /// <summary>Decides where articles belong, and saves it.</summary>
    /// <param name="ids">Articles, in order of arrival.</param>
    /// <param name="storiesDue">When the stories that are touched are due for Compare.</param>
    /// <param name="cancel">Stops before anything is decided.</param>
    public async Task GroupAsync(IReadOnlyList<ItemId> ids, DateTimeOffset storiesDue, CancellationToken cancel)
    {
        IReadOnlyList<(Article Article, Trail? Trail)> articles = await store.ArticlesAsync(ids, cancel).ConfigureAwait(false);
        Dictionary<ItemId, StoryId?> stood = await StoodAsync(articles.Select(a => a.Article.Id), cancel).ConfigureAwait(false);
        IReadOnlyDictionary<ItemId, Meaning> meanings = await MeaningsAsync([.. articles.Select(a => a.Article)], cancel).ConfigureAwait(false);
        Dictionary<ItemId, List<ItemId>> linked = await LinkedAsync([.. articles.Select(a => a.Article)], cancel).ConfigureAwait(false);
        Task saving;
        lock (deciding)
        {
            foreach ((ItemId article, Meaning meaning) in meanings)
            {
                agents.Grouper.Know(article, meaning);
            }

            // Of what comes together, the earlier report is decided on first: a story begins with its event.
            List<StoryChange> changes = [.. articles.OrderBy(a => a.Article.Published ?? a.Article.Seen).SelectMany(a => Group(a.Article, a.Trail, stood[a.Article.Id]))];
            changes.AddRange(ids.Count < WalkerOptions.Batch(Step.Group) ? agents.Grouper.DecideAgain() : []); // nothing else is there to be grouped
            changes.AddRange(linked.SelectMany(l => agents.Grouper.Linked(l.Key, l.Value)));
            saving = store.SaveGroupingAsync(ids, changes, storiesDue, cancel).AsTask(); // called in order, applied in order
        }

        await saving.ConfigureAwait(false);
    }

    /// <summary>Gives back the memory of articles, in order of arrival, before the first are grouped.</summary>
    /// <param name="articles">The articles, with their trails and the stories that they stand in.</param>
    /// <param name="drafts">What was read of each.</param>
    /// <param name="meanings">What an embedder says of them.</param>
    public void Restore(IReadOnlyList<(Article Article, Trail? Trail, StoryId Story)> articles, IReadOnlyList<Draft> drafts, IReadOnlyDictionary<ItemId, Meaning> meanings)
    {
        lock (deciding)
        {
            foreach ((ItemId article, Meaning meaning) in meanings)
            {
                agents.Grouper.Know(article, meaning);
            }

            agents.Grouper.Restore(articles, drafts);
        }

        foreach ((Article article, _, _) in articles)
        {
            awaited.Note(article);
        }
    }

    /// <summary>Gives Group the memory of a story back, where it has let go of it.</summary>
    /// <param name="id">The story; one that is not there is no error.</param>
    /// <param name="cancel">Stops before anything is remembered.</param>
    public async Task RecallAsync(StoryId id, CancellationToken cancel)
    {
        if (await store.StoryAsync(id, cancel).ConfigureAwait(false) is not { } story)
        {
            return;
        }

        IReadOnlyList<(Article Article, Trail? Trail)> members = await store.ArticlesAsync(story.Members, cancel).ConfigureAwait(false);
        lock (deciding)
        {
            foreach ((Article article, Trail? trail) in members.Where(m => !forgotten.Contains(m.Article.Id)))
            {
                agents.Grouper.Restore(article, trail, story.Id);
            }
        }
    }

    /// <summary>Corrects what Group has decided, and keeps the correction with what it changes.</summary>
    /// <param name="decide">Makes the correction; nothing else is decided meanwhile.</param>
    /// <param name="storiesDue">When the stories that are touched are due for Compare.</param>
    /// <param name="cancel">Stops before anything is decided.</param>
    /// <returns>The correction with its number, or why there is none.</returns>
    public async Task<CorrectionOutcome> CorrectAsync(Func<Grouper, CorrectionOutcome> decide, DateTimeOffset storiesDue, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        CorrectionOutcome outcome;
        Task<long> saving;
        lock (deciding)
        {
            outcome = decide(agents.Grouper);
            if (outcome is not CorrectionOutcome.Made(var correction, var changes))
            {
                return outcome;
            }

            saving = store.SaveCorrectionAsync(correction, changes, storiesDue, CancellationToken.None).AsTask();
        }

        long id = await saving.ConfigureAwait(false);
        return outcome is CorrectionOutcome.Made made ? made with { Correction = made.Correction with { Id = id } } : outcome;
    }

    /// <summary>Lets go of articles that were taken down.</summary>
    public void Forget(IReadOnlyList<ItemId> articles)
    {
        lock (deciding)
        {
            forgotten.UnionWith(articles);
            foreach (ItemId article in articles)
            {
                agents.Grouper.Forget(article);
            }
        }
    }

    /// <summary>Whether an article was taken down since the process began.</summary>
    public bool IsForgotten(ItemId article)
    {
        lock (deciding)
        {
            return forgotten.Contains(article);
        }
    }

    // What an embedder, where there is one, says of articles that come for the first time; it is asked about each once.
    private async Task<IReadOnlyDictionary<ItemId, Meaning>> MeaningsAsync(IReadOnlyList<Article> articles, CancellationToken cancel)
    {
        if (agents.Embedder is not { } embedder)
        {
            return new Dictionary<ItemId, Meaning>();
        }

        Article[] fresh = [.. articles.Where(a => Remembered(a.Id) is null)];
        Dictionary<ItemId, Meaning> meanings = new(await store.MeaningsAsync(embedder.Model, [.. fresh.Select(a => a.Id)], cancel).ConfigureAwait(false));
        IReadOnlyDictionary<ItemId, Meaning> asked = await embedder.AskAsync([.. fresh.Where(a => !meanings.ContainsKey(a.Id))], cancel).ConfigureAwait(false);
        await store.SaveMeaningsAsync(embedder.Model, asked, cancel).ConfigureAwait(false);
        return new Dictionary<ItemId, Meaning>(meanings.Concat(asked));
    }

    // Which reports link to which in their text, where both are held now; the stories of those linked to are in Group's memory then.
    private async Task<Dictionary<ItemId, List<ItemId>>> LinkedAsync(IReadOnlyList<Article> articles, CancellationToken cancel)
    {
        Dictionary<ItemId, List<ItemId>> linked = [];
        foreach (Article article in articles)
        {
            string[] urls = AwaitedLinks.Of(article);
            IReadOnlyList<ItemId> held = urls.Length == 0 ? [] : [.. (await store.ArticlesAtAsync(urls, cancel).ConfigureAwait(false)).Where(id => id != article.Id)];
            if (held.Count > 0)
            {
                linked[article.Id] = [.. held];
                await StoodAsync(held, cancel).ConfigureAwait(false);
            }

            awaited.Note(article);
        }

        foreach (Article article in articles)
        {
            foreach (ItemId earlier in awaited.To(article))
            {
                (linked.TryGetValue(earlier, out List<ItemId>? to) ? to : linked[earlier] = []).Add(article.Id);
            }
        }

        return linked;
    }

    // Where articles stand that come again. A story that Group has let go of is called back whole, so that it keeps its address.
    private async Task<Dictionary<ItemId, StoryId?>> StoodAsync(IEnumerable<ItemId> articles, CancellationToken cancel)
    {
        Dictionary<ItemId, StoryId?> stood = [];
        foreach (ItemId article in articles)
        {
            stood[article] = await store.StoryOfAsync(article, cancel).ConfigureAwait(false);
            if (stood[article] is { } story && Remembered(article) is null)
            {
                await RecallAsync(story, cancel).ConfigureAwait(false);
            }
        }

        return stood;
    }

    private StoryId? Remembered(ItemId article)
    {
        lock (deciding)
        {
            return agents.Grouper.StoryOf(article);
        }
    }

    // What Group remembers and the store does not, after a save that failed, is saved now.
    private IReadOnlyList<StoryChange> Group(Article article, Trail? trail, StoryId? stood)
    {
        if (forgotten.Contains(article.Id))
        {
            return [];
        }

        IReadOnlyList<StoryChange> changes = agents.Grouper.Group(article, trail);
        return changes.Count == 0 && agents.Grouper.StoryOf(article.Id) is { } story && story != stood ? [new StoryChange.Join(article.Id, story)] : changes;
    }
}
