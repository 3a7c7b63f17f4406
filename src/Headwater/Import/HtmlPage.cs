using System.Security.Cryptography;
using Headwater.Model;

namespace Headwater.Import;

/// <summary>Makes a page of bytes that were not fetched.</summary>
internal static class HtmlPage
{
    public static ImportEntry.Captured Of(byte[] body, string url, DateTimeOffset fetched, string? contentType = null, int status = 200) => new(new Page
    {
        Hash = new PageHash(Convert.ToHexStringLower(SHA256.HashData(body))),
        Url = url,
        Fetched = fetched,
        Status = status,
        ContentType = contentType,
        Body = body,
    });
}
