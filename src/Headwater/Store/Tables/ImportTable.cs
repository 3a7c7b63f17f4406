using Headwater.Model;

namespace Headwater.Store.Tables;

/// <summary>Items that come from an import: each enters the walk at its own step, once.</summary>
internal static class ImportTable
{
    public static IReadOnlyList<ItemId> Save(Connection db, IReadOnlyList<Imported> items, DateTimeOffset now)
    {
        ItemId[] ids = [.. items.Select(item => Save(db, item, now))];
        // After the whole batch, since another of its items may have brought the same bytes.
        foreach ((Imported item, _) in items.Zip(ids).Where(pair => pair.Second == default))
        {
            if (item.Page is var (page, location))
            {
                TakedownTable.EraseLater(db, page.Hash, location);
            }
        }

        return ids;
    }

    private static ItemId Save(Connection db, Imported imported, DateTimeOffset now)
    {
        if (TakedownTable.IsTakenDown(db, imported.Announced.Url))
        {
            return default;
        }

        Step? first = imported.Step == Step.Fetch ? Step.Fetch : null;
        bool added = ItemTable.Insert(db, imported.Announced, feed: null, entry: null, imported.Outlet, first, now) == 1;
        ItemId id = ItemTable.Find(db, imported.Announced.Url)!.Value;
        if (imported.Page is var (page, location))
        {
            SavePage(db, id, page, location, now);
        }
        else if (imported.Article is { } article)
        {
            SaveArticle(db, id, article with { Id = id, Outlet = article.Outlet ?? imported.Outlet, Seen = added || article.Seen == default ? now : article.Seen }, now);
        }

        return id;
    }

    private static void SavePage(Connection db, ItemId id, Page page, PageLocation location, DateTimeOffset now)
    {
        PageTable.Add(db, page, location);
        if (!db.Any("select 1 from items where id = $1 and page = $2", id.Value, page.Hash.Bytes()))
        {
            ItemTable.SetPage(db, id, page.Hash, now);
        }
    }

    private static void SaveArticle(Connection db, ItemId id, Article article, DateTimeOffset now)
    {
        if (ArticleTable.Save(db, article, trail: null, now) is not Saved.Same)
        {
            ItemTable.DueAgain(db, id, Step.Trace, now);
        }
    }
}
