using Headwater.App.Web;
using Headwater.Model;
using Headwater.Publish;
using Headwater.Store;

namespace Headwater.App.Api;

/// <summary>A story's evidence to take away: linked data, and tables of its reports and its claims.</summary>
internal static class EvidenceEndpoints
{
    public static void Map(WebApplication site)
    {
        Way(site, "story.jsonld", StoryJsonLd.MediaType, (story, address, name, stream) => StoryJsonLd.Write(story, address, name, stream));
        Way(site, "reports.csv", Csv.MediaType, (story, _, _, stream) => stream.Write(StoryCsv.Reports(story)));
        Way(site, "claims.csv", Csv.MediaType, (story, _, _, stream) => stream.Write(StoryCsv.Claims(story)));
    }

    private static void Way(WebApplication site, string file, string type, Action<StoryView, string, string, Stream> write) =>
        site.MapMethods($"/api/v1/stories/{{id:long}}/{file}", Answers.Looking, async Task<IResult> (HttpContext http, IStore store, SiteOptions options, long id, CancellationToken cancel) =>
            await store.ViewAsync(new StoryId(id), cancel).ConfigureAwait(false) is { } story
                ? Answers.Written(http, type, stream => write(story, $"{options.Root(http.Request)}/story/{story.Id}", options.Name, stream))
                : TypedResults.NotFound());
}
