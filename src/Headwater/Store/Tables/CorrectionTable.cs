using Headwater.Model;

namespace Headwater.Store.Tables;

/// <summary>Readers' corrections of grouping; one that was withdrawn stays.</summary>
internal static class CorrectionTable
{
    public static long Save(Connection db, Correction correction)
    {
        Json body = Columns.Json(correction, StoreJson.Kept.Correction);
        if (correction.Id == 0)
        {
            return db.Number("insert into corrections (body) values ($1) returning id", body)!.Value;
        }

        db.Run("update corrections set body = $2 where id = $1", correction.Id, body);
        return correction.Id;
    }

    public static IReadOnlyList<Correction> All(Connection db) =>
        db.All("select id, body from corrections order by id", static row => row.Record(1, StoreJson.Kept.Correction) with { Id = row.GetInt64(0) });
}
