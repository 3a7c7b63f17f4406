using System.IO.Compression;
using System.Text;
using Headwater.Model;
using Headwater.Store;
using Headwater.Tests.Cli;
using Headwater.Tests.Egress;
using Microsoft.AspNetCore.Http;

namespace Headwater.Tests;

/// <summary>A gigabyte, as sent or as unfolded, meets a process whose memory is bounded: what would hold it, would end.</summary>
[Trait("speed", "slow")]
public sealed class HugeBodyTest : IDisposable
{
    private const int Megabyte = 1 << 20;

    // Objects may take so much: a page is at most 16 MB, what a verb is given 256 MB.
    private const string OfTheWalk = "0xC000000", OfVerbs = "0x30000000";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("headwater-huge-");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static byte[] BombPart { get; } = Packed(new byte[Megabyte]);

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task A_page_of_a_gigabyte_is_refused_by_name_and_the_others_walk_on()
    {
        await using Site site = await Site.StartAsync(AnswerAsync);
        await SubscribeAsync($"{site.Address}/feed.xml");

        Ran ran = await RunAsync(OfTheWalk, "poll");

        ran.Code.ShouldBe(0, ran.Error);
        await using Installation installation = await OpenAsync();
        StoreCounts counts = await installation.Store.CountsAsync(Cancel);
        (counts.Items, counts.Articles, counts.FailedItems).ShouldBe((3, 1, 2));
        foreach (int id in new[] { 1, 2 })
        {
            Item item = (await installation.Store.ItemAsync(new ItemId(id), Cancel)).ShouldNotBeNull();
            item.Problem.ShouldNotBeNull().Code.ShouldBe("too-large");
            item.Problem.Message.ShouldContain(item.Announced.Url);
        }
    }

    [Theory]
    [InlineData("plain.html", "import")]
    [InlineData("bomb.html.gz", "import")]
    [InlineData("bomb.jsonl.gz", "import")]
    [InlineData("bomb.array.gz", "import")]
    [InlineData("plain.html", "extract")]
    [InlineData("bomb.html.gz", "extract")]
    [InlineData("bomb.html.gz", "feed")]
    public async Task A_file_of_a_gigabyte_is_refused_by_name(string name, string verb)
    {
        string file = Path.Combine(folder.FullName, name);
        await WriteAsync(file);

        Ran ran = await RunAsync(verb == "import" ? OfTheWalk : OfVerbs, verb, file);

        ran.Code.ShouldBe(1, ran.Error);
        ran.Error.ShouldContain(file);
        ran.Error.ShouldContain("larger than");
    }

    private static async Task AnswerAsync(HttpContext context)
    {
        string path = context.Request.Path;
        context.Response.ContentType = path == "/feed.xml" ? "application/rss+xml" : "text/html";
        switch (path)
        {
            case "/feed.xml":
                string root = $"http://{context.Request.Host}";
                await context.Response.WriteAsync($"<rss version=\"2.0\"><channel><title>Weir Post</title>{string.Concat(new[] { "plain", "bomb", "good" }.Select(page => $"<item><link>{root}/{page}</link></item>"))}</channel></rss>");
                break;
            case "/plain":
                await StreamAsync(context, new byte[Megabyte]);
                break;
            case "/bomb":
                context.Response.Headers.ContentEncoding = "gzip";
                await StreamAsync(context, BombPart);
                break;
            case "/good":
                await context.Response.Body.WriteAsync(Newsprint.Page(1, new Random(1)));
                break;
            default:
                context.Response.StatusCode = 404;
                break;
        }
    }

    private static async Task StreamAsync(HttpContext context, byte[] part)
    {
        for (int n = 0; n < 1024 && !context.RequestAborted.IsCancellationRequested; n++)
        {
            await context.Response.Body.WriteAsync(part);
        }
    }

    private static byte[] Packed(byte[] bytes)
    {
        using MemoryStream packed = new();
        using (GZipStream gzip = new(packed, CompressionLevel.Fastest))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }

    // Gzip files follow one another; a plain file is as long as it says without filling the disk.
    private static async Task WriteAsync(string file)
    {
        bool html = file.Contains(".html", StringComparison.Ordinal);
        byte[] head = Encoding.ASCII.GetBytes(html ? "<!doctype html><html><body><p>" : file.Contains("array", StringComparison.Ordinal) ? "[{\"title\":\"" : "{\"title\":\"");
        bool packed = file.EndsWith(".gz", StringComparison.Ordinal);
        await using FileStream stream = File.Create(file);
        await stream.WriteAsync(packed ? Packed([.. head, .. new byte[4096].Select(_ => (byte)'x')]) : [.. head, .. new byte[4096].Select(_ => (byte)'x')], Cancel);
        for (int n = 0; packed && n < 1024; n++)
        {
            await stream.WriteAsync(BombPart, Cancel);
        }

        stream.SetLength(packed ? stream.Length : 1024L * Megabyte);
    }

    private async Task SubscribeAsync(string feed)
    {
        await using Installation installation = await OpenAsync();
        await installation.Store.SubscribeAsync(feed, null, TimeProvider.System.GetUtcNow(), Cancel);
    }

    private async Task<Ran> RunAsync(string memory, params string[] arguments)
    {
        using HeadwaterProcess process = HeadwaterProcess.Start(
            arguments,
            ("HEADWATER_DATA", Path.Combine(folder.FullName, "data")),
            ("HEADWATER_ROOM", "0"),
            ("HEADWATER_PRIVATE_HOSTS", "127.0.0.1"),
            ("DOTNET_GCHeapHardLimit", memory));
        return await process.EndAsync(Cancel);
    }

    private Task<Installation> OpenAsync() => Installation.OpenAsync(
        new InstallationOptions { DataFolder = Path.Combine(folder.FullName, "data"), Outlets = [], RoomToKeep = 0 },
        Cancel);
}
