using Headwater.App.Cli.Shapes;
using Headwater.App.Web.Drawing;
using Headwater.Model;
using Headwater.Store;

namespace Headwater.App.Api;

/// <summary><c>/api/v1</c>: stories and search for programs.</summary>
internal static class StoryEndpoints
{
    public static void Map(WebApplication site)
    {
        RouteGroupBuilder api = site.MapGroup("/api/v1");
        api.MapGet("/stories", async (IStore store, string? language, string? order, int? skip, int? take, CancellationToken cancel) =>
        {
            StoryQuery query = new()
            {
                Language = language,
                Order = order == "carried" ? StoryOrder.MostCarried : StoryOrder.Latest,
                Skip = Math.Max(0, skip ?? 0),
                Take = Math.Clamp(take ?? 50, 1, 200),
            };
            IReadOnlyList<StoryShape> rows = [.. (await store.ViewsAsync(query, cancel).ConfigureAwait(false)).Select(StoryShape.Row)];
            return TypedResults.Ok(rows);
        });
        api.MapGet("/stories/{id:long}", async Task<IResult> (IStore store, long id, CancellationToken cancel) =>
            await store.ViewAsync(new StoryId(id), cancel).ConfigureAwait(false) is { } view
                ? TypedResults.Ok(StoryShape.Whole(view))
                : TypedResults.NotFound());
        api.MapGet("/articles/{id:long}/trail", async Task<IResult> (IStore store, long id, CancellationToken cancel) =>
            await store.ArticlesAsync([new ItemId(id)], cancel).ConfigureAwait(false) is [var (article, trail)]
                ? TypedResults.Ok(TraceShape.Of(article.Url ?? "", article, trail ?? Trail.Of(article)))
                : TypedResults.NotFound());
        site.MapGet("/story/{id:long}/trail.svg", TrailAsync);
        api.MapGet("/search", async Task<IResult> (IStore store, string? q, string? language, int? skip, int? take, CancellationToken cancel) =>
        {
            if (string.IsNullOrWhiteSpace(q))
            {
                return TypedResults.BadRequest();
            }

            SearchQuery query = new(q) { Language = language, Skip = Math.Max(0, skip ?? 0), Take = Math.Clamp(take ?? 50, 1, 200) };
            return TypedResults.Ok(await SearchHitShape.AllAsync(store, await store.SearchAsync(query, cancel).ConfigureAwait(false), cancel).ConfigureAwait(false));
        });
    }

    private static async Task<IResult> TrailAsync(HttpContext http, IStore store, long id, CancellationToken cancel)
    {
        if (await store.ViewAsync(new StoryId(id), cancel).ConfigureAwait(false) is not { Trail.Count: > 0 } view)
        {
            return TypedResults.NotFound();
        }

        // Its colours are its own: nothing else in it is allowed.
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";
        return TypedResults.Text(TrailDrawing.Standalone(view), "image/svg+xml");
    }
}
