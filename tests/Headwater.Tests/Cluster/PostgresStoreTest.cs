using Headwater.Cluster;
using Headwater.Model;
using Headwater.Store;
using Headwater.Tests.Store;

namespace Headwater.Tests.Cluster;

[Collection(PostgresServer.Tests)]
public sealed class PostgresStoreTest(PostgresServer server) : StoreContract
{
    private string connection = "";

    [Fact]
    public async Task Opening_lets_go_of_no_lease_since_another_machine_may_hold_it()
    {
        await ItemAsync();
        await Store.ClaimAsync(Step.Fetch, Noon, Lease, 1, Cancel);

        await ReopenAsync();

        (await Store.ClaimAsync(Step.Fetch, Noon, Lease, 1, Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Two_processes_on_one_database_never_get_the_same_row()
    {
        await using PostgresStore other = new(connection);
        await Store.SaveImportAsync([.. Enumerable.Range(1, 200).Select(n => new Imported(Announced(Url(n)), null, null, null))], Noon, Cancel);

        IReadOnlyList<long>[] claims = await Task.WhenAll(Enumerable.Range(0, 40).Select(async n =>
            await (n % 2 == 0 ? Store : other).ClaimAsync(Step.Fetch, Noon, Lease, 7, Cancel)));

        claims.SelectMany(c => c).Count().ShouldBe(200);
        claims.SelectMany(c => c).ShouldBeUnique();
    }

    [Fact]
    public async Task Writers_that_lock_each_other_out_both_come_through()
    {
        ItemId[] ids = [.. await Store.SaveImportAsync([.. Enumerable.Range(1, 60).Select(n => new Imported(Announced(Url(n)), null, null, null))], Noon, Cancel)];

        await Task.WhenAll(Enumerable.Range(0, 8).Select(async n =>
            await Store.SaveArticlesAsync([.. (n % 2 == 0 ? ids : ids.Reverse()).Select(id => (Report(id, "Ferry", $"State {n}."), (Trail?)null))], Noon, Cancel)));

        (await Store.CountsAsync(Cancel)).Articles.ShouldBe(60);
    }

    [Fact]
    public async Task Text_that_the_server_cannot_hold_is_kept_as_near_as_it_can()
    {
        string url = $"https://harbour-courier.example/{new string('ü', 4000)}";
        Article article = Report(default, "Fer\0ry \uD800", "It\0runs.") with { Language = "e\0n" };

        ItemId id = (await Store.SaveImportAsync([new Imported(Announced(url, title: "\0"), article.Outlet, null, article)], Noon, Cancel))[0];

        (await Store.ArticlesAsync([id], Cancel)).ShouldHaveSingleItem().Article.Text.ShouldBe("It\0runs.");
        (await Store.SaveImportAsync([new Imported(Announced(url), null, null, null)], Noon, Cancel)).ShouldBe([id]);
    }

    [Fact]
    public async Task A_database_of_a_newer_program_is_refused()
    {
        await using (Npgsql.NpgsqlDataSource source = Npgsql.NpgsqlDataSource.Create(connection))
        await using (Npgsql.NpgsqlCommand newer = source.CreateCommand("insert into store_form values (9999)"))
        {
            await newer.ExecuteNonQueryAsync(Cancel);
        }

        Should.Throw<NewerStoreException>(() => new PostgresStore(connection)).Message.ShouldContain("newer Headwater");
    }

    public override async ValueTask DisposeAsync()
    {
        if (Store is not null)
        {
            await base.DisposeAsync();
        }
    }

    protected override async ValueTask<IStore> OpenAsync() => new PostgresStore(connection = await server.EmptyAsync());

    protected override async ValueTask<IStore> ReopenAsync(IStore store)
    {
        await store.DisposeAsync();
        return new PostgresStore(connection);
    }
}
