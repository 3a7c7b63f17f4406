using Headwater.Archive;
using Headwater.Model;
using Headwater.Store;

namespace Headwater;

/// <summary>
/// How what a fetch found comes to be kept: bytes once, and of every further visit that found them a record that refers to
/// them. The archive is written before the store.
/// </summary>
internal sealed class Keeping(IStore store, WarcArchive archive)
{
    /// <summary>Keeps a page, or a visit where its bytes are held already.</summary>
    /// <returns>Where the bytes lie.</returns>
    public async ValueTask<PageLocation> KeepAsync(ItemId item, Page page, CancellationToken cancel)
    {
        if (await store.PageAsync(page.Hash, cancel).ConfigureAwait(false) is not var (held, location))
        {
            return archive.Append(page);
        }

        await NoteAsync(item, new Revisit { Hash = page.Hash, Url = page.Url, Fetched = page.Fetched, Status = page.Status }, held, cancel).ConfigureAwait(false);
        return location;
    }

    /// <summary>Notes that a site said of a page that it has not changed.</summary>
    public async ValueTask NoteUnchangedAsync(ItemId item, PageHash page, DateTimeOffset visited, CancellationToken cancel)
    {
        if (await store.PageAsync(page, cancel).ConfigureAwait(false) is var (held, _))
        {
            await NoteAsync(item, new Revisit { Hash = page, Url = held.Url, Fetched = visited, Status = 304 }, held, cancel).ConfigureAwait(false);
        }
    }

    /// <summary>Gives the store what the archive alone knows, as after a crash between the two.</summary>
    public async Task AdoptAsync(CancellationToken cancel)
    {
        Recovered found = archive.Recover(await store.ArchiveEndsAsync(cancel).ConfigureAwait(false));
        await store.AdoptPagesAsync(found.Pages, cancel).ConfigureAwait(false);
        await store.AdoptRevisitsAsync(found.Revisits, cancel).ConfigureAwait(false);
    }

    private ValueTask NoteAsync(ItemId item, Revisit revisit, Page held, CancellationToken cancel) =>
        store.SaveRevisitsAsync([(item, revisit, archive.Append(revisit, held))], cancel);
}
