using System.Globalization;
using System.Text;
using Headwater.Archive;
using Headwater.Model;

namespace Headwater.Bench;

/// <summary>
/// Writes an archive as large as a crawler's of a day's press, of real pages: gzip by record, a request beside each answer, each answer
/// another by a comment at its end, and every so often a record that is torn, lies of its length, or was damaged.
/// </summary>
internal static class DaysArchive
{
    private const int BrokenEvery = 500;

    private static readonly DateTimeOffset Day = new(2027, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes pages, round and round, until the file has its size; gives how many were written whole and how many broken.</summary>
    /// <param name="path">The file.</param>
    /// <param name="pages">The pages.</param>
    /// <param name="size">How long the file is to be, in bytes.</param>
    /// <param name="another">Makes a page another in each round; as it is where none is given.</param>
    public static (long Whole, long Broken) Write(string path, IReadOnlyList<byte[]> pages, long size, Func<byte[], int, byte[]>? another = null)
    {
        using FileStream file = File.Create(path);
        file.Write(GzipMember.Of(WarcWriter.Info(Path.GetFileName(path), Day)));
        (long whole, long broken) = (0, 0);
        for (int number = 1; file.Length < size; number++)
        {
            byte[] original = pages[number % pages.Count];
            byte[] body = [.. another?.Invoke(original, number / pages.Count) ?? original, .. Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"<!-- {number} -->"))];
            Page page = Page.Of(body, $"https://press.example/{number}", Day.AddSeconds(number)) with { ContentType = "text/html" };
            file.Write(GzipMember.Of(Request(page)));
            byte[] member = GzipMember.Of(WarcWriter.Response(page));
            if (number % BrokenEvery == 0)
            {
                file.Write(Broken(member, page, number / BrokenEvery));
                broken++;
                continue;
            }

            file.Write(member);
            whole++;
        }

        return (whole, broken);
    }

    private static byte[] Broken(byte[] member, Page page, int turn)
    {
        switch (turn % 3)
        {
            case 0:
                return member[..(member.Length / 2)];
            case 1:
                member[member.Length / 2] ^= 0x55;
                member.AsSpan((member.Length / 2) + 1, 8).Clear();
                return member;
            default:
                string lying = Encoding.Latin1.GetString(WarcWriter.Response(page)).Replace("\r\nContent-Length: ", "\r\nContent-Length: 9", StringComparison.Ordinal);
                return GzipMember.Of(Encoding.Latin1.GetBytes(lying));
        }
    }

    private static byte[] Request(Page page)
    {
        string block = $"GET {new Uri(page.Url).PathAndQuery} HTTP/1.1\r\nHost: press.example\r\n\r\n";
        return Encoding.ASCII.GetBytes(string.Create(
            CultureInfo.InvariantCulture,
            $"WARC/1.0\r\nWARC-Type: request\r\nWARC-Target-URI: {page.Url}\r\nWARC-Date: {page.Fetched:yyyy-MM-dd'T'HH:mm:ss'Z'}\r\nContent-Type: application/http; msgtype=request\r\nContent-Length: {block.Length}\r\n\r\n{block}\r\n\r\n"));
    }
}
