using Headwater.Group;
using Headwater.Model;

namespace Headwater.Eval;

/// <summary>A corpus fed to a grouper: where each article stood in the end, and how many had settled by then.</summary>
internal sealed class Replay
{
    private static readonly TimeSpan Settling = TimeSpan.FromHours(1);

    private readonly Dictionary<ItemId, StoryId> at = [];
    private readonly Dictionary<ItemId, DateTimeOffset> seen = [];
    private readonly HashSet<ItemId> late = [];

    /// <summary>The story of each article, in the corpus's order.</summary>
    public required StoryId[] Stories { get; init; }

    /// <summary>The share of articles that did not change story later than an hour after they came; of undated ones, all.</summary>
    public double Settled => 1 - ((double)late.Count / Math.Max(1, at.Count));

    /// <summary>Feeds a corpus.</summary>
    public static Replay Of(Grouper grouper, StoryCorpus corpus)
    {
        Replay replay = new() { Stories = new StoryId[corpus.Articles.Count] };
        foreach ((Article article, _) in corpus.Articles)
        {
            replay.seen[article.Id] = article.Seen;
            replay.Apply(grouper.Group(article, null), article.Seen);
        }

        replay.Apply(grouper.DecideAgain(), corpus.Articles[^1].Article.Seen);

        for (int i = 0; i < replay.Stories.Length; i++)
        {
            replay.Stories[i] = replay.at[corpus.Articles[i].Article.Id];
        }

        return replay;
    }

    private void Apply(IReadOnlyList<StoryChange> changes, DateTimeOffset now)
    {
        foreach (StoryChange change in changes)
        {
            Apply(change, now);
        }
    }

    private void Apply(StoryChange change, DateTimeOffset now)
    {
        switch (change)
        {
            case StoryChange.Open open: at[open.Article] = open.Story; break;
            case StoryChange.Join join: at[join.Article] = join.Story; break;
            case StoryChange.Merge merge: Move(at.Where(p => p.Value == merge.From).Select(p => p.Key).ToList(), merge.Into, now); break;
            case StoryChange.Split split: Move(split.Articles, split.Into, now); break;
        }
    }

    private void Move(IEnumerable<ItemId> articles, StoryId into, DateTimeOffset now)
    {
        foreach (ItemId article in articles)
        {
            at[article] = into;
            if (now - seen[article] > Settling)
            {
                late.Add(article);
            }
        }
    }
}
