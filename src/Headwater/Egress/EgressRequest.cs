using Headwater.Model;

namespace Headwater.Egress;

/// <summary>What to ask for.</summary>
/// <param name="Url">An absolute http or https address.</param>
public sealed record EgressRequest(string Url)
{
    /// <summary>The validator to send as If-None-Match, verbatim.</summary>
    public string? IfNoneMatch { get; init; }

    /// <summary>The validator to send as If-Modified-Since, verbatim.</summary>
    public string? IfModifiedSince { get; init; }

    /// <summary>The Accept header.</summary>
    public string Accept { get; init; } = "*/*";

    /// <summary>Largest body taken, after decompression, in bytes.</summary>
    public long MaxBody { get; init; } = 16 * 1024 * 1024;

    /// <summary>Least time between two requests to this host where the site asks for more than <see cref="EgressOptions.Pause"/>.</summary>
    public TimeSpan Pause { get; init; }

    /// <summary>Asked of each address that a redirect leads to, before it is followed: a cause forbids it. <c>null</c>: all are allowed.</summary>
    public Func<Uri, Task<Cause?>>? Permit { get; init; }

    /// <summary>What to send, as a POST; <c>null</c> to GET. The answer to a POST is given as it comes, a redirect too.</summary>
    public EgressContent? Content { get; init; }
}

/// <summary>A body to send.</summary>
/// <param name="MediaType">Its Content-Type, such as <c>application/json</c>.</param>
/// <param name="Bytes">The body.</param>
public sealed record EgressContent(string MediaType, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>Further headers, such as a signature, by name.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();
}
