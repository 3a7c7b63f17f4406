using System.Security.Cryptography;
using System.Text;
using Headwater.Model;
using Headwater.Text;

namespace Headwater.Archive;

/// <summary>The page in a record.</summary>
internal static class PageRecord
{
    /// <summary>Largest body of a page, in bytes.</summary>
    public const int MaxBody = 16 * 1024 * 1024;

    /// <summary>The page of one of our own records, body and all; <c>null</c> for a record of another kind.</summary>
    public static Page? Own(WarcRecord record) =>
        record is { Type: "response", Target: { } target, Date: { } date } && HttpMessage.Read(record.Block) is { } http
            ? PageOf(target, date, http.Status, http.Headers.GetValueOrDefault("Content-Type"), http.Payload)
            : null;

    /// <summary>The page of anybody's record: an HTTP answer of success or a resource, of text.</summary>
    /// <returns>A page, or a problem, or neither for a record that has no page to give.</returns>
    public static (Page? Page, Cause? Problem) Any(WarcRecord record)
    {
        if (record.Target is not { } target || !Address.IsOfWeb(target))
        {
            return default;
        }

        if (record.Type == "resource")
        {
            return OfBody(record, target, 200, record.Fields.GetValueOrDefault("Content-Type"), record.Block);
        }

        if (record.Type != "response" || HttpMessage.Read(record.Block) is not { Status: >= 200 and < 300 } http)
        {
            return default;
        }

        try
        {
            string? type = http.Headers.GetValueOrDefault("Content-Type");
            return !IsText(type) ? default
                : http.Body(MaxBody) is { } body ? OfBody(record, target, http.Status, type, body)
                : (null, new Cause("too-large", $"The page {target} is larger than {MaxBody / 1024 / 1024} MiB."));
        }
        catch (InvalidDataException e)
        {
            return (null, new Cause("bad-record", $"The page {target} is damaged: {e.Message}"));
        }
    }

    private static (Page?, Cause?) OfBody(WarcRecord record, string target, int status, string? type, ReadOnlyMemory<byte> body) =>
        !IsText(type) || (type is null && !LooksLikeMarkup(body.Span)) || body.IsEmpty ? default
        : record.Date is { } date ? (PageOf(target, date, status, type, body), null)
        : (null, new Cause("bad-record", $"The record of {target} has no date that can be read."));

    private static Page PageOf(string url, DateTimeOffset fetched, int status, string? type, ReadOnlyMemory<byte> body) => new()
    {
        Hash = new PageHash(Convert.ToHexStringLower(SHA256.HashData(body.Span))),
        Url = url,
        Fetched = fetched,
        Status = status,
        ContentType = type,
        Body = body,
    };

    /// <summary>Whether a Content-Type is that of a page, or none at all.</summary>
    public static bool IsText(string? type) =>
        type is null || type.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) || type.StartsWith("text/plain", StringComparison.OrdinalIgnoreCase)
        || type.StartsWith("application/xhtml", StringComparison.OrdinalIgnoreCase);

    private static bool LooksLikeMarkup(ReadOnlySpan<byte> body) => Encoding.UTF8.GetString(body[..Math.Min(64, body.Length)]).TrimStart('\uFEFF', ' ', '\t', '\r', '\n').StartsWith('<');
}
