using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Headwater.Model;

namespace Headwater.Archive;

/// <summary>Writes records of WARC 1.1 (ISO 28500:2017).</summary>
internal static class WarcWriter
{
    /// <summary>The first record of a file: who wrote it.</summary>
    public static byte[] Info(string file, DateTimeOffset now)
    {
        byte[] block = Encoding.UTF8.GetBytes("software: Headwater\r\nformat: WARC File Format 1.1\r\nconformsTo: http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/\r\n");
        return Record([("WARC-Type", "warcinfo"), ("WARC-Date", Date(now)), ("WARC-Filename", file), ("Content-Type", "application/warc-fields")], block);
    }

    /// <summary>A page as the answer to an HTTP request. The body is verbatim, the transfer's own encoding undone.</summary>
    public static byte[] Response(Page page)
    {
        StringBuilder http = new();
        http.Append(CultureInfo.InvariantCulture, $"HTTP/1.1 {page.Status} {Reason(page.Status)}\r\n");
        if (page.ContentType is { } type)
        {
            http.Append(CultureInfo.InvariantCulture, $"Content-Type: {OneLine(type)}\r\n");
        }

        http.Append(CultureInfo.InvariantCulture, $"Content-Length: {page.Body.Length}\r\n\r\n");
        byte[] block = [.. Encoding.UTF8.GetBytes(http.ToString()), .. page.Body.Span];
        return Record(
            [
                ("WARC-Type", "response"),
                ("WARC-Date", Date(page.Fetched)),
                ("WARC-Target-URI", OneLine(page.Url)),
                ("WARC-Payload-Digest", "sha256:" + page.Hash),
                ("WARC-Block-Digest", "sha256:" + Convert.ToHexStringLower(SHA256.HashData(block))),
                ("Content-Type", "application/http;msgtype=response"),
            ],
            block);
    }

    /// <summary>
    /// A visit that found what is held: a record without the bytes, which refers to the one that has them (WARC 1.1, 6.7).
    /// </summary>
    /// <param name="revisit">The visit.</param>
    /// <param name="held">What the page is in the record that has its bytes.</param>
    public static byte[] Revisit(Revisit revisit, Page held)
    {
        bool notModified = revisit.Status == 304;
        byte[] block = Encoding.UTF8.GetBytes(
            notModified || held.ContentType is null ? $"HTTP/1.1 {revisit.Status} {Reason(revisit.Status)}\r\n\r\n"
            : $"HTTP/1.1 {revisit.Status} {Reason(revisit.Status)}\r\nContent-Type: {OneLine(held.ContentType)}\r\n\r\n");
        return Record(
            [
                ("WARC-Type", "revisit"),
                ("WARC-Date", Date(revisit.Fetched)),
                ("WARC-Target-URI", OneLine(revisit.Url)),
                ("WARC-Profile", notModified ? RevisitRecord.NotModified : RevisitRecord.Identical),
                ("WARC-Refers-To-Target-URI", OneLine(held.Url)),
                ("WARC-Refers-To-Date", Date(held.Fetched)),
                ("WARC-Payload-Digest", "sha256:" + revisit.Hash),
                ("WARC-Block-Digest", "sha256:" + Convert.ToHexStringLower(SHA256.HashData(block))),
                ("WARC-Truncated", "length"),
                ("Content-Type", "application/http;msgtype=response"),
            ],
            block);
    }

    private static byte[] Record((string Name, string Value)[] fields, byte[] block)
    {
        StringBuilder head = new("WARC/1.1\r\n");
        head.Append(CultureInfo.InvariantCulture, $"WARC-Record-ID: <urn:uuid:{new Guid(RandomNumberGenerator.GetBytes(16))}>\r\n");
        foreach ((string name, string value) in fields)
        {
            head.Append(name).Append(": ").Append(value).Append("\r\n");
        }

        head.Append(CultureInfo.InvariantCulture, $"Content-Length: {block.Length}\r\n\r\n");
        return [.. Encoding.UTF8.GetBytes(head.ToString()), .. block, .. "\r\n\r\n"u8];
    }

    private static string Date(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);

    private static string Reason(int status) => status switch
    {
        200 => "OK",
        304 => "Not Modified",
        _ => "Status",
    };

    // A header's value comes from a stranger: a line break in it would begin a header of his own.
    private static string OneLine(string value) => string.Concat(value.Select(c => char.IsControl(c) ? ' ' : c));
}
