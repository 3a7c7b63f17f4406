using Headwater.Model;

namespace Headwater.Egress;

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

        /// <summary>Until when a 429 or 503 asks to be left alone, or <c>null</c>; the host is not asked before.</summary>
        public DateTimeOffset? NotBefore { get; init; }
    }

    /// <summary>
    /// No answer. Refused by our rules: <c>bad-address</c>, <c>refused-address</c>, <c>bad-redirect</c>,
    /// <c>redirect-loop</c>, <c>too-large</c>, <c>asked-to-wait</c>, <c>busy</c>. Failed on the way: <c>dns</c>, <c>connect</c>, <c>tls</c>,
    /// <c>timeout</c>, <c>bad-response</c>.
    /// </summary>
    /// <param name="Cause">Why.</param>
    public sealed record Failed(Cause Cause) : EgressOutcome
    {
        /// <summary>Before when asking again is useless, or <c>null</c> where nobody said.</summary>
        public DateTimeOffset? NotBefore { get; init; }
    }
}
