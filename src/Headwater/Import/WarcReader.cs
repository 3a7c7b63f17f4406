using System.Globalization;
using System.IO.Compression;
using System.Text;
using Headwater.Model;

namespace Headwater.Import;

/// <summary>
/// Pages of WARC files from whatever crawler wrote them: answers with status 200 and HTML, with transfer and content
/// codings taken off. Other records are passed over.
/// </summary>
internal static class WarcReader
{
    private const int MaxHeader = 64 * 1024;

    public static IEnumerable<ImportEntry> Read(ImportSource source, Stream stream)
    {
        using BufferedStream records = new(stream, 1 << 16);
        while (Header(records) is { } fields)
        {
            if (!long.TryParse(fields.GetValueOrDefault("content-length"), NumberStyles.None, CultureInfo.InvariantCulture, out long length))
            {
                throw new InvalidDataException("a record has no length");
            }

            string url = fields.GetValueOrDefault("warc-target-uri", "").Trim('<', '>');
            if (fields.GetValueOrDefault("warc-type") is not ("response" or "resource") || Text.Address.Host(url) is null)
            {
                Skip(records, length);
            }
            else if (length > Bounded.MaxPage)
            {
                Skip(records, length);
                yield return new ImportEntry.Unreadable(new Cause("too-large", $"{source.Name}: {url} is larger than {Bounded.MaxPage / 1_000_000} MB."));
            }
            else
            {
                byte[] block = new byte[length];
                records.ReadExactly(block);
                if (Page(fields, url, block) is { } page)
                {
                    yield return page;
                }
            }
        }
    }

    private static ImportEntry.Captured? Page(Dictionary<string, string> fields, string url, byte[] block)
    {
        DateTimeOffset captured = DateTimeOffset.TryParse(fields.GetValueOrDefault("warc-date"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out DateTimeOffset time) ? time : DateTimeOffset.UnixEpoch;
        if (fields["warc-type"] == "resource")
        {
            return IsHtml(fields.GetValueOrDefault("content-type")) && block.Length > 0 ? HtmlPage.Of(block, url, captured, fields["content-type"]) : null;
        }

        using MemoryStream http = new(block);
        if (Header(http) is not { } headers || headers[""].Split(' ') is not [_, "200", ..] || !IsHtml(headers.GetValueOrDefault("content-type")))
        {
            return null;
        }

        return Decode(headers, block[(int)http.Position..]) is { Length: > 0 } body ? HtmlPage.Of(body, url, captured, headers.GetValueOrDefault("content-type")) : null;
    }

    private static bool IsHtml(string? type) => type is null || type.Contains("html", StringComparison.OrdinalIgnoreCase);

    // Some crawlers keep the codings, others take them off and leave the header: a body that does not decode is already plain.
    private static byte[]? Decode(Dictionary<string, string> headers, byte[] body)
    {
        byte[] whole = headers.GetValueOrDefault("transfer-encoding", "").Contains("chunked", StringComparison.OrdinalIgnoreCase) ? Unchunk(body) ?? body : body;
        try
        {
            using Stream? coded = headers.GetValueOrDefault("content-encoding", "").ToLowerInvariant() switch
            {
                "gzip" or "x-gzip" => new GZipStream(new MemoryStream(whole), CompressionMode.Decompress),
                "deflate" => new ZLibStream(new MemoryStream(whole), CompressionMode.Decompress),
                "br" => new BrotliStream(new MemoryStream(whole), CompressionMode.Decompress),
                _ => null,
            };
            return coded is null ? whole : Bounded.ReadToEnd(coded);
        }
        catch (Exception e) when (e is InvalidDataException or InvalidOperationException)
        {
            return whole;
        }
    }

    private static byte[]? Unchunk(ReadOnlySpan<byte> body)
    {
        using MemoryStream whole = new(body.Length);
        while (true)
        {
            int line = body.IndexOf("\r\n"u8);
            if (line < 0 || !int.TryParse(Encoding.ASCII.GetString(body[..line]).Split(';')[0].Trim(), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int size) || size < 0 || size > body.Length - line - 2)
            {
                return null;
            }

            if (size == 0)
            {
                return whole.ToArray();
            }

            whole.Write(body.Slice(line + 2, size));
            body = body[Math.Min(body.Length, line + 2 + size + 2)..];
        }
    }

    // Lines to the blank one, by lower-case name; the first line under the empty name. Null at the end of the stream.
    private static Dictionary<string, string>? Header(Stream stream)
    {
        Dictionary<string, string> fields = new(StringComparer.Ordinal);
        for (int total = 0; Line(stream, ref total) is { } line;)
        {
            if (line.Length == 0)
            {
                if (fields.Count > 0)
                {
                    return fields;
                }
            }
            else if (fields.Count == 0)
            {
                fields[""] = line;
            }
            else if (line.IndexOf(':') is > 0 and var colon)
            {
                fields.TryAdd(line[..colon].Trim().ToLowerInvariant(), line[(colon + 1)..].Trim());
            }
        }

        return fields.Count == 0 ? null : throw new InvalidDataException("the last record is cut off");
    }

    private static string? Line(Stream stream, ref int total)
    {
        List<byte> line = [];
        for (int b; (b = stream.ReadByte()) != '\n'; line.Add((byte)b))
        {
            if (b < 0)
            {
                return line.Count == 0 ? null : Encoding.UTF8.GetString([.. line]);
            }

            if (++total > MaxHeader)
            {
                throw new InvalidDataException("a header is too long");
            }
        }

        return Encoding.UTF8.GetString([.. line]).TrimEnd('\r');
    }

    private static void Skip(Stream stream, long length)
    {
        byte[] buffer = new byte[1 << 14];
        while (length > 0)
        {
            int read = stream.Read(buffer, 0, (int)Math.Min(buffer.Length, length));
            length -= read > 0 ? read : throw new InvalidDataException("the last record is cut off");
        }
    }
}
