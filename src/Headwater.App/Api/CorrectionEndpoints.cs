using Headwater.App.Cli.Shapes;
using Headwater.App.Web;
using Headwater.Group;
using Headwater.Model;
using Headwater.Store;

namespace Headwater.App.Api;

/// <summary>A correction as it is asked for: reports of <c>story</c> to be set apart, or an <c>other</c> story that is the same.</summary>
internal sealed record CorrectionRequest(long Story, IReadOnlyList<long>? Reports, long? Other);

/// <summary><c>/api/v1/corrections</c>: the operator's word on grouping. Others are refused.</summary>
internal static class CorrectionEndpoints
{
    public static void Map(WebApplication site, CorrectionDesk desk)
    {
        RouteGroupBuilder corrections = site.MapGroup("/api/v1/corrections");
        corrections.AddEndpointFilter(async (asked, next) =>
            Operator.Asks(asked.HttpContext, asked.HttpContext.RequestServices.GetRequiredService<SiteOptions>())
                ? await next(asked).ConfigureAwait(false)
                : TypedResults.StatusCode(StatusCodes.Status403Forbidden));
        corrections.MapGet("", async (IStore store, CancellationToken cancel) =>
        {
            IReadOnlyList<CorrectionShape> all = [.. (await store.CorrectionsAsync(cancel).ConfigureAwait(false)).Select(CorrectionShape.Of)];
            return TypedResults.Ok(all);
        });
        corrections.MapPost("", async Task<IResult> (CorrectionRequest asked, CancellationToken cancel) => asked switch
        {
            { Reports: { Count: > 0 } reports, Other: null } => Answer(await desk.SetApartAsync(new StoryId(asked.Story), [.. reports.Select(r => new ItemId(r))], cancel).ConfigureAwait(false)),
            { Reports: null, Other: { } other } => Answer(await desk.UniteAsync(new StoryId(asked.Story), new StoryId(other), cancel).ConfigureAwait(false)),
            _ => TypedResults.BadRequest(new Cause("unclear", "Name either reports of the story or one other story.")),
        });
        corrections.MapDelete("/{id:long}", async Task<IResult> (long id, CancellationToken cancel) =>
            Answer(await desk.WithdrawAsync(id, cancel).ConfigureAwait(false)));
    }

    private static IResult Answer(CorrectionOutcome outcome) => outcome switch
    {
        CorrectionOutcome.Made made => TypedResults.Ok(CorrectionShape.Of(made.Correction)),
        CorrectionOutcome.Refused { Cause: var cause } => TypedResults.Conflict(cause),
        _ => throw new InvalidOperationException("A correction is made or refused."),
    };
}
