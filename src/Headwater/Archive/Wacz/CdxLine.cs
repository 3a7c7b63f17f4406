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
    public static CdxLine Of(Page page, string file, long offset, int length) => new(
        Surt.Of(page.Url),
        page.Fetched.UtcDateTime.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture),
        new CdxRecord
        {
            Url = page.Url,
            Mime = page.ContentType?.Split(';')[0].Trim() is { Length: > 0 } type ? type : "text/html",
            Status = page.Status.ToString(CultureInfo.InvariantCulture),
            Digest = "sha256:" + page.Hash,
            Length = length.ToString(CultureInfo.InvariantCulture),
            Offset = offset.ToString(CultureInfo.InvariantCulture),
            File = file,
        });

    /// <summary>Lines are sorted by their bytes.</summary>
    public int CompareTo(CdxLine? other) => string.CompareOrdinal($"{Key} {Time}", other is null ? null : $"{other.Key} {other.Time}");

    /// <summary>The line without its end.</summary>
    public override string ToString() => $"{Key} {Time} {JsonSerializer.Serialize(Record, WaczJson.Default.CdxRecord)}";
}
