using System.Security.Cryptography;
using System.Text;
using Headwater.Model;

namespace Headwater.Tests.Archive;

/// <summary>Pages to keep.</summary>
internal static class Pages
{
    public static Page Of(string body, string url = "http://harbour.example/news")
    {
        byte[] bytes = Encoding.UTF8.GetBytes(body);
        return new Page
        {
            Hash = new PageHash(Convert.ToHexStringLower(SHA256.HashData(bytes))),
            Url = url,
            Fetched = new DateTimeOffset(2031, 5, 4, 6, 7, 8, TimeSpan.Zero),
            ContentType = "text/html; charset=utf-8",
            Body = bytes,
        };
    }

    public static string Text(Page page) => Encoding.UTF8.GetString(page.Body.Span);
}
