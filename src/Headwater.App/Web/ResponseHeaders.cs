namespace Headwater.App.Web;

/// <summary>The headers of every answer: no script or style that is not ours, no frame around us, no guessing of types.</summary>
public sealed class ResponseHeaders(RequestDelegate next)
{
    private const string Policy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; manifest-src 'self'; " +
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'";

    /// <summary>Adds the headers, then goes on.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Response.OnStarting(Add, context.Response.Headers);
        return next(context);
    }

    // At the last moment, since an answer that failed half way is emptied of its headers.
    private static Task Add(object answer)
    {
        IHeaderDictionary headers = (IHeaderDictionary)answer;
        headers.TryAdd("Content-Security-Policy", Policy); // a drawing has its own
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), browsing-topics=()";
        return Task.CompletedTask;
    }
}
