using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Headwater.App.Cli;

/// <summary>What a takedown needs of an e-mail: who wrote, the subject, the text. RFC 5322 with the transfer encodings of RFC 2045.</summary>
/// <param name="From">The address in From, or <c>null</c>.</param>
/// <param name="Subject">The subject, or <c>null</c>.</param>
/// <param name="Text">All text parts, decoded; of markup the references too, and no more, since only addresses are read from it.</param>
internal sealed partial record MailMessage(string? From, string? Subject, string Text)
{
    private const int DeepestPart = 8;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static MailMessage Parse(byte[] message)
    {
        (Dictionary<string, string> headers, string body) = Split(Encoding.Latin1.GetString(message));
        StringBuilder text = new();
        Read(headers, body, text, 0);
        string? from = headers.TryGetValue("from", out string? sender) && Sender().Match(sender) is { Success: true } found ? found.Value : null;
        return new MailMessage(from, headers.GetValueOrDefault("subject"), text.ToString());
    }

    private static void Read(Dictionary<string, string> headers, string body, StringBuilder text, int depth)
    {
        string type = headers.GetValueOrDefault("content-type", "text/plain");
        if (type.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) && Boundary().Match(type) is { Success: true } boundary && depth < DeepestPart)
        {
            foreach (string part in body.Split("--" + boundary.Groups[1].Value)[1..])
            {
                (Dictionary<string, string> inner, string content) = Split(part); // begins with the end of the boundary's line: a part without headers has an empty line there
                Read(inner, content, text, depth + 1);
            }
        }
        else if (type.StartsWith("text/", StringComparison.OrdinalIgnoreCase))
        {
            string decoded = Decode(body, headers.GetValueOrDefault("content-transfer-encoding", ""));
            text.AppendLine(type.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) ? WebUtility.HtmlDecode(decoded) : decoded);
        }
    }

    private static string Decode(string body, string encoding) => encoding.Trim().ToUpperInvariant() switch
    {
        "BASE64" => Base64(body),
        "QUOTED-PRINTABLE" => Unicode(Quoted().Replace(SoftBreak().Replace(body, ""), m => ((char)Convert.ToByte(m.Groups[1].Value, 16)).ToString())),
        _ => Unicode(body),
    };

    // A character a byte so far. Addresses are the same in every charset but for letters that UTF-8 alone is used for.
    private static string Unicode(string bytes)
    {
        try
        {
            return Strict.GetString(Encoding.Latin1.GetBytes(bytes));
        }
        catch (DecoderFallbackException)
        {
            return bytes;
        }
    }

    private static string Base64(string body)
    {
        Span<byte> bytes = new byte[body.Length];
        return Convert.TryFromBase64String(body, bytes, out int written) ? Encoding.UTF8.GetString(bytes[..written]) : body;
    }

    private static (Dictionary<string, string> Headers, string Body) Split(string message)
    {
        string text = message.Replace("\r\n", "\n", StringComparison.Ordinal);
        int end = text.IndexOf("\n\n", StringComparison.Ordinal);
        string head = end < 0 ? text : text[..end];
        Dictionary<string, string> headers = new(StringComparer.OrdinalIgnoreCase);
        foreach (string line in Folded().Replace(head, " ").Split('\n'))
        {
            if (line.Split(':', 2) is [var name, var value])
            {
                headers.TryAdd(name.Trim(), value.Trim());
            }
        }

        return (headers, end < 0 ? "" : text[(end + 2)..]);
    }

    [GeneratedRegex(@"[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9.-]{1,253}")]
    private static partial Regex Sender();

    [GeneratedRegex(@"boundary=""?([^"";\s]{1,200})", RegexOptions.IgnoreCase)]
    private static partial Regex Boundary();

    [GeneratedRegex("=([0-9A-Fa-f]{2})")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"=\n")]
    private static partial Regex SoftBreak();

    [GeneratedRegex(@"\n[ \t]+")]
    private static partial Regex Folded();
}
