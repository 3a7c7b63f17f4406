using Headwater.Archive.Wacz;
using Headwater.Model;

namespace Headwater.App.Cli.Verbs;

/// <summary><c>headwater export wacz</c>: archived pages as a collection that replay tools open.</summary>
internal static class ExportWacz
{
    /// <summary>Writes the pages of a story, or all that reports were read from.</summary>
    /// <returns>How many pages were written, and how many are damaged or were taken down.</returns>
    /// <exception cref="Complaint">There is no such story.</exception>
    public static async Task<(int Written, int Missing)> WriteAsync(HeldData held, StoryId? story, Stream file, CancellationToken cancel)
    {
        string title = story is { } id ? $"Headwater, story {id}" : "Headwater";
        using WaczWriter writer = new(file, title, TimeProvider.System.GetUtcNow());
        int missing = 0;
        await foreach (Article article in ArticlesAsync(held, story, cancel).ConfigureAwait(false))
        {
            if (await PageAsync(held, article, cancel).ConfigureAwait(false) is { } page)
            {
                writer.Add(page, article.Title, article.Text);
            }
            else
            {
                missing++;
            }
        }

        writer.Complete();
        return (writer.Count, missing);
    }

    private static async IAsyncEnumerable<Article> ArticlesAsync(HeldData held, StoryId? story, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        if (story is { } id)
        {
            Story found = await held.Store.StoryAsync(id, cancel).ConfigureAwait(false) ?? throw new Complaint($"There is no story {id}.");
            foreach ((Article article, _) in await held.Store.ArticlesAsync(found.Members, cancel).ConfigureAwait(false))
            {
                yield return article;
            }

            yield break;
        }

        await foreach ((Article article, _, _) in held.Store.ArticlesSinceAsync(DateTimeOffset.MinValue, cancel).ConfigureAwait(false))
        {
            yield return article;
        }
    }

    private static async Task<Page?> PageAsync(HeldData held, Article article, CancellationToken cancel)
    {
        if (await held.Store.ItemAsync(article.Id, cancel).ConfigureAwait(false) is not { Page: { } hash }
            || await held.Store.PageAsync(hash, cancel).ConfigureAwait(false) is not var (page, location))
        {
            return null;
        }

        try
        {
            return held.Archive.Read(page, location);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
