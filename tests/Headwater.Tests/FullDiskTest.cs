using System.Diagnostics;
using System.Formats.Tar;
using System.IO.Compression;
using Headwater.Archive;
using Headwater.Model;
using Headwater.Store;

namespace Headwater.Tests;

/// <summary>
/// A disk that really fills up: a small one of its own (tmpfs in a mount namespace, which needs no privilege where user
/// namespaces are allowed) or, where none can be mounted, files that may not grow beyond a limit.
/// </summary>
[Trait("speed", "slow")]
public sealed class FullDiskTest : IAsyncLifetime
{
    private const int Pages = 300;

    // Inside the namespace: fill the disk, look, serve, make room, go on, and bring the data folder out.
    private const string Script =
        """
        way=$1 disk=$2 out=$3 library=$4
        export HEADWATER_ROOM=0 HEADWATER_DATA=$disk/data DOTNET_gcServer=0 DOTNET_EnableWriteXorExecute=0
        headwater() { name=$1 limit=$2; shift 2; (trap '' XFSZ; [ $way = limit ] && [ $limit = small ] && ulimit -f 2048; exec dotnet "$library" "$@") >"$out/$name.out" 2>"$out/$name.err" </dev/null; echo $? >"$out/$name.code"; }
        room() { [ $way = limit ] || mount -o remount,size=$1 "$disk"; }
        [ $way = limit ] || mount -t tmpfs -o size=6m tmpfs "$disk" || exit 9
        headwater import small import "$out/pages.tar.gz"
        headwater doctor small doctor
        room 8m
        headwater serve small serve --no-starter --urls http://127.0.0.1:0 & serving=$!
        for wait in $(seq 300); do grep -qs -e 'o room' -e 'over its quota' "$out/serve.err" && break; sleep 0.1; done
        pkill -KILL -P $serving; wait $serving
        room 256m
        headwater again large import "$out/pages.tar.gz"
        cp -r "$disk/data" "$out/data"
        """;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("headwater-full-disk-");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Disk => Path.Combine(folder.FullName, "disk");

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(Disk);
        await WriteSourceAsync();
        bool mounts = await RunAsync("unshare", "-rm", "mount", "-t", "tmpfs", "tmpfs", Disk) == 0;
        string[] told = ["bash", "-c", Script, "bash", mounts ? "mount" : "limit", Disk, folder.FullName, Path.Combine(AppContext.BaseDirectory, "Headwater.App.dll")];
        (mounts ? await RunAsync("unshare", ["-rm", .. told]) : await RunAsync(told[0], told[1..])).ShouldBe(0);
    }

    public ValueTask DisposeAsync()
    {
        folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_disk_that_fills_up_is_told_of_and_loses_nothing()
    {
        Failed("import").ShouldContain(Disk);
        Said("doctor", "out").ShouldContain("disk");
        Said("serve", "err").ShouldContain(Disk);
        Said("serve", "err").ShouldNotContain("Unhandled");

        Said("again", "code").ShouldBe("0", Said("again", "err"));
        await using Installation installation = await Installation.OpenAsync(new InstallationOptions { DataFolder = Path.Combine(folder.FullName, "data"), Outlets = [], RoomToKeep = 0 }, Cancel);
        (await installation.Store.CheckAsync(Cancel)).ShouldBeEmpty();
        StoreCounts counts = await installation.Store.CountsAsync(Cancel);
        (counts.Items, counts.Pages, counts.Articles, counts.FailedItems).ShouldBe((Pages, Pages, Pages, 0));
        (await installation.Store.BacklogAsync(Cancel)).Values.Sum().ShouldBe(0);
        Archived(installation).ShouldBe(Pages);
        IReadOnlyList<StoryView> views = await installation.Store.ViewsAsync(new StoryQuery { Take = 1000 }, Cancel);
        views.Sum(view => view.Reports.Count).ShouldBe(Pages);
    }

    private string Failed(string verb)
    {
        Said(verb, "code").ShouldBe("1", Said(verb, "err"));
        Said(verb, "err").ShouldNotContain("Unhandled");
        return Said(verb, "err") + Said(verb, "out");
    }

    private string Said(string verb, string where) => File.ReadAllText(Path.Combine(folder.FullName, $"{verb}.{where}")).Trim();

    private static async Task<int> RunAsync(string program, params string[] arguments)
    {
        try
        {
            using Process process = Process.Start(program, arguments);
            await process.WaitForExitAsync(Cancel);
            return process.ExitCode;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return -1; // there is no such program
        }
    }

    private static long Archived(Installation installation)
    {
        long records = 0;
        foreach (string file in Directory.EnumerateFiles(Path.Combine(installation.Folder, "archive"), "*.warc.gz"))
        {
            using FileStream stream = File.OpenRead(file);
            records += WarcReader.Read(stream).Count(entry => entry.Page is not null);
        }

        return records;
    }

    private async Task WriteSourceAsync()
    {
        await using GZipStream gzip = new(File.Create(Path.Combine(folder.FullName, "pages.tar.gz")), CompressionLevel.Fastest);
        await using TarWriter tar = new(gzip);
        Random random = new(300);
        for (int n = 1; n <= Pages; n++)
        {
            byte[] page = Newsprint.Page(n, random, $"https://harbour-courier.example/{n}");
            await tar.WriteEntryAsync(new PaxTarEntry(TarEntryType.RegularFile, $"html/{n}.html") { DataStream = new MemoryStream(page) }, Cancel);
        }
    }
}
