using Headwater.App.Cli.Shapes;
using Headwater.Model;
using Headwater.Store;

namespace Headwater.App.Api;

/// <summary><c>/api/v1/articles/ID</c>: one article with its earlier states.</summary>
internal static class ArticleEndpoint
{
    public static void Map(WebApplication site) => site.MapGet("/api/v1/articles/{id:long}", AnswerAsync);

    private static async Task<IResult> AnswerAsync(IStore store, long id, CancellationToken cancel)
    {
        ItemId item = new(id);
        if (await store.ArticlesAsync([item], cancel).ConfigureAwait(false) is not [var (article, _)])
        {
            return TypedResults.NotFound();
        }

        StoryId? story = await store.StoryOfAsync(item, cancel).ConfigureAwait(false);
        return TypedResults.Ok(ArticleShape.Of(article, story, await store.RevisionsAsync(item, cancel).ConfigureAwait(false)));
    }
}
