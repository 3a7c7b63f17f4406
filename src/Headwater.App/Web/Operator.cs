using System.Net;

namespace Headwater.App.Web;

/// <summary>
/// Who may change what the pages show. There are no accounts: it is whoever sits at the machine, told by the connection
/// and by the name it was asked under. Anything that looks like another way in is not.
/// </summary>
internal static class Operator
{
    // A proxy on this machine connects over loopback too; these are what it leaves.
    private static readonly string[] Relayed = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Via"];

    /// <summary>Whether a request is the operator's. One that would change something must also come from our own page, or from no page at all.</summary>
    public static bool Asks(HttpContext http, SiteOptions options) =>
        options.Desk is not null
        && http.Connection.RemoteIpAddress is { } from && IPAddress.IsLoopback(from)
        && IsLoopback(http.Request.Host.Host)
        && !Relayed.Any(http.Request.Headers.ContainsKey)
        && (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method) || IsOurs(http.Request));

    /// <summary>Whether a name or address can only mean this machine. Another name that leads here is a page's trick (DNS rebinding).</summary>
    public static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out IPAddress? address) && IPAddress.IsLoopback(address));

    // What a browser says of where a request comes from; a program says nothing. Our forms come with Origin null, since no page
    // of ours tells where it was, and are known by the other header, which no page can set.
    private static bool IsOurs(HttpRequest request) => request.Headers["Sec-Fetch-Site"].ToString() switch
    {
        "same-origin" or "none" => true,
        "" => request.Headers.Origin.Count == 0 || request.Headers.Origin.ToString() == $"{request.Scheme}://{request.Host}",
        _ => false,
    };
}
