using System.Security.Cryptography;
using Headwater.Model;
using Microsoft.Net.Http.Headers;

namespace Headwater.App.Api;

/// <summary>What programs are answered, other than JSON made by a serialiser.</summary>
internal static class Answers
{
    /// <summary>The methods of what only looks. A feed reader asks by HEAD as well.</summary>
    public static string[] Looking { get; } = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>
    /// Bytes with their hash as entity tag: who has them already is told so (304). It may be kept, and is asked about again
    /// before it is used.
    /// </summary>
    public static IResult Written(HttpContext http, string type, Action<Stream> write)
    {
        using MemoryStream written = new();
        write(written);
        byte[] bytes = written.ToArray();
        http.Response.Headers.CacheControl = "no-cache";
        string hash = Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 16));
        return TypedResults.Bytes(bytes, type, entityTag: new EntityTagHeaderValue($"\"{hash}\"", isWeak: true));
    }

    /// <summary>Why a program was not answered, in JSON as everything else that programs are told.</summary>
    public static Task ExplainAsync(HttpContext http)
    {
        Cause cause = http.Response.StatusCode switch
        {
            StatusCodes.Status400BadRequest => new("not-understood", "A value could not be read, or one that is needed is missing.", "docs/cli.md names what /api/v1 takes."),
            StatusCodes.Status403Forbidden => new("forbidden", "Only whoever sits at the machine may do this.", "Ask on the machine that serves it, over loopback."),
            StatusCodes.Status404NotFound => new("not-found", "Nothing is held under this number or address.", "A story that was merged leads on; what was taken down does not come back."),
            StatusCodes.Status405MethodNotAllowed => new("method", "This address does not take that method.", $"It takes {http.Response.Headers.Allow}."),
            int code => new($"http-{code}", "The request could not be answered.", "Try again in a moment."),
        };
        return http.Response.WriteAsJsonAsync(cause, ApiJson.Default.Cause);
    }
}
