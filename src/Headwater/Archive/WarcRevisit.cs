using Headwater.Model;

namespace Headwater.Archive;

/// <summary>What a record of kind revisit says: that an address gave again what it, or another, had given before.</summary>
/// <param name="Url">The address.</param>
/// <param name="Fetched">When it gave it again.</param>
/// <param name="Status">The HTTP status; 304 where the site only said that nothing has changed.</param>
public sealed record WarcRevisit(string Url, DateTimeOffset Fetched, int Status)
{
    private const string OwnDigest = "sha256:";

    /// <summary>The digest of the bytes as the record's writer reckons it, verbatim (<c>sha1:…</c>); or <c>null</c>.</summary>
    public string? Digest { get; init; }

    /// <summary>The address of the record that has the bytes, or <c>null</c> where none is named.</summary>
    public string? OfUrl { get; init; }

    /// <summary>The time of that record, or <c>null</c>.</summary>
    public DateTimeOffset? OfFetched { get; init; }

    /// <summary>The page's hash, where the digest is of the kind that ours are.</summary>
    public PageHash? Hash =>
        Digest is { Length: 71 } digest && digest.StartsWith(OwnDigest, StringComparison.OrdinalIgnoreCase) && digest.AsSpan(OwnDigest.Length).IndexOfAnyExcept(Hexadecimal) < 0
            ? new PageHash(digest[OwnDigest.Length..].ToLowerInvariant())
            : null;

    private static readonly System.Buffers.SearchValues<char> Hexadecimal = System.Buffers.SearchValues.Create("0123456789abcdefABCDEF");
}
