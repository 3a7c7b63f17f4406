using Headwater.Archive;
using Headwater.Model;
using Headwater.Store;

namespace Headwater.Import;

/// <summary>
/// Takes in what others have kept: OPML, WARC, pages, tar archives of pages, JSON lines, ninjs, NewsML-G2, text, any of them packed with
/// gzip. Each enters the walk at its own step. Importing the same again changes nothing.
/// </summary>
/// <param name="store">Where items go.</param>
/// <param name="archive">Where pages go, before the store knows of them.</param>
/// <param name="clock">The observed time.</param>
/// <param name="room">Says why nothing more may be taken in, or <c>null</c> where there is room.</param>
public sealed class Importer(IStore store, WarcArchive archive, TimeProvider clock, Func<Cause?>? room = null)
{
    private const int BatchEntries = 64;
    private const long BatchBytes = 16 * 1024 * 1024;

    private readonly SourceReader reader = new(clock);
    private readonly PageIntake intake = new(store, archive);

    /// <summary>Imports sources one after the other. What cannot be read is told of in the result; all else goes on.</summary>
    /// <param name="sources">What to import.</param>
    /// <param name="progress">Is told of each batch.</param>
    /// <param name="cancel">Stops between batches; what was taken in stays.</param>
    /// <exception cref="DiskFullException">There is no room left; what was taken in stays, and a second run takes in the rest.</exception>
    public async Task<ImportProgress> ImportAsync(IEnumerable<ImportSource> sources, IProgress<ImportProgress>? progress, CancellationToken cancel)
    {
        ImportProgress done = new();
        foreach (ImportSource source in sources)
        {
            done = done with { Current = source.Name };
            foreach (IReadOnlyList<ImportEntry> batch in Batches(source))
            {
                cancel.ThrowIfCancellationRequested();
                done = await SaveAsync(batch, done, cancel).ConfigureAwait(false);
                progress?.Report(done);
            }

            source.Close();
            done = done with { Sources = done.Sources + 1 };
        }

        return done with { Current = null };
    }

    private IEnumerable<IReadOnlyList<ImportEntry>> Batches(ImportSource source)
    {
        List<ImportEntry> batch = [];
        long bytes = 0;
        foreach (ImportEntry entry in Entries(source))
        {
            batch.Add(entry);
            bytes += entry is ImportEntry.Captured { Page.Body.Length: var length } ? length : 0;
            if (batch.Count == BatchEntries || bytes >= BatchBytes)
            {
                yield return batch;
                (batch, bytes) = ([], 0);
            }
        }

        yield return batch;
    }

    // A source that breaks off in the middle gives what came before, and its cause.
    private IEnumerable<ImportEntry> Entries(ImportSource source)
    {
        using IEnumerator<ImportEntry> entries = reader.Read(source).GetEnumerator();
        for (ImportEntry? entry; (entry = Next(entries, source)) is not null;)
        {
            yield return entry;
            if (entry is ImportEntry.Unreadable { Cause.Code: "unreadable" })
            {
                yield break;
            }
        }
    }

    private static ImportEntry? Next(IEnumerator<ImportEntry> entries, ImportSource source)
    {
        try
        {
            return entries.MoveNext() ? entries.Current : null;
        }
        catch (Exception e) when (e is InvalidDataException or IOException or UnauthorizedAccessException && !DiskFullException.Is(e))
        {
            return new ImportEntry.Unreadable(e is FileNotFoundException or DirectoryNotFoundException
                ? new Cause("not-found", $"{source.Name}: there is no such file.", "Check the path.")
                : new Cause("unreadable", $"{source.Name} cannot be read to its end: {e.Message}"));
        }
    }

    private async Task<ImportProgress> SaveAsync(IReadOnlyList<ImportEntry> batch, ImportProgress done, CancellationToken cancel)
    {
        if (room?.Invoke() is { } full)
        {
            throw new DiskFullException(full.Message);
        }

        DateTimeOffset now = clock.GetUtcNow();
        foreach (ImportEntry.Subscription feed in batch.OfType<ImportEntry.Subscription>())
        {
            await store.SubscribeAsync(feed.Url, outlet: null, now, cancel).ConfigureAwait(false);
            done = done with { Subscriptions = done.Subscriptions + 1 };
        }

        // The archive first: a page that only the archive knows is adopted, a row without a page would be a page lost.
        (IReadOnlyList<Taken> pages, IReadOnlyList<Cause> problems) = await intake.TakeAsync(batch, cancel).ConfigureAwait(false);
        List<Imported> items = [.. pages.Select(Item), .. batch.OfType<ImportEntry.Given>().Select(Item)];
        IReadOnlyList<ItemId> ids = await store.SaveImportAsync(items, now, cancel).ConfigureAwait(false);
        await intake.NoteAsync(pages, ids, cancel).ConfigureAwait(false);
        done = batch.OfType<ImportEntry.Unreadable>().Select(entry => entry.Cause).Concat(problems).Aggregate(done, static (sum, cause) => sum.With(cause));
        return done with
        {
            Pages = done.Pages + pages.Count,
            Reports = done.Reports + items.Count(i => i.Article is not null),
            TakenDown = done.TakenDown + ids.Count(id => id == default),
        };
    }

    private static Imported Item(Taken page) => new(new Announcement { Url = page.Url }, Outlet: null, (page.Page, page.Location), Article: null);

    private static Imported Item(ImportEntry.Given given) => new(
        new Announcement { Url = given.Article.Url!, Title = given.Article.Title, Published = given.Article.Published, Language = given.Article.Language },
        given.Article.Outlet,
        Page: null,
        given.Article);
}
