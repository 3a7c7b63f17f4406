using System.Globalization;
using System.Text.Json;
using Headwater.Model;

namespace Headwater.Archive.Wacz;

/// <summary>A line of an index of records (CDXJ): a key to sort and look up by, the time, and where the record lies.</summary>
/// <param name="Key">The address as <see cref="Surt"/> writes it.</param>
/// <param name="Time">The capture's time, 14 digits.</param>
/// <param name="Record">The rest, as JSON.</param>
internal sealed record CdxLine(string Key, string Time, CdxRecord Record) : IComparable<CdxLine>
{
    /// <summary>The line of a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="file">The name of the file that holds its record.</param>
    /// <param name="offset">Where the record begins there.</param>
    /// <param name="length">How long it is there.</param>
    public static CdxLine Of(Page page, string file, long offset, int length) =>
        Of(page.Url, page.Fetched, page.ContentType?.Split(';')[0].Trim() is { Length: > 0 } type ? type : "text/html", page.Status, page.Hash, file, offset, length);

    /// <summary>The line of a visit: readers find the record with its bytes by the digest.</summary>
    /// <param name="revisit">The visit.</param>
    /// <param name="file">The name of the file that holds its record.</param>
    /// <param name="offset">Where the record begins there.</param>
    /// <param name="length">How long it is there.</param>
    public static CdxLine Of(Revisit revisit, string file, long offset, int length) =>
        Of(revisit.Url, revisit.Fetched, "warc/revisit", revisit.Status, revisit.Hash, file, offset, length);

    /// <summary>Lines are sorted by their bytes.</summary>
    public int CompareTo(CdxLine? other) => string.CompareOrdinal($"{Key} {Time}", other is null ? null : $"{other.Key} {other.Time}");

    /// <summary>The line without its end.</summary>
    public override string ToString() => $"{Key} {Time} {JsonSerializer.Serialize(Record, WaczJson.Default.CdxRecord)}";

    private static CdxLine Of(string url, DateTimeOffset time, string mime, int status, PageHash hash, string file, long offset, int length) => new(
        Surt.Of(url),
        time.UtcDateTime.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture),
        new CdxRecord
        {
            Url = url,
            Mime = mime,
            Status = status.ToString(CultureInfo.InvariantCulture),
            Digest = "sha256:" + hash,
            Length = length.ToString(CultureInfo.InvariantCulture),
            Offset = offset.ToString(CultureInfo.InvariantCulture),
            File = file,
        });
}
