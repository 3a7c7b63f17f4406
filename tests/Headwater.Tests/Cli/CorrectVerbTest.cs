using System.Text.Json;

namespace Headwater.Tests.Cli;

/// <summary>Grouping corrected from the command line, over several processes' lives.</summary>
public sealed class CorrectVerbTest : IAsyncLifetime
{
    private readonly Shell shell = new();

    public async ValueTask InitializeAsync() => (await shell.RunAsync("import", shell.Write("day.jsonl", Press.Lines))).Code.ShouldBe(0);

    public ValueTask DisposeAsync()
    {
        shell.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Reports_set_apart_stay_apart_over_restarts_and_imports_until_that_is_undone()
    {
        await DoneAsync("correct", "apart", "1", "2");
        (await HeadlinesAsync()).ShouldBe(["Ferry Amber runs aground off Cape Lorn", "Ferry Amber runs aground off Cape Lorn", "Orchestra of Tessaly plays a lost symphony"]);

        await DoneAsync("import", shell.Write("again.jsonl", Press.Lines.Replace("214", "215", StringComparison.Ordinal)));
        (await HeadlinesAsync()).Length.ShouldBe(3);

        await DoneAsync("correct", "undo", "1");
        (await HeadlinesAsync()).Length.ShouldBe(2);
        (await shell.RunAsync("export", "pairs")).Output.ShouldBeEmpty();
        (await DoneAsync("correct", "list", "--json")).Json[0].GetProperty("withdrawn").ValueKind.ShouldBe(JsonValueKind.String);
    }

    [Fact]
    public async Task Stories_put_together_are_one_under_both_addresses_until_that_is_undone()
    {
        await DoneAsync("correct", "together", "1", "2");

        (await DoneAsync("story", "2", "--json")).Json.GetProperty("reports").GetArrayLength().ShouldBe(3);
        (await HeadlinesAsync()).Length.ShouldBe(1);

        await DoneAsync("correct", "undo", "1");

        (await DoneAsync("story", "2", "--json")).Json.GetProperty("headline").GetString().ShouldBe("Orchestra of Tessaly plays a lost symphony");
        (await DoneAsync("story", "1", "--json")).Json.GetProperty("reports").GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public async Task Corrections_are_exported_as_labelled_pairs()
    {
        await DoneAsync("correct", "apart", "1", "2");
        await DoneAsync("correct", "together", "1", "2");

        IReadOnlyList<JsonElement> pairs = (await DoneAsync("export", "pairs")).Lines;

        pairs.Select(p => (p.GetProperty("label").GetString(), p.GetProperty("one").GetProperty("url").GetString(), p.GetProperty("other").GetProperty("url").GetString())).ShouldBe(
        [
            ("different", "https://lorn-courier.example/1", "https://port-amber.example/1"),
            ("same", "https://port-amber.example/1", "https://lorn-courier.example/2"),
        ]);
        pairs.ShouldAllBe(p => p.GetProperty("at").GetDateTimeOffset() > DateTimeOffset.UnixEpoch && p.GetProperty("correction").GetInt64() > 0);
    }

    [Theory]
    [InlineData("apart 1 3", "Not all of these are reports of story 1")]
    [InlineData("apart 1 1", "Nothing would be left")]
    [InlineData("apart 99 1", "no story 99")]
    [InlineData("together 1 1", "one story already")]
    [InlineData("together 1 99", "no story 99")]
    [InlineData("undo 5", "no correction 5")]
    public async Task What_cannot_be_done_is_said_and_changes_nothing(string line, string complaint)
    {
        Ran ran = await shell.RunAsync(["correct", .. line.Split(' ')]);

        ran.Code.ShouldBe(1);
        ran.Error.ShouldContain(complaint);
        (await HeadlinesAsync()).Length.ShouldBe(2);
        (await DoneAsync("correct", "list", "--json")).Json.GetArrayLength().ShouldBe(0);
    }

    private async Task<string[]> HeadlinesAsync() =>
        [.. (await DoneAsync("stories", "--json")).Json.EnumerateArray().Select(s => s.GetProperty("headline").GetString()!).Order()];

    private async Task<Ran> DoneAsync(params string[] arguments)
    {
        Ran ran = await shell.RunAsync(arguments);
        ran.Code.ShouldBe(0, ran.Error);
        return ran;
    }
}
