using Headwater.Archive;
using Headwater.Model;
using Headwater.Store;

namespace Headwater.Import;

/// <summary>
/// Puts the pages of an import into the archive before the store knows of them: bytes once, and every further visit that
/// an archive tells of as a record that refers to them.
/// </summary>
internal sealed class PageIntake(IStore store, WarcArchive archive)
{
    private readonly DigestTable digests = new();

    /// <summary>Keeps the pages of a batch and finds those that its visits refer to.</summary>
    /// <returns>What is held now, in the batch's order, and each visit whose page is not held.</returns>
    /// <exception cref="DiskFullException">There is no room left.</exception>
    public async Task<(IReadOnlyList<Taken> Pages, IReadOnlyList<Cause> Problems)> TakeAsync(IReadOnlyList<ImportEntry> batch, CancellationToken cancel)
    {
        Dictionary<PageHash, (Page Page, PageLocation Location)> held = await KeepAsync(batch, cancel).ConfigureAwait(false);
        List<Taken> pages = [];
        List<Cause> problems = [];
        foreach (ImportEntry entry in batch)
        {
            switch (entry)
            {
                case ImportEntry.Captured captured:
                    pages.Add(Capture(captured, held[captured.Page.Hash]));
                    break;
                case ImportEntry.Revisited { Visit: var visit } when await FindAsync(visit, held, cancel).ConfigureAwait(false) is { } found:
                    pages.Add(new Taken(found.Page, found.Location, visit.Url, new Revisit { Hash = found.Page.Hash, Url = visit.Url, Fetched = visit.Fetched, Status = visit.Status }));
                    break;
                case ImportEntry.Revisited { Visit: var visit }:
                    problems.Add(Unresolved(visit));
                    break;
            }
        }

        return (pages, problems);
    }

    /// <summary>Records the visits among what was taken, each once however often it is imported.</summary>
    /// <param name="pages">What <see cref="TakeAsync"/> gave.</param>
    /// <param name="items">The item of each; 0 for one that was taken down.</param>
    /// <param name="cancel">Stops before anything is written.</param>
    public async Task NoteAsync(IReadOnlyList<Taken> pages, IReadOnlyList<ItemId> items, CancellationToken cancel)
    {
        List<(ItemId, Revisit, PageLocation)> noted = [];
        foreach ((Taken page, ItemId item) in pages.Zip(items).DistinctBy(pair => (pair.Second, pair.First.Visit?.Fetched)))
        {
            if (page.Visit is { } visit && item != default && await IsNewAsync(item, visit, cancel).ConfigureAwait(false))
            {
                noted.Add((item, visit, archive.Append(visit, page.Page)));
            }
        }

        if (noted.Count > 0)
        {
            await store.SaveRevisitsAsync(noted, cancel).ConfigureAwait(false);
        }
    }

    private async Task<Dictionary<PageHash, (Page, PageLocation)>> KeepAsync(IReadOnlyList<ImportEntry> batch, CancellationToken cancel)
    {
        Dictionary<PageHash, (Page, PageLocation)> held = [];
        Dictionary<PageHash, Page> unknown = [];
        foreach (ImportEntry.Captured captured in batch.OfType<ImportEntry.Captured>())
        {
            digests.Add(captured.Digest, captured.Page.Hash);
            if (unknown.ContainsKey(captured.Page.Hash) || held.ContainsKey(captured.Page.Hash))
            {
                continue;
            }

            if (await store.PageAsync(captured.Page.Hash, cancel).ConfigureAwait(false) is { } known)
            {
                held.Add(captured.Page.Hash, known);
            }
            else
            {
                unknown.Add(captured.Page.Hash, captured.Page);
            }
        }

        foreach ((Page page, PageLocation location) in Append(unknown.Values))
        {
            held.Add(page.Hash, (page with { Body = default }, location));
        }

        return held;
    }

    private (Page, PageLocation)[] Append(IEnumerable<Page> pages)
    {
        try
        {
            return [.. pages.AsParallel().AsOrdered().Select(page => (page, archive.Append(page)))];
        }
        catch (AggregateException several) when (several.InnerExceptions.FirstOrDefault(DiskFullException.Is) is { } full)
        {
            throw new DiskFullException(full.Message);
        }
    }

    private static Taken Capture(ImportEntry.Captured captured, (Page Page, PageLocation Location) held)
    {
        Page page = captured.Page;
        Revisit visit = new() { Hash = page.Hash, Url = page.Url, Fetched = page.Fetched, Status = page.Status };
        return new Taken(held.Page, held.Location, page.Url, captured.IsRecorded && !visit.IsOf(held.Page) ? visit : null);
    }

    // The hash is sure; a digest is as sure as its writer; an address with a time is what the format asks for.
    private async ValueTask<(Page Page, PageLocation Location)?> FindAsync(WarcRevisit visit, Dictionary<PageHash, (Page Page, PageLocation Location)> batch, CancellationToken cancel)
    {
        PageHash? hash = visit.Hash is { } own && await HeldAsync(own).ConfigureAwait(false) is { } same ? same.Page.Hash : digests.Find(visit.Digest);
        if (hash is null && visit is { OfUrl: { } url, OfFetched: { } time })
        {
            hash = batch.Values.Select(held => held.Page).FirstOrDefault(page => page.Url == url && (page.Fetched - time).Duration() < TimeSpan.FromSeconds(1))?.Hash
                ?? (await store.PageAtAsync(url, time, cancel).ConfigureAwait(false))?.Hash;
        }

        return hash is { } found ? await HeldAsync(found).ConfigureAwait(false) : null;

        async ValueTask<(Page Page, PageLocation Location)?> HeldAsync(PageHash page) =>
            batch.TryGetValue(page, out (Page, PageLocation) now) ? now : await store.PageAsync(page, cancel).ConfigureAwait(false);
    }

    private async ValueTask<bool> IsNewAsync(ItemId item, Revisit visit, CancellationToken cancel)
    {
        Captures known = await store.CapturesAsync(item, cancel).ConfigureAwait(false);
        return !known.Revisits.Any(other => (other.Fetched - visit.Fetched).Duration() < TimeSpan.FromMicroseconds(1));
    }

    private static Cause Unresolved(WarcRevisit visit) => new(
        "revisit-unresolved",
        $"The record of {visit.Url} says only that it was found as before{(visit.OfFetched is { } time ? $", on {time:yyyy-MM-dd HH:mm:ss} UTC" : "")}; that page is not held.",
        "Import the file that holds it, then this one again.");
}
