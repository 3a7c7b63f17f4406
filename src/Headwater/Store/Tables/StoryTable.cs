using Headwater.Model;

namespace Headwater.Store.Tables;

/// <summary>Stories, their members, and what Compare and Screen made of them.</summary>
internal static class StoryTable
{
    public static void Apply(Connection db, StoryChange change, DateTimeOffset due)
    {
        switch (change)
        {
            case StoryChange.Join(var article, var story):
                Put(db, article, story, due);
                break;
            case StoryChange.Open(var article, var story):
                Put(db, article, story, due);
                break;
            case StoryChange.Merge(var from, var into):
                Merge(db, from, into, due);
                break;
            case StoryChange.Follow follow:
                ThreadTable.Save(db, follow);
                break;
            case StoryChange.Split(var from, var into, var articles):
                Split(db, from, into, articles, due);
                break;
        }
    }

    /// <summary>Makes a story due for Compare, at the earlier of two times where it is due for that already.</summary>
    public static void Touch(Connection db, StoryId story, DateTimeOffset due) => db.Run(
        """
        insert into stories (id, due_step, due_at) values ($1, $2, $3)
        on conflict (id) do update set
            due_at = case when stories.due_step = $2 and stories.leased_until is null and stories.due_at < $3 then stories.due_at else $3 end, due_step = $2, leased_until = null
        where stories.merged_into is null
        """,
        story.Value,
        (long)Step.Compare,
        due.Micros());

    public static StoryId LeadOn(Connection db, StoryId id) =>
        db.Number("select merged_into from stories where id = $1", id.Value) is { } into ? new StoryId(into) : id;

    public static Story? Find(Connection db, StoryId id)
    {
        StoryId story = LeadOn(db, id);
        return db.Any("select 1 from stories where id = $1", story.Value) ? new Story { Id = story, Members = Members(db, story) } : null;
    }

    public static List<ItemId> Members(Connection db, StoryId story) =>
        db.All("select id from articles where story = $1 order by id", static row => new ItemId(row.GetInt64(0)), story.Value);

    public static StoryId? Of(Connection db, ItemId article) =>
        db.Number("select story from articles where id = $1", article.Value) is { } story ? new StoryId(story) : null;

    // What cites a report that has left since is not kept: the story was made due again when it left.
    public static void SaveComparison(Connection db, StoryId story, Comparison comparison, DateTimeOffset now)
    {
        if (!Holds(db, story, [.. comparison.Claims.SelectMany(c => c.Support), .. comparison.Timeline.SelectMany(t => t.Support)]))
        {
            return;
        }

        db.Run("update stories set comparison = $2 where id = $1 and merged_into is null", story.Value, Columns.Json(comparison, StoreJson.Kept.Comparison));
        MoveOn(db, story, Step.Compare, Step.Screen, now);
    }

    public static void SaveScreening(Connection db, StoryId story, Screening screening, DateTimeOffset now)
    {
        if (!Holds(db, story, screening.Findings.SelectMany(f => f.Evidence)))
        {
            return;
        }

        db.Run("update stories set screening = $2 where id = $1 and merged_into is null", story.Value, Columns.Json(screening, StoreJson.Kept.Screening));
        MoveOn(db, story, Step.Screen, Step.Publish, now);
    }

    public static (Comparison Comparison, Screening Screening) Analysis(Connection db, StoryId story) => db.First(
        "select comparison, screening from stories where id = $1",
        static row => (row.RecordOrNull(0, StoreJson.Kept.Comparison) ?? Comparison.Empty, row.RecordOrNull(1, StoreJson.Kept.Screening) ?? Screening.Empty),
        LeadOn(db, story).Value) is var (comparison, screening) && comparison is not null
        ? (comparison, screening)
        : (Comparison.Empty, Screening.Empty);

    /// <summary>Moves a story on after a step, unless it changed while the step was at work: then it is free and due already.</summary>
    public static void MoveOn(Connection db, StoryId story, Step done, Step? next, DateTimeOffset now) => db.Run(
        """
        update stories set due_step = $3, due_at = $4, leased_until = null
        where id = $1 and merged_into is null and not (due_step is not null and due_step <= $2 and leased_until is null)
        """,
        story.Value,
        (long)done,
        (long?)next,
        next is null ? null : now.Micros());

    /// <summary>After articles have left: an empty story shows nothing and leads to where the last of them went, any other is looked at again.</summary>
    public static void Left(Connection db, StoryId story, DateTimeOffset due, StoryId? into = null)
    {
        if (db.Any("select 1 from articles where story = $1", story.Value))
        {
            Touch(db, story, due);
            return;
        }

        if (into is { } heir && heir != story)
        {
            LeadTo(db, story, heir);
            return;
        }

        ViewTable.Remove(db, story);
        db.Run("update stories set comparison = null, screening = null, due_step = null, due_at = null, leased_until = null where id = $1", story.Value);
    }

    private static bool Holds(Connection db, StoryId story, IEnumerable<Support> cited) => cited.Select(s => s.Report).ToHashSet().IsSubsetOf(Members(db, story));

    private static void Put(Connection db, ItemId article, StoryId story, DateTimeOffset due)
    {
        StoryId into = LeadOn(db, story);
        StoryId? before = Of(db, article);
        if (db.Run("update articles set story = $2 where id = $1", article.Value, into.Value) == 0)
        {
            return; // taken down meanwhile
        }

        Touch(db, into, due);
        if (before is { } left && left != into)
        {
            Left(db, left, due, into);
        }
    }

    private static void Merge(Connection db, StoryId from, StoryId into, DateTimeOffset due)
    {
        StoryId target = LeadOn(db, into);
        if (target == from)
        {
            return;
        }

        Touch(db, target, due);
        db.Run("update articles set story = $2 where story = $1", from.Value, target.Value);
        LeadTo(db, from, target);
    }

    private static void LeadTo(Connection db, StoryId from, StoryId target)
    {
        db.Run("insert into stories (id, merged_into) values ($1, $2) on conflict (id) do update set merged_into = $2, comparison = null, screening = null, due_step = null, due_at = null, leased_until = null", from.Value, target.Value);
        db.Run("update stories set merged_into = $2 where merged_into = $1", from.Value, target.Value); // one hop, however many mergers
        ViewTable.Remove(db, from);
    }

    private static void Split(Connection db, StoryId from, StoryId into, IReadOnlyList<ItemId> articles, DateTimeOffset due)
    {
        // A story that was merged away and is split off again has its address back.
        db.Run("update stories set merged_into = null where id = $1 and merged_into = $2", into.Value, LeadOn(db, from).Value);
        StoryId target = LeadOn(db, into);
        Touch(db, target, due);
        foreach (ItemId article in articles)
        {
            db.Run("update articles set story = $2 where id = $1", article.Value, target.Value);
        }

        Left(db, LeadOn(db, from), due, target);
    }
}
