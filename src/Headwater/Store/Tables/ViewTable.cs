using Headwater.Model;

namespace Headwater.Store.Tables;

/// <summary>Finished views, and the marks that lists narrow them by.</summary>
internal static class ViewTable
{
    public static void Save(Connection db, StoryView view)
    {
        // A view made while a takedown was granted, or while its story was merged away, is never shown.
        if (StoryTable.LeadOn(db, view.Id) != view.Id || view.Reports.Any(report => !ArticleTable.Holds(db, report.Article)))
        {
            return;
        }

        Remove(db, view.Id);
        db.Run(
            "insert into views (story, latest, outlets, findings, body) values ($1, $2, $3, $4, $5)",
            view.Id.Value,
            view.Latest.Micros(),
            (long)view.Outlets,
            (long)view.Screening.Findings.Count,
            Columns.Json(view, StoreJson.Kept.StoryView));
        foreach (string mark in Marks(view))
        {
            db.Run("insert into view_marks (mark, latest, story) values ($1, $2, $3)", mark, view.Latest.Micros(), view.Id.Value);
        }

        StoryTable.MoveOn(db, view.Id, Step.Publish, next: null, now: default);
    }

    public static StoryView? Find(Connection db, StoryId id) =>
        db.First("select body from views where story = $1", static row => row.Record(0, StoreJson.Kept.StoryView), StoryTable.LeadOn(db, id).Value) is { } view
            ? view with { Thread = ThreadTable.Of(db, view.Id) }
            : null;

    public static IReadOnlyList<StoryView> List(Connection db, StoryQuery query)
    {
        string[] marks = [.. MarksOf(query)];
        string from = marks.Length == 0 ? "views v" : "view_marks m cross join views v"; // the mark leads
        string order = (query.Order, marks.Length) switch
        {
            (StoryOrder.MostCarried, _) => "v.outlets desc, v.latest desc, v.story desc",
            (_, 0) => "v.latest desc, v.story desc",
            _ => "m.latest desc, m.story desc",
        };
        string where = string.Join(" and ", Conditions(query, marks.Length).DefaultIfEmpty("true"));
        return db.All(
            $"select v.body from {from} where {where} order by {order} limit $1 offset $2",
            static row => row.Record(0, StoreJson.Kept.StoryView),
            [(long)query.Take, (long)query.Skip, .. query.Since is { } since ? [since.Micros()] : Array.Empty<object>(), .. marks]);
    }

    public static void Remove(Connection db, StoryId story)
    {
        db.Run("delete from views where story = $1", story.Value);
        foreach ((string mark, long latest) in db.All("select mark, latest from view_marks where story = $1", static row => (row.GetString(0), row.GetInt64(1)), story.Value))
        {
            db.Run("delete from view_marks where mark = $1 and latest = $2 and story = $3", mark, latest, story.Value);
        }
    }

    private static IEnumerable<string> Conditions(StoryQuery query, int marks)
    {
        int next = query.Since is null ? 3 : 4;
        if (query.Since is not null)
        {
            yield return "v.latest >= $3";
        }

        if (query.WithFindings)
        {
            yield return "v.findings > 0";
        }

        if (marks > 0)
        {
            yield return $"v.story = m.story and m.mark = ${next}";
        }

        if (marks > 1)
        {
            yield return $"exists (select 1 from view_marks o where o.mark = ${next + 1} and o.latest = m.latest and o.story = m.story)";
        }
    }

    private static IEnumerable<string> MarksOf(StoryQuery query)
    {
        if (query.Outlet is { } outlet)
        {
            yield return $"outlet:{outlet}";
        }

        if (query.Language is { } language)
        {
            yield return $"language:{language}";
        }
    }

    private static IEnumerable<string> Marks(StoryView view) =>
    [
        .. view.Reports.Select(r => r.Language).OfType<string>().Distinct().Select(language => $"language:{language}"),
        .. view.Reports.Select(r => r.OutletId).OfType<OutletId>().Distinct().Select(outlet => $"outlet:{outlet}"),
    ];
}
