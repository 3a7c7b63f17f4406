using Headwater.Model;

namespace Headwater.Extract;

/// <summary>Turns away bytes that are no page before any work is spent on them.</summary>
internal static class Format
{
    private const int Prologue = 1024;

    /// <summary>Why a body cannot be read as a page, or <c>null</c> where it can be tried.</summary>
    public static Cause? Refuse(Page page)
    {
        ReadOnlySpan<byte> body = page.Body.Span;
        if (body.Length > Markup.LongestPage)
        {
            return TooLarge(page);
        }

        if (body.Trim(" \t\r\n"u8).IsEmpty)
        {
            return new Cause("empty", "The page has no content at all.");
        }

        return IsBinary(body) ? new Cause("binary", $"{page.Url} is no text{(page.ContentType is { } type ? $", though it says {type}" : "")}.") : Other(page.ContentType);
    }

    /// <summary>Whether a text has no markup: it is said to be plain text, or nothing is said, and it does not look like HTML or data.</summary>
    /// <param name="contentType">The Content-Type header, or <c>null</c>.</param>
    /// <param name="text">The text.</param>
    public static bool IsPlain(string? contentType, string text)
    {
        bool said = contentType?.TrimStart().StartsWith("text/plain", StringComparison.OrdinalIgnoreCase) == true;
        return text.AsSpan().TrimStart() is [not '<', ..] start && (said || (contentType is null && start[0] is not ('{' or '[') && !start.Contains("</", StringComparison.Ordinal)));
    }

    /// <summary>The cause for a page beyond the bounds.</summary>
    public static Cause TooLarge(Page page) => new("too-large", $"{page.Url} is larger or nested deeper than any report ({page.Body.Length:N0} bytes).");

    private static Cause? Other(string? contentType)
    {
        string type = (contentType ?? "").Split(';')[0].Trim().ToLowerInvariant();
        bool other = type.StartsWith("image/", StringComparison.Ordinal) || type.StartsWith("video/", StringComparison.Ordinal) || type.StartsWith("audio/", StringComparison.Ordinal)
            || type is "application/pdf" or "application/json" or "application/zip" or "application/rss+xml" or "application/atom+xml";
        return other ? new Cause("not-html", $"The page is {type}, not HTML.") : null;
    }

    // UTF-16 has zero bytes too, but begins with its mark.
    private static bool IsBinary(ReadOnlySpan<byte> body)
    {
        ReadOnlySpan<byte> start = body[..Math.Min(Prologue, body.Length)];
        if (start.StartsWith("\u00ff\u00fe"u8) || start is [0xff, 0xfe, ..] or [0xfe, 0xff, ..])
        {
            return false;
        }

        int controls = 0;
        foreach (byte b in start)
        {
            controls += b < 0x20 && b is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or 0x0c or 0x1b) ? 1 : 0;
        }

        return start.StartsWith("%PDF-"u8) || start.StartsWith("PK\u0003\u0004"u8) || controls * 10 > start.Length;
    }
}
