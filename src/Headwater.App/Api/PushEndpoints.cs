using System.Globalization;
using Headwater.Model;
using Headwater.Poll.Push;

namespace Headwater.App.Api;

/// <summary>Where hubs call: to ask whether a subscription is meant, and to push what is new (WebSub).</summary>
internal static class PushEndpoints
{
    public static void Map(WebApplication site, Subscriber subscriber)
    {
        site.MapGet(Subscriber.Path + "/{feed:long}/{token}", (long feed, string token, HttpContext http) => ConfirmAsync(subscriber, new FeedId(feed), token, http));
        site.MapPost(Subscriber.Path + "/{feed:long}/{token}", (long feed, string token, HttpContext http) => ReceiveAsync(subscriber, new FeedId(feed), token, http))
            .DisableAntiforgery();
    }

    private static async Task<IResult> ConfirmAsync(Subscriber subscriber, FeedId feed, string token, HttpContext http)
    {
        IQueryCollection query = http.Request.Query;
        long? lease = long.TryParse(query["hub.lease_seconds"], NumberStyles.None, CultureInfo.InvariantCulture, out long seconds) ? seconds : null;
        HubCall call = new(query["hub.mode"], query["hub.topic"], query["hub.challenge"], lease, query["hub.reason"]);
        return await subscriber.ConfirmAsync(feed, token, call, http.RequestAborted).ConfigureAwait(false) is { } challenge
            ? TypedResults.Text(challenge, "text/plain")
            : TypedResults.NotFound();
    }

    private static async Task<IResult> ReceiveAsync(Subscriber subscriber, FeedId feed, string token, HttpContext http)
    {
        if (await BodyAsync(http).ConfigureAwait(false) is not { } body)
        {
            return TypedResults.StatusCode(StatusCodes.Status413PayloadTooLarge);
        }

        // A wrong signature is answered like a right one: whoever tries them out learns nothing.
        HubDelivery delivery = new(body, http.Request.ContentType, http.Request.Headers["X-Hub-Signature"]);
        return await subscriber.ReceiveAsync(feed, token, delivery, http.RequestAborted).ConfigureAwait(false) is null
            ? TypedResults.StatusCode(StatusCodes.Status410Gone)
            : TypedResults.Accepted((string?)null);
    }

    private static async Task<byte[]?> BodyAsync(HttpContext http)
    {
        if (http.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = Subscriber.LongestBody;
        }

        using MemoryStream body = new();
        try
        {
            await http.Request.Body.CopyToAsync(body, http.RequestAborted).ConfigureAwait(false);
        }
        catch (BadHttpRequestException)
        {
            return null;
        }

        return body.ToArray();
    }
}
