using System.Security.Cryptography;
using System.Text;
using Headwater.Archive;
using Headwater.Model;

namespace Headwater.Tests.Archive;

public sealed class WarcArchiveTest : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("headwater-archive-").FullName;

    [Fact]
    public void A_page_is_read_back_byte_for_byte()
    {
        using WarcArchive archive = new(folder, TimeProvider.System);
        Page one = PageOf("<p>Lock gates\r\n\r\nclosed</p>"), two = PageOf("");

        PageLocation first = archive.Append(one), second = archive.Append(two);

        archive.Read(two with { Body = default }, second).Body.ToArray().ShouldBe(two.Body.ToArray());
        archive.Read(one with { Body = default }, first).Body.ToArray().ShouldBe(one.Body.ToArray());
    }

    [Fact]
    public void A_page_whose_bytes_have_changed_is_not_given()
    {
        using WarcArchive archive = new(folder, TimeProvider.System);
        PageLocation location = archive.Append(PageOf("Tide tables"));

        Should.Throw<InvalidDataException>(() => archive.Read(PageOf("Tide fables"), location));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static Page PageOf(string body)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(body);
        return new Page
        {
            Hash = new PageHash(Convert.ToHexStringLower(SHA256.HashData(bytes))),
            Url = "http://harbour.example/news",
            Fetched = new DateTimeOffset(2031, 5, 4, 6, 7, 8, TimeSpan.Zero),
            ContentType = "text/html; charset=utf-8",
            Body = bytes,
        };
    }
}
