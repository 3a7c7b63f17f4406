namespace Headwater.Tests.Cli;

/// <summary>What can be done with a data folder while <c>serve</c> works on it in another process.</summary>
[Trait("speed", "slow")]
public sealed class BesideServeTest : IAsyncLifetime
{
    private readonly Shell shell = new();
    private HeadwaterProcess serve = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        (await shell.RunAsync("import", shell.Write("day.jsonl", Press.Lines), shell.Write("mine.opml", Press.Opml))).Code.ShouldBe(0);
        (await shell.RunAsync("takedown", "file", "https://port-amber.example/1", "--by", "ines@port-amber.example")).Code.ShouldBe(0);
        serve = HeadwaterProcess.Start(["serve", "--data", shell.Data, "--no-starter", "--urls", "http://127.0.0.1:0"]);
        (await serve.ServingAsync(Cancel)).ShouldNotBeNull();
    }

    public ValueTask DisposeAsync()
    {
        serve.Dispose();
        shell.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Verbs_that_look_answer_and_verbs_that_change_say_who_is_in_the_way()
    {
        (await LookedAsync("stories", "--json")).Json.GetArrayLength().ShouldBe(2);
        (await LookedAsync("story", "1", "--json")).Json.GetProperty("reports").GetArrayLength().ShouldBe(2);
        (await LookedAsync("search", "ferry", "--json")).Json.GetArrayLength().ShouldBe(2);
        (await LookedAsync("feeds", "--json")).Json.GetArrayLength().ShouldBe(1);
        (await LookedAsync("export", "jsonl")).Lines.Count.ShouldBe(3);
        (await LookedAsync("correct", "list", "--json")).Json.GetArrayLength().ShouldBe(0);
        (await LookedAsync("export", "pairs")).Lines.ShouldBeEmpty();
        (await LookedAsync("takedown", "list", "--json")).Json.GetArrayLength().ShouldBe(1);
        (await LookedAsync("takedown", "file", "https://port-amber.example/2", "--by", "ines@port-amber.example")).Output.ShouldContain("Request 2 is filed");
        (await shell.RunAsync("doctor")).Output.ShouldContain("3 articles");

        foreach (string[] verb in new string[][] { ["poll"], ["import", shell.At("day.jsonl")], ["takedown", "grant", "1"], ["correct", "together", "1", "2"], ["backup", shell.At("copy")], ["add", "https://lorn-courier.example/"] })
        {
            Ran refused = await shell.RunAsync(verb);

            refused.Code.ShouldBe(1);
            refused.Output.ShouldBeEmpty();
            refused.Error.ShouldContain(shell.Data);
            refused.Error.ShouldContain($"process ({serve.Id})");
            refused.Error.ShouldContain("end that process first");
        }
    }

    private async Task<Ran> LookedAsync(params string[] arguments)
    {
        Ran ran = await shell.RunAsync(arguments);
        ran.Code.ShouldBe(0, ran.Error);
        return ran;
    }
}
