using System.Data.Common;
using Headwater.Model;

namespace Headwater.Store.Tables;

/// <summary>Visits that found bytes which are held, and where the archive's record of each lies.</summary>
internal static class RevisitTable
{
    public static void Add(Connection db, ItemId item, Revisit revisit, PageLocation location)
    {
        if (!ItemTable.Holds(db, item))
        {
            TakedownTable.EraseLater(db, location);
            return;
        }

        db.Run(
            "insert into revisits (item, fetched, hash, url, status, file, begins, length) values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing",
            item.Value,
            revisit.Fetched.Micros(),
            revisit.Hash.Bytes(),
            revisit.Url,
            (long)revisit.Status,
            location.File,
            location.Offset,
            location.Length);
        PageTable.SetEnd(db, location);
    }

    /// <summary>Names visits that only the archive knows; one of bytes that are held no more is let go.</summary>
    public static void Adopt(Connection db, IReadOnlyList<(Revisit Revisit, PageLocation Location)> revisits)
    {
        foreach ((Revisit revisit, PageLocation location) in revisits)
        {
            if (VisitedBy(db, revisit) is { } item)
            {
                Add(db, item, revisit, location);
            }
        }
    }

    public static IReadOnlyList<Revisit> Of(Connection db, ItemId item) =>
        [.. db.All("select hash, url, fetched, status from revisits where item = $1 order by fetched", Read, item.Value)];

    /// <summary>Forgets the visits of an item.</summary>
    /// <returns>Where their records lie.</returns>
    public static IEnumerable<PageLocation> Remove(Connection db, ItemId item) =>
        db.All("delete from revisits where item = $1 returning file, begins, length", static row => new PageLocation(row.GetString(0), row.GetInt64(1), row.GetInt64(2)), item.Value);

    // A redirect may have answered under another address than was asked: then whoever has the bytes.
    private static ItemId? VisitedBy(Connection db, Revisit revisit)
    {
        byte[] hash = revisit.Hash.Bytes();
        return ItemTable.Find(db, revisit.Url) is { } asked && db.Any("select 1 from captures where item = $1 and hash = $2", asked.Value, hash) ? asked
            : db.Number("select min(item) from captures where hash = $1", hash) is { } other ? new ItemId(other)
            : null;
    }

    private static Revisit Read(DbDataReader row) => new() { Hash = row.Hash(0), Url = row.GetString(1), Fetched = row.Time(2), Status = row.GetInt32(3) };
}
