using Headwater.Model;

namespace Headwater.Store.Tables;

/// <summary>The queue that lies in three tables: rows that are free are found by when they fall due, rows held by when their lease ends.</summary>
internal static class QueueTable
{
    private static readonly string[] Tables = ["feeds", "items", "stories"];

    public static IReadOnlyList<long> Claim(Connection db, Step step, DateTimeOffset now, TimeSpan lease, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        string table = TableOf(step);
        db.Run($"update {table} set leased_until = null where due_step = $1 and leased_until <= $2", (long)step, now.Micros());
        List<(long Id, long Due)> claimed = db.All(
            $"""
            update {table} set leased_until = $1 where id in (
                with free as materialized (
                    select id from {table} where due_step = $2 and due_at <= $3 and leased_until is null{db.Own(step)} order by due_at, id limit $4 {db.PassingOver})
                select id from free)
            returning id, due_at
            """,
            static row => (row.GetInt64(0), row.GetInt64(1)),
            (now + lease).Micros(),
            (long)step,
            now.Micros(),
            (long)limit);
        claimed.Sort(static (a, b) => (a.Due, a.Id).CompareTo((b.Due, b.Id))); // RETURNING promises no order
        return claimed.ConvertAll(static row => row.Id);
    }

    public static void Defer(Connection db, Step step, IReadOnlyList<long> rows, DateTimeOffset due)
    {
        foreach (long row in rows)
        {
            db.Run($"update {TableOf(step)} set due_at = $1, leased_until = null where id = $2 and due_step = $3 and leased_until is not null", due.Micros(), row, (long)step);
        }
    }

    public static void ReleaseAll(Connection db)
    {
        foreach (string table in Tables)
        {
            db.Run($"update {table} set leased_until = null where leased_until is not null");
        }
    }

    public static DateTimeOffset? NextDue(Connection db, Step step)
    {
        string table = TableOf(step);
        long? free = db.Number($"select min(due_at) from {table} where due_step = $1 and leased_until is null{db.Own(step)}", (long)step);
        long? held = db.Number($"select min(leased_until) from {table} where due_step = $1 and leased_until is not null{db.Own(step)}", (long)step);
        return (free, held) is (null, null) ? null : Columns.Time(Math.Min(free ?? long.MaxValue, held ?? long.MaxValue));
    }

    public static IReadOnlyDictionary<Step, long> Backlog(Connection db)
    {
        Dictionary<Step, long> waiting = Enum.GetValues<Step>().ToDictionary(step => step, _ => 0L);
        foreach (string table in Tables)
        {
            foreach ((Step step, long count) in db.All(
                $"""
                select due_step, count(*) from {table} where due_step is not null and leased_until is null{First(table)} group by due_step
                union all
                select due_step, count(*) from {table} where leased_until is not null{First(table)} group by due_step
                """,
                static row => ((Step)row.GetInt64(0), row.GetInt64(1))))
            {
                waiting[step] += count;
            }
        }

        return waiting;
    }

    // A page that is held and waits for its next visit is no work that is left over.
    private static string First(string table) => table == "items" ? $" and (due_step > {(int)Step.Fetch} or revisit_at is null)" : "";

    private static string TableOf(Step step) => step switch
    {
        Step.Poll => "feeds",
        >= Step.Fetch and <= Step.Group => "items",
        >= Step.Compare and <= Step.Publish => "stories",
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, "There are eight steps."),
    };
}
