using Headwater.Model;

namespace Headwater.Store.Tables;

/// <summary>What an embedder's model said of articles, so that it is not asked again.</summary>
internal static class MeaningTable
{
    public static void Save(Connection db, string model, IReadOnlyDictionary<ItemId, Meaning> meanings)
    {
        foreach ((ItemId article, Meaning meaning) in meanings)
        {
            db.Run(
                "insert into meanings (article, model, vector) select $1, $2, $3 where exists (select 1 from items where id = $1) on conflict (article) do update set model = $2, vector = $3",
                article.Value,
                model,
                meaning.Bytes.ToArray());
        }
    }

    public static IReadOnlyDictionary<ItemId, Meaning> Find(Connection db, string model, IReadOnlyCollection<ItemId> articles)
    {
        Dictionary<ItemId, Meaning> found = [];
        foreach (ItemId article in articles)
        {
            if (db.First("select vector from meanings where article = $1 and model = $2", static row => new Meaning(row.GetFieldValue<byte[]>(0)), article.Value, model) is { } meaning)
            {
                found[article] = meaning;
            }
        }

        return found;
    }

    public static void Remove(Connection db, ItemId article) => db.Run("delete from meanings where article = $1", article.Value);
}
