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
}

/// <summary>What came of a request.</summary>
public abstract record EgressOutcome
{
    private EgressOutcome()
    {
    }

    /// <summary>The server answered, with whatever status.</summary>
    public sealed record Answered : EgressOutcome
    {
        /// <summary>The HTTP status.</summary>
        public required int Status { get; init; }

        /// <summary>The address that answered, after redirects.</summary>
        public required string Url { get; init; }

        /// <summary>Where the address asked has moved for good (301, 308 all the way), or <c>null</c>.</summary>
        public string? MovedTo { get; init; }

        /// <summary>Headers by lower-case name; several of one name are joined by ", ".</summary>
        public required IReadOnlyDictionary<string, string> Headers { get; init; }

        /// <summary>The body after decompression.</summary>
        public required ReadOnlyMemory<byte> Body { get; init; }
    }

    /// <summary>No answer: refused by our rules (<c>address-refused</c> …) or failed on the way (<c>dns</c>, <c>tls</c>, <c>timeout</c>, <c>too-large</c> …).</summary>
    public sealed record Failed(Cause Cause) : EgressOutcome;
}
