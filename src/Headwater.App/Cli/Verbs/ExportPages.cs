using Headwater.Archive;
using Headwater.Archive.Wacz;
using Headwater.Model;
using Headwater.Store;

namespace Headwater.App.Cli.Verbs;

/// <summary>
/// <c>headwater export wacz</c> and <c>export warc</c>: archived pages, each with all states that were found at its
/// address and every further visit.
/// </summary>
internal sealed class ExportPages(HeldData held, Action<Page, Article> page, Action<Revisit> revisit)
{
    private int written, missing;

    /// <summary>Writes the pages of a story, or all that reports were read from, as a collection that replay tools open.</summary>
    /// <returns>How many pages were written, and how many are damaged or were taken down.</returns>
    /// <exception cref="Complaint">There is no such story.</exception>
    public static async Task<(int Written, int Missing)> WaczAsync(HeldData held, StoryId? story, Stream file, CancellationToken cancel)
    {
        string title = story is { } id ? $"Headwater, story {id}" : "Headwater";
        using WaczWriter writer = new(file, title, TimeProvider.System.GetUtcNow());
        (int Written, int Missing) done = await new ExportPages(held, (page, article) => writer.Add(page, article.Title, article.Text), writer.Add).WriteAsync(story, cancel).ConfigureAwait(false);
        writer.Complete();
        return done;
    }

    /// <summary>Writes the same as one WARC file.</summary>
    /// <returns>How many pages were written, and how many are damaged or were taken down.</returns>
    /// <exception cref="Complaint">There is no such story.</exception>
    public static Task<(int Written, int Missing)> WarcAsync(HeldData held, StoryId? story, Stream file, string name, CancellationToken cancel)
    {
        WarcExport writer = new(file, name, TimeProvider.System.GetUtcNow());
        return new ExportPages(held, (page, _) => writer.Add(page), writer.Add).WriteAsync(story, cancel);
    }

    private async Task<(int Written, int Missing)> WriteAsync(StoryId? story, CancellationToken cancel)
    {
        await foreach (Article article in ArticlesAsync(story, cancel).ConfigureAwait(false))
        {
            Captures captures = await held.Store.CapturesAsync(article.Id, cancel).ConfigureAwait(false);
            missing += captures.Pages.Count == 0 ? 1 : 0;
            foreach ((Page row, PageLocation location) in captures.Pages)
            {
                Write(article, row, location, [.. captures.Revisits.Where(visit => visit.Hash == row.Hash)]);
            }
        }

        return (written, missing);
    }

    private void Write(Article article, Page row, PageLocation location, IReadOnlyList<Revisit> visits)
    {
        if (Read(row, location) is not { } found)
        {
            missing++;
            return;
        }

        // Where only visits tell of this address, the bytes were first another's.
        bool isAnothers = visits.Count > 0 && visits.All(visit => visit.Url != found.Url);
        page(isAnothers ? found with { Url = visits[0].Url, Fetched = visits[0].Fetched } : found, article);
        written++;
        foreach (Revisit visit in isAnothers ? visits.Skip(1) : visits)
        {
            revisit(visit);
        }
    }

    private Page? Read(Page row, PageLocation location)
    {
        try
        {
            return held.Archive.Read(row, location);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private async IAsyncEnumerable<Article> ArticlesAsync(StoryId? story, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
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
}
