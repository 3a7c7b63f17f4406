namespace Headwater.Model;

/// <summary>The bytes fetched from an item's address, never altered. They lie in the archive; this is the row that names them.</summary>
public sealed record Page
{
    /// <summary>SHA-256 of the body.</summary>
    public required PageHash Hash { get; init; }

    /// <summary>The address that answered, after redirects.</summary>
    public required string Url { get; init; }

    /// <summary>When it was fetched, or the capture time of an imported archive record.</summary>
    public required DateTimeOffset Fetched { get; init; }

    /// <summary>The HTTP status, 200 for an imported file.</summary>
    public int Status { get; init; } = 200;

    /// <summary>The Content-Type header verbatim, or <c>null</c> where there was none.</summary>
    public string? ContentType { get; init; }

    /// <summary>The body.</summary>
    public required ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>A page of these bytes, with their hash.</summary>
    public static Page Of(ReadOnlyMemory<byte> body, string url, DateTimeOffset fetched, string? contentType = null) => new()
    {
        Hash = new PageHash(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(body.Span))),
        Url = url,
        Fetched = fetched,
        ContentType = contentType,
        Body = body,
    };
}

/// <summary>Where a page's record lies in the archive.</summary>
/// <param name="File">The WARC file's name, without a folder.</param>
/// <param name="Offset">Offset of the record's gzip member, in bytes.</param>
/// <param name="Length">Length of the gzip member, in bytes.</param>
public sealed record PageLocation(string File, long Offset, long Length);
