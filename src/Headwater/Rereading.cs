using System.Runtime.CompilerServices;
using Headwater.Archive;
using Headwater.Extract;
using Headwater.Model;
using Headwater.Store;

namespace Headwater;

/// <summary>What today's extractor makes of an archived page.</summary>
/// <param name="Held">The article as it is held.</param>
/// <param name="Now">The article as it is read now, with its id and times; <c>null</c> where none can be read any more.</param>
/// <param name="Changed">The fields that differ; <c>unreadable</c> alone where there is no article now; empty where nothing differs.</param>
public sealed record Reread(Article Held, Article? Now, IReadOnlyList<string> Changed);

/// <summary>
/// Reads archived pages again with today's extractor. What it reads otherwise is our better reading of the same page, and
/// no edit of the outlet's: saved, it takes the old one's place and leaves no revision.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="archive">Where the pages lie.</param>
/// <param name="extractor">The extractor.</param>
public sealed class Rereading(IStore store, WarcArchive archive, Extractor extractor)
{
    /// <summary>Reads the pages of all articles first seen at or after a time, oldest first; articles without a page are left out.</summary>
    public async IAsyncEnumerable<Reread> ReadAsync(DateTimeOffset since, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach ((Article held, _, _) in store.ArticlesSinceAsync(since, cancel).ConfigureAwait(false))
        {
            if (await AgainAsync(held, cancel).ConfigureAwait(false) is { } reread)
            {
                yield return reread;
            }
        }
    }

    private async Task<Reread?> AgainAsync(Article held, CancellationToken cancel)
    {
        if (await store.ItemAsync(held.Id, cancel).ConfigureAwait(false) is not { Page: { } hash } item
            || await store.PageAsync(hash, cancel).ConfigureAwait(false) is not var (page, location))
        {
            return null;
        }

        return extractor.Extract(archive.Read(page, location), item.Announced) is ExtractOutcome.Read { Article: var read }
            ? Compared(held, read with { Id = held.Id, Outlet = held.Outlet, Seen = held.Seen, Removed = held.Removed })
            : new Reread(held, null, ["unreadable"]);
    }

    private static Reread Compared(Article held, Article now)
    {
        (string Name, bool Same)[] fields =
        [
            ("title", held.Title == now.Title), ("text", held.Text == now.Text), ("authors", held.Authors.SequenceEqual(now.Authors)),
            ("published", held.Published == now.Published), ("modified", held.Modified == now.Modified), ("language", held.Language == now.Language),
            ("canonical", held.Canonical == now.Canonical), ("image", held.Image == now.Image), ("captions", held.Captions.SequenceEqual(now.Captions)),
            ("byline", held.Byline == now.Byline), ("boilerplate", held.Boilerplate.SequenceEqual(now.Boilerplate)), ("credits", held.Credits.SequenceEqual(now.Credits)),
        ];
        return new Reread(held, now, [.. fields.Where(f => !f.Same).Select(f => f.Name)]);
    }
}
