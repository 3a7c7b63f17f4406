using Headwater.Model;
using Headwater.Store;

namespace Headwater.Tests.Store;

public sealed class SqliteStoreTest : StoreContract
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("headwater-store-");

    private string File => Path.Combine(folder.FullName, "headwater.db");

    [Fact]
    public async Task Opening_lets_go_of_all_leases()
    {
        ItemId id = await ItemAsync();
        await Store.ClaimAsync(Step.Fetch, Noon, Lease, 1, Cancel);

        await ReopenAsync();

        (await Store.ClaimAsync(Step.Fetch, Noon, Lease, 1, Cancel)).ShouldBe([id.Value]);
    }

    [Fact]
    public async Task A_store_of_a_newer_program_is_refused_and_left_alone()
    {
        await Store.DisposeAsync();
        using (Headwater.Store.Sqlite.FileConnection newer = new(File, ""))
        {
            newer.Script("pragma user_version = 9999");
        }

        NewerStoreException refused = Should.Throw<NewerStoreException>(() => new SqliteStore(File));

        refused.Message.ShouldContain(File);
        refused.Message.ShouldContain("newer Headwater");
    }

    [Fact]
    public async Task A_store_opened_to_be_read_shows_at_once_what_another_saves_and_saves_nothing()
    {
        await using SqliteStore reader = SqliteStore.ToRead(File);

        ItemId id = await ItemAsync();

        (await reader.ItemAsync(id, Cancel)).ShouldNotBeNull();
        await Should.ThrowAsync<InvalidOperationException>(async () => await reader.SaveRestAsync(id, null, Noon, Cancel));
    }

    [Fact]
    public async Task A_store_is_current_when_it_is_there_and_of_this_form()
    {
        SqliteStore.IsCurrent(File).ShouldBeTrue();
        SqliteStore.IsCurrent(File + ".other").ShouldBeFalse();
        await Store.DisposeAsync();
        using (Headwater.Store.Sqlite.FileConnection older = new(File, ""))
        {
            older.Script("pragma user_version = 1");
        }

        SqliteStore.IsCurrent(File).ShouldBeFalse();
    }

    [Fact]
    public async Task A_backup_is_a_store_of_its_own_and_replaces_an_older_one_whole()
    {
        ItemId id = await ItemAsync();
        string copy = Path.Combine(folder.FullName, "copy.db");
        await Store.BackupAsync(copy, Cancel);
        await Store.BackupAsync(copy, Cancel);

        await using SqliteStore restored = new(copy);

        (await restored.ItemAsync(id, Cancel)).ShouldNotBeNull();
    }

    [Fact]
    public async Task What_was_taken_down_stands_in_no_file_of_the_store()
    {
        const string secret = "jqzxvyk";
        for (int n = 1; n <= 30; n++)
        {
            Article article = Report(default, $"Report {n}", string.Concat(Enumerable.Repeat($"Words of {n}. ", 300))) with { Url = Url(n) };
            await Store.SaveImportAsync([new Imported(Announced(Url(n)), null, null, n == 7 ? article with { Title = $"The {secret} sails", Text = string.Concat(Enumerable.Repeat($"{secret} {article.Text}\n\n", 12)) } : article)], Noon, Cancel);
        }

        ItemId item = (await Store.SearchAsync(new SearchQuery(secret), Cancel)).ShouldHaveSingleItem().Article;
        await Store.SaveArticlesAsync([(Report(item, "The Amber sails", $"{secret} was not her name.") with { Url = Url(7) }, null)], Noon, Cancel);
        await Store.SaveGroupingAsync([item], [new StoryChange.Open(item, new StoryId(1))], Noon, Cancel);
        await Store.SaveViewAsync(View(1, item) with { Headline = secret }, Cancel);
        Held().ShouldBeTrue();

        await Store.DecideTakedownAsync(await Store.FileTakedownAsync(new Takedown { Urls = [Url(7)], Claimant = "owner@harbour-courier.example", Received = Noon }, Cancel), granted: true, "", Noon, Cancel);
        (await Store.RemovalsAsync(0, Cancel)).Items.ShouldBe([item]);
        await Store.PurgeAsync(Cancel);

        Held().ShouldBeFalse();
        (await Store.RemovalsAsync(0, Cancel)).Items.ShouldBeEmpty();
        (await Store.SearchAsync(new SearchQuery("words"), Cancel)).Count.ShouldBe(29);
        (await Store.CheckAsync(Cancel)).ShouldBeEmpty();

        bool Held() => folder.EnumerateFiles().Any(file =>
        {
            using FileStream bytes = new(file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using MemoryStream all = new();
            bytes.CopyTo(all);
            return all.ToArray().AsSpan().IndexOf(System.Text.Encoding.ASCII.GetBytes(secret)) >= 0;
        });
    }

    [Fact]
    public async Task A_full_disk_is_told_of_clearly_and_loses_nothing_that_was_saved()
    {
        await Store.DisposeAsync();
        List<ItemId> saved = [];
        await using (SqliteStore small = new(File, "pragma max_page_count = 60"))
        {
            DiskFullException full = await Should.ThrowAsync<DiskFullException>(async () =>
            {
                for (int n = 1; n < 10_000; n++)
                {
                    Article article = Report(default, $"Report {n}", string.Concat(Enumerable.Repeat($"Words of {n}. ", 300))) with { Url = Url(n) };
                    saved.AddRange(await small.SaveImportAsync([new Imported(Announced(Url(n)), null, null, article)], Noon, Cancel));
                }
            });
            full.Message.ShouldContain(folder.FullName);
            DiskFullException.Is(full).ShouldBeTrue();
        }

        saved.ShouldNotBeEmpty();
        await using SqliteStore roomy = new(File);
        (await roomy.ArticlesAsync(saved, Cancel)).Count.ShouldBe(saved.Count);
        (await roomy.CountsAsync(Cancel)).Items.ShouldBe(saved.Count);
        (await roomy.CheckAsync(Cancel)).ShouldBeEmpty();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        folder.Delete(recursive: true);
    }

    protected override ValueTask<IStore> OpenAsync() => ValueTask.FromResult<IStore>(new SqliteStore(File));

    protected override async ValueTask<IStore> ReopenAsync(IStore store)
    {
        await store.DisposeAsync();
        return await OpenAsync();
    }
}
