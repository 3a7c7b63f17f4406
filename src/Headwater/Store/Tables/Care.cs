namespace Headwater.Store.Tables;

/// <summary>Counting and checking.</summary>
internal static class Care
{
    public static StoreCounts Counts(Connection db) => new(
        Count(db, "outlets"),
        Count(db, "feeds"),
        Count(db, "items"),
        Count(db, "pages"),
        Count(db, "articles"),
        db.Number("select count(*) from stories where merged_into is null")!.Value,
        db.Number("select count(*) from items where problem is not null")!.Value);

    public static IReadOnlyList<string> Check(Connection db) =>
    [
        .. db.Damage(),
        .. Wrong(db, "articles whose text is gone", "select count(*) from articles a where not exists (select 1 from bodies b where b.article = a.id)"),
        .. Wrong(db, "articles whose item is gone", "select count(*) from articles a where not exists (select 1 from items i where i.id = a.id)"),
        .. Wrong(db, "items whose page has no place in the archive", "select count(*) from items i where page is not null and not exists (select 1 from pages p where p.hash = i.page)"),
        .. Wrong(db, "articles in a story that does not exist", "select count(*) from articles a where story is not null and not exists (select 1 from stories s where s.id = a.story)"),
        .. Wrong(db, "articles in a story that was merged away", "select count(*) from articles a join stories s on s.id = a.story where s.merged_into is not null"),
    ];

    private static long Count(Connection db, string table) => db.Number($"select count(*) from {table}")!.Value;

    private static IEnumerable<string> Wrong(Connection db, string what, string count) =>
        db.Number(count) is > 0 and var found ? [$"{found} {what}."] : [];
}
