using Headwater.Model;

namespace Headwater.Store.Tables;

/// <summary>
/// Which report tells what happened after which. They are kept by report: whatever stories are merged or split, a thread
/// joins those that its reports stand in.
/// </summary>
internal static class ThreadTable
{
    private const int Most = 12, MostMet = 60;

    public static void Save(Connection db, StoryChange.Follow follow) => db.Run(
        "insert into threads (article, earlier, sign) values ($1, $2, $3) on conflict do nothing",
        follow.Article.Value,
        follow.Earlier.Value,
        (long)follow.Sign);

    public static void Remove(Connection db, ItemId article) =>
        db.Run("delete from threads where article = $1 or earlier = $1", article.Value);

    public static StoryThread Of(Connection db, StoryId story) => new(Chain(db, story, "earlier", "article", nearest: "desc"), Chain(db, story, "article", "earlier", nearest: "asc"));

    // One step after another in one direction, nearest first, until enough is told or nothing new is met.
    private static ThreadStory[] Chain(Connection db, StoryId story, string there, string here, string nearest)
    {
        HashSet<long> met = [story.Value];
        Queue<long> next = new([story.Value]);
        List<ThreadStory> chain = [];
        while (chain.Count < Most && met.Count < MostMet && next.TryDequeue(out long from))
        {
            foreach ((long to, ThreadSign sign) in Neighbours(db, from, there, here, nearest).Where(n => met.Add(n.Story)).TakeWhile(_ => chain.Count < Most))
            {
                next.Enqueue(to);
                chain.AddRange(Told(db, to, sign));
            }
        }

        return [.. chain.OrderBy(s => s.First)];
    }

    private static List<(long Story, ThreadSign Sign)> Neighbours(Connection db, long story, string there, string here, string nearest) => db.All(
        $"""
        select o.story, min(t.sign) from articles a join threads t on t.{here} = a.id join articles o on o.id = t.{there}
        where a.story = $1 and o.story is not null and o.story <> $1 group by o.story order by o.story {nearest} limit $2
        """,
        static row => (row.GetInt64(0), (ThreadSign)row.GetInt64(1)),
        story,
        (long)MostMet);

    private static IEnumerable<ThreadStory> Told(Connection db, long story, ThreadSign sign) => db.All(
        "select body from views where story = $1",
        row => row.Record(0, StoreJson.Kept.StoryView) is var view
            ? new ThreadStory(view.Id, view.Headline, view.Reports.FirstOrDefault(r => r.Article == view.HeadlineFrom)?.Language, view.First, sign)
            : null!,
        story);
}
