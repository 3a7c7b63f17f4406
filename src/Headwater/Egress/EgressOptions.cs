using System.Net;

namespace Headwater.Egress;

/// <summary>How the program behaves on the network.</summary>
public sealed record EgressOptions
{
    /// <summary>The contact of an installation whose operator has not given one; <c>doctor</c> asks for a real one.</summary>
    public const string NoContact = "https://headwater.example/contact";

    /// <summary>Where a site's owner reaches the operator: an address of a page, or <c>mailto:</c>.</summary>
    public string Contact { get; init; } = NoContact;

    /// <summary>The User-Agent header; says truly what asks, and where to complain.</summary>
    public string UserAgent => $"Headwater/0.1 (news aggregator; +{Contact})";

    /// <summary>
    /// Host names that may lead to private addresses, for sites on one's own network, such as <c>feeds.lan</c> or
    /// <c>192.168.1.20</c>. Empty: none may.
    /// </summary>
    public IReadOnlyCollection<string> PrivateHosts { get; init; } = [];

    /// <summary>
    /// Names that lead to a loopback endpoint without being resolved, like /etc/hosts: a name, or <c>*.example</c> for
    /// every name below <c>example</c>. The scheme of the address stays what it is.
    /// </summary>
    public IReadOnlyDictionary<string, IPEndPoint> Hosts { get; init; } = new Dictionary<string, IPEndPoint>();

    /// <summary>A proxy that everything goes through, or <c>null</c>; environment variables are not read.</summary>
    /// <remarks>Behind a proxy it is the proxy that resolves names: only addresses written as numbers are checked here.</remarks>
    public Uri? Proxy { get; init; }

    /// <summary>Least time between two requests to one host.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a request may wait for its turn at a host before it is put off.</summary>
    public TimeSpan MaxWait { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Time to resolve the name, connect and agree on encryption.</summary>
    public TimeSpan ConnectDeadline { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Time from asking to the end of the headers, connecting included.</summary>
    public TimeSpan HeadersDeadline { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Time from the end of the headers to the end of the body.</summary>
    public TimeSpan BodyDeadline { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Redirects followed for one request.</summary>
    public int MaxRedirects { get; init; } = 10;

    /// <summary>Longest time that a Retry-After is believed.</summary>
    public TimeSpan MaxRetryAfter { get; init; } = TimeSpan.FromDays(1);
}
