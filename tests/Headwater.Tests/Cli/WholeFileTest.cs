using Headwater.App.Cli;

namespace Headwater.Tests.Cli;

public sealed class WholeFileTest : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("headwater-file-");

    private string Place => Path.Combine(folder.FullName, "out.jsonl");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task What_stands_at_a_place_stays_there_until_what_comes_is_whole()
    {
        await File.WriteAllTextAsync(Place, "before", TestContext.Current.CancellationToken);

        await WholeFile.WriteAsync(Place, async (TextWriter file) =>
        {
            await file.WriteAsync("after");
            await file.FlushAsync();
            (await File.ReadAllTextAsync(Place)).ShouldBe("before");
        });

        (await File.ReadAllTextAsync(Place, TestContext.Current.CancellationToken)).ShouldBe("after");
        folder.EnumerateFiles().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Where_writing_fails_nothing_is_left_of_it()
    {
        await File.WriteAllTextAsync(Place, "before", TestContext.Current.CancellationToken);

        await Should.ThrowAsync<IOException>(() => WholeFile.WriteAsync(Place, async (TextWriter file) =>
        {
            await file.WriteAsync("half");
            throw new IOException("The store cannot be read.");
        }));

        (await File.ReadAllTextAsync(Place, TestContext.Current.CancellationToken)).ShouldBe("before");
        folder.EnumerateFiles().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_link_stays_a_link()
    {
        string link = Path.Combine(folder.FullName, "link");
        await File.WriteAllTextAsync(Place, "before", TestContext.Current.CancellationToken);
        File.CreateSymbolicLink(link, Place);

        await WholeFile.WriteAsync(link, (TextWriter file) => file.WriteAsync("after"));

        new FileInfo(link).LinkTarget.ShouldBe(Place);
        (await File.ReadAllTextAsync(Place, TestContext.Current.CancellationToken)).ShouldBe("after");
    }
}
