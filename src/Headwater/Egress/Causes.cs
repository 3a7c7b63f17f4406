using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using Headwater.Model;

namespace Headwater.Egress;

/// <summary>The names of what goes wrong on the way out, each with what can be done about it.</summary>
internal static class Causes
{
    public static Cause BadAddress(string url, string why) =>
        new("bad-address", $"{Shown(url)} is not an address that can be asked: {why}.", "Correct the address.");

    public static Cause RefusedAddress(string host, IReadOnlyList<IPAddress> addresses) =>
        new("refused-address", $"{host} leads to {string.Join(", ", addresses)}, which is not on the public Internet.",
            $"If this site stands on your own network, add {host} to those that HEADWATER_PRIVATE_HOSTS names.");

    public static Cause RefusedPort(string url, int port) =>
        new("refused-address", $"{Shown(url)} names port {port}, which is not one that web sites use.",
            "If this site stands on your own network, add its host to those that HEADWATER_PRIVATE_HOSTS names.");

    public static Cause Dns(string host) =>
        new("dns", $"The name {host} does not resolve.", "Check the spelling; if it is right, the site is gone or this machine's name server does not answer.");

    public static Cause BadRedirect(string url, string location, Cause why) =>
        new(why.Code == "refused-address" ? why.Code : "bad-redirect", $"{Shown(url)} redirects to {Shown(location)}, which is refused: {why.Message}", why.Advice);

    public static Cause RedirectLoop(string url, int hops) =>
        new("redirect-loop", $"{Shown(url)} was still redirecting after {hops} hops.", "Open it in a browser; some sites redirect for ever without cookies.");

    public static Cause TooLarge(string url, long limit) =>
        new("too-large", $"{Shown(url)} answered with more than {limit / 1024} KiB.", "If it is a feed, its site can shorten it; look whether the address is one of a film or an archive.");

    public static Cause Timeout(string url, string phase, TimeSpan deadline) =>
        new("timeout", $"{Shown(url)} took more than {deadline.TotalSeconds:0} s {phase}.", "It will be tried again; if this goes on, the site is down or does not want to be asked.");

    public static Cause AskedToWait(string host, DateTimeOffset until) =>
        new("asked-to-wait", $"{host} has asked not to be asked again before {until:u}.", "It will be asked then.");

    public static Cause Busy(string host, DateTimeOffset until) =>
        new("busy", $"Other requests to {host} come first; the turn of this one comes at about {until:u}.", "It will be asked then.");

    /// <summary>Names what the HTTP handler threw.</summary>
    public static Cause Of(Exception thrown, string url)
    {
        for (Exception? e = thrown; e is not null; e = e.InnerException)
        {
            switch (e)
            {
                case RefusedException refused: return refused.Cause;
                case AuthenticationException: return Tls(url, e.Message);
                case SocketException { SocketErrorCode: SocketError.ConnectionReset or SocketError.ConnectionAborted }: return BadResponse(url, "the connection was cut");
                case SocketException socket: return Connect(url, socket);
                case InvalidDataException: return BadResponse(url, "the compressed body is damaged");
            }
        }

        return thrown is HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError }
            ? Tls(url, thrown.Message)
            : thrown is HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded }
            ? new Cause("too-large", $"{Shown(url)} answered with headers that are too large.", "The site's server must be mended by its owner; it will be tried again.")
            : BadResponse(url, thrown.Message);
    }

    private static Cause Tls(string url, string why) =>
        new("tls", $"No safe connection to {Shown(url)}: {why.TrimEnd('.')}.", "The site's certificate must be mended by its owner; it is never ignored here.");

    private static Cause Connect(string url, SocketException e) =>
        new("connect", $"No connection to {Shown(url)}: {e.SocketErrorCode}.", "It will be tried again; if this goes on, the site is down or this machine has no network.");

    private static Cause BadResponse(string url, string why) =>
        new("bad-response", $"{Shown(url)} did not answer as HTTP wants: {why.TrimEnd('.')}.", "It will be tried again; if this goes on, the site's server is broken or does not want to be asked.");

    // Addresses come from strangers: no control characters into logs and pages, and no endless ones.
    private static string Shown(string url) =>
        string.Concat((url.Length > 300 ? url[..300] + "…" : url).Select(c => char.IsControl(c) ? '\uFFFD' : c));
}
