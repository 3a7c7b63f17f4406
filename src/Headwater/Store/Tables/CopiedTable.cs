using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Headwater.Store.Tables;

/// <summary>A table as it is copied from one database into another, row for row and in order of its key.</summary>
/// <param name="Name">The table's name.</param>
/// <param name="Keys">How many of the columns are its primary key; they come first.</param>
/// <param name="Columns">All its columns.</param>
internal sealed record CopiedTable(string Name, int Keys, params IReadOnlyList<string> Columns)
{
    /// <summary>Rows copied at once.</summary>
    public const int Stretch = 200;

    private static readonly FrozenSet<string> Records = FrozenSet.Create(StringComparer.Ordinal, "body", "announced", "problem", "trail", "comparison", "screening", "visits", "difference");

    /// <summary>All that the store keeps but the search index, which is made of the bodies.</summary>
    public static IReadOnlyList<CopiedTable> All { get; } =
    [
        new("outlets", 1, "id", "name", "body"),
        new("feeds", 1, "id", "key", "outlet", "failing", "body", "due_step", "due_at", "leased_until"),
        new("items", 1, "id", "key", "feed", "entry", "outlet", "seen", "announced", "page", "failures", "problem", "due_step", "due_at", "leased_until", "visits", "revisit_at"),
        new("pages", 1, "hash", "url", "fetched", "status", "content_type", "file", "begins", "length"),
        new("captures", 2, "item", "hash"),
        new("revisits", 2, "item", "fetched", "hash", "url", "status", "file", "begins", "length"),
        new("archive_files", 1, "file", "ends"),
        new("articles", 1, "id", "outlet", "language", "url_key", "canonical_key", "seen", "original", "story", "trail"),
        new("bodies", 1, "article", "body"),
        new("revisions", 1, "id", "article", "until", "body", "difference"),
        new("stories", 1, "id", "merged_into", "comparison", "screening", "due_step", "due_at", "leased_until"),
        new("views", 1, "story", "latest", "outlets", "findings", "body"),
        new("view_marks", 3, "mark", "latest", "story"),
        new("takedowns", 1, "id", "decided", "body"),
        new("tombstones", 1, "key", "takedown", "at"),
        new("threads", 2, "article", "earlier", "sign"),
        new("meanings", 1, "article", "model", "vector"),
        new("corrections", 1, "id", "body"),
        new("erasures", 2, "file", "begins", "length"),
    ];

    /// <summary>How many rows it has.</summary>
    public long Count(Connection db) => db.Number($"select count(*) from {Name}")!.Value;

    /// <summary>The next stretch of rows after a place, each with a value for each column; the first where the place is <c>null</c>.</summary>
    public IReadOnlyList<object?[]> After(Connection db, object?[]? place)
    {
        string key = string.Join(", ", Columns.Take(Keys));
        string after = place is null ? "" : $"where ({key}) > ({Values(1, Keys)}) ";
        return db.All($"select {string.Join(", ", Columns)} from {Name} {after}order by {key} limit {Stretch}", Read, place is null ? [] : place.AsSpan(0, Keys));
    }

    /// <summary>Puts rows in the place of those with the same key.</summary>
    public void Put(Connection db, IReadOnlyList<object?[]> rows)
    {
        string values = string.Join(", ", rows.Select((_, row) => $"({Values((row * Columns.Count) + 1, Columns.Count)})"));
        string changes = string.Join(", ", Columns.Skip(Keys).Select(column => $"{column} = excluded.{column}"));
        db.Run(
            $"insert into {Name} ({string.Join(", ", Columns)}) values {values} on conflict ({string.Join(", ", Columns.Take(Keys))}) do {(changes.Length == 0 ? "nothing" : $"update set {changes}")}",
            [.. rows.SelectMany(row => row)]);
        if (Name == "bodies")
        {
            Index(db, rows);
        }
    }

    private static void Index(Connection db, IReadOnlyList<object?[]> rows)
    {
        foreach (object?[] row in rows)
        {
            Model.Article article = JsonSerializer.Deserialize(((Json)row[1]!).Utf8, StoreJson.Kept.Article)!;
            db.Search.Save(article with { Id = new Model.ItemId((long)row[0]!) });
        }
    }

    private object?[] Read(System.Data.Common.DbDataReader row)
    {
        object?[] values = new object?[Columns.Count];
        for (int column = 0; column < values.Length; column++)
        {
            values[column] = row.GetValue(column) switch
            {
                DBNull => null,
                byte[] json when Records.Contains(Columns[column]) => new Json(json),
                string json when Records.Contains(Columns[column]) => new Json(Encoding.UTF8.GetBytes(json)),
                var value => value,
            };
        }

        return values;
    }

    private static string Values(int first, int count) => string.Join(", ", Enumerable.Range(first, count).Select(n => string.Create(CultureInfo.InvariantCulture, $"${n}")));
}
