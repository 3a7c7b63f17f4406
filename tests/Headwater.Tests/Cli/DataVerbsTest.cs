using Headwater.Model;
using System.Text;
using System.Text.Json;
using Headwater.App.Cli;

namespace Headwater.Tests.Cli;

/// <summary>The verbs that work on a data folder.</summary>
public sealed class DataVerbsTest : IDisposable
{
    private readonly Shell shell = new();

    public void Dispose() => shell.Dispose();

    [Fact]
    public async Task What_was_imported_is_listed_shown_found_and_exported()
    {
        Ran import = await shell.RunAsync("import", shell.Write("day.jsonl", Press.Lines), shell.Write("mine.opml", Press.Opml));
        Ran stories = await shell.RunAsync("stories", "--json", "--most-carried");
        JsonElement first = stories.Json[0];
        Ran story = await shell.RunAsync("story", first.GetProperty("id").GetInt64().ToString(), "--json");
        Ran hits = await shell.RunAsync("search", "symphony", "--jsonl");
        Ran feeds = await shell.RunAsync("feeds", "--json");

        import.Code.ShouldBe(0, import.Error);
        import.Output.ShouldContain("3 articles in 2 stories");
        first.GetProperty("outlets").GetInt32().ShouldBe(2);
        first.GetProperty("trail").ValueKind.ShouldBe(JsonValueKind.Null);
        story.Json.GetProperty("claims").ValueKind.ShouldBe(JsonValueKind.Array);
        story.Json.GetProperty("reports").GetArrayLength().ShouldBe(2);
        hits.Lines.ShouldHaveSingleItem().GetProperty("title").GetString().ShouldBe("Orchestra of Tessaly plays a lost symphony");
        feeds.Json[0].GetProperty("state").GetString().ShouldBe("new");
        await ExportsHoldAsync();
    }

    [Fact]
    public async Task People_read_the_same_without_json()
    {
        await shell.RunAsync("import", shell.Write("day.jsonl", Press.Lines));

        (await shell.RunAsync("stories")).Output.ShouldContain("2 outlets");
        (await shell.RunAsync("story", "1")).Output.ShouldContain("Ferry Amber runs aground off Cape Lorn");
        (await shell.RunAsync("search", "symphony")).Output.ShouldContain("Lorn Courier");
        (await shell.RunAsync("feeds")).Code.ShouldBe(0);
        (await shell.RunAsync("users")).Error.ShouldContain("no accounts");
    }

    [Fact]
    public async Task A_story_that_is_not_there_is_said_so()
    {
        Ran ran = await shell.RunAsync("story", "77");

        ran.Code.ShouldBe(1);
        ran.Error.ShouldContain("no story 77");
    }

    [Fact]
    public async Task A_file_that_cannot_be_imported_is_named_and_the_rest_taken_in()
    {
        Ran ran = await shell.RunAsync("import", shell.At("missing.warc"), shell.Write("day.jsonl", Press.Lines));

        ran.Code.ShouldBe(1);
        ran.Error.ShouldContain("missing.warc");
        ran.Output.ShouldContain("3 articles");
    }

    [Fact]
    public async Task A_data_folder_in_use_is_named()
    {
        await using Installation first = await Installation.OpenAsync(new InstallationOptions { DataFolder = shell.Data }, TestContext.Current.CancellationToken);

        Ran ran = await shell.RunAsync("poll");

        ran.Code.ShouldBe(1);
        ran.Output.ShouldBeEmpty();
        ran.Error.ShouldContain(shell.Data);
        ran.Error.ShouldContain("in use");
    }

    [Fact]
    public async Task A_better_reading_is_told_first_and_saved_when_asked()
    {
        await shell.RunAsync("import", shell.Write("agency.html", Press.Agency));
        await using (Installation installation = await Installation.OpenAsync(new InstallationOptions { DataFolder = shell.Data, Outlets = [] }, TestContext.Current.CancellationToken))
        {
            (Article held, _) = (await installation.Store.ArticlesAsync([new ItemId(1)], TestContext.Current.CancellationToken)).ShouldHaveSingleItem();
            await installation.Store.SaveReadingsAsync([held with { Title = "Misread", Captions = ["Not there"] }], TimeProvider.System.GetUtcNow(), TestContext.Current.CancellationToken);
        }

        (await shell.RunAsync("reextract", "--json")).Json[0].GetProperty("changed").EnumerateArray().Select(field => field.GetString()).ShouldBe(["title", "captions"]);
        Ran saved = await shell.RunAsync("reextract", "--save", "--json");
        Ran after = await shell.RunAsync("reextract", "--json");

        saved.Code.ShouldBe(0, saved.Error);
        saved.Error.ShouldContain("1 changed and saved");
        after.Json.GetArrayLength().ShouldBe(0);
        (await shell.RunAsync("stories", "--json")).Json[0].GetProperty("headline").GetString().ShouldBe("Ferry Amber runs aground");
    }

    [Fact]
    public async Task A_damaged_store_is_named_with_the_way_out()
    {
        Directory.CreateDirectory(shell.Data);
        File.WriteAllText(Path.Combine(shell.Data, "headwater.db"), string.Concat(Enumerable.Repeat("no database at all ", 1000)));

        Ran ran = await shell.RunAsync("stories");

        ran.Code.ShouldBe(1);
        ran.Error.ShouldContain(Path.Combine(shell.Data, "headwater.db"));
        ran.Error.ShouldContain("headwater restore");
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_made_is_named()
    {
        Ran ran = await shell.RunAsync("stories", "--data", Path.Combine(shell.Write("file", "no folder"), "data"));

        ran.Code.ShouldBe(1);
        ran.Error.ShouldContain("file");
    }

    [Fact]
    public async Task A_request_for_removal_is_filed_listed_and_granted()
    {
        await shell.RunAsync("import", shell.Write("day.jsonl", Press.Lines));

        Ran filed = await shell.RunAsync("takedown", "file", "https://lorn-courier.example/2", "--by", "ines@lorn-courier.example");
        Ran open = await shell.RunAsync("takedown", "list", "--json");
        Ran granted = await shell.RunAsync("takedown", "grant", "1");
        Ran again = await shell.RunAsync("takedown", "grant", "1");

        filed.Code.ShouldBe(0, filed.Error);
        open.Json[0].GetProperty("state").GetString().ShouldBe("open");
        (open.Json[0].GetProperty("deadline").GetDateTimeOffset() - open.Json[0].GetProperty("received").GetDateTimeOffset()).ShouldBe(TimeSpan.FromHours(24));
        granted.Code.ShouldBe(0, granted.Error);
        again.Code.ShouldBe(1);
        (await shell.RunAsync("search", "symphony", "--json")).Json.GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task A_letter_files_a_request()
    {
        Ran ran = await shell.RunAsync(Encoding.UTF8.GetBytes(Press.Letter), "mail");

        ran.Code.ShouldBe(0, ran.Error);
        JsonElement takedown = (await shell.RunAsync("takedown", "list", "--json")).Json[0];
        takedown.GetProperty("claimant").GetString().ShouldBe("ines@port-amber.example");
        takedown.GetProperty("urls")[0].GetString().ShouldBe("https://port-amber.example/news/ferry-amber");
        (await shell.RunAsync("takedown", "list")).Output.ShouldContain("ines@port-amber.example");
        (await shell.RunAsync("takedown", "refuse", "1", "--reason", "Not hers")).Output.ShouldContain("refused");
    }

    [Fact]
    public async Task A_letter_without_an_address_files_nothing()
    {
        Ran ran = await shell.RunAsync("mail");

        ran.Code.ShouldBe(1);
        ran.Error.ShouldContain("nothing was filed");
    }

    [Fact]
    public async Task A_backup_is_restored_and_found_well()
    {
        await shell.RunAsync("import", shell.Write("day.jsonl", Press.Lines));

        Ran backup = await shell.RunAsync("backup", shell.At("backup"));
        Ran restore = await shell.RunAsync("restore", shell.At("backup"), "--data", shell.At("restored"));

        backup.Code.ShouldBe(0, backup.Error);
        restore.Code.ShouldBe(0, restore.Error);
        (await shell.RunAsync("stories", "--json", "--data", shell.At("restored"))).Json.GetArrayLength().ShouldBe(2);
        Ran doctor = await shell.RunAsync("doctor", "--data", shell.At("restored"));
        doctor.Output.ShouldContain("well   store    3 articles, 2 stories");
        doctor.Output.ShouldContain("clock");
    }

    [Fact]
    public async Task Nothing_is_restored_over_a_folder_or_from_nothing()
    {
        await shell.RunAsync("stories");

        (await shell.RunAsync("restore", shell.At("nothing"), "--data", shell.At("new"))).Error.ShouldContain("is no backup");
        (await shell.RunAsync("restore", shell.Data)).Error.ShouldContain("is not empty");
        (await shell.RunAsync("backup", shell.Data)).Error.ShouldContain("is not empty");
        Directory.Exists(shell.At("nothing")).ShouldBeFalse();
    }

    [Fact]
    public async Task Feeds_that_cannot_be_reached_fail_with_their_cause()
    {
        await shell.RunAsync("import", shell.Write("mine.opml", Press.Opml));

        Ran poll = await shell.RunAsync("poll", "--json");
        Ran add = await shell.RunAsync("add", "http://127.0.0.1:9/feed.xml");

        poll.Code.ShouldBe(1);
        poll.Json[0].GetProperty("state").GetString().ShouldNotBe("well");
        poll.Json[0].GetProperty("problem").GetString().ShouldNotBeNullOrWhiteSpace();
        add.Code.ShouldBe(1);
        add.Error.ShouldContain("127.0.0.1");
    }

    [Fact]
    public async Task Serve_shows_pages_until_it_is_stopped()
    {
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        using Announced error = new("Stories are at ");
        Terminal terminal = new(Stream.Null, TextWriter.Null, error, interactive: false, shell.Variable);
        Task<int> serving = CommandLine.RunAsync(["serve", "--no-starter", "--urls", "http://127.0.0.1:0"], terminal, stop.Token);

        string address = (await error.Line.WaitAsync(TimeSpan.FromMinutes(5), TestContext.Current.CancellationToken)).Split(' ')[3];
        using SocketsHttpHandler handler = new();
        using HttpMessageInvoker browser = new(handler);
        using HttpResponseMessage page = await browser.SendAsync(new HttpRequestMessage(HttpMethod.Get, address), TestContext.Current.CancellationToken);
        await stop.CancelAsync();

        ((int)page.StatusCode).ShouldBe(200);
        (await serving).ShouldBe(0);
    }

    [Fact]
    [Trait("speed", "slow")]
    public async Task The_sample_day_is_gathered_and_told()
    {
        Ran ran = await shell.RunAsync("demo", "--once");

        ran.Code.ShouldBe(0, ran.Error);
        ran.Output.ShouldContain("Sanbara");
        ran.Output.Split('\n').Count(line => line.Contains("independent source", StringComparison.Ordinal)).ShouldBeGreaterThan(20);
    }

    private async Task ExportsHoldAsync()
    {
        (await shell.RunAsync("export", "opml")).Output.ShouldContain("https://lorn-courier.example/feed.xml");
        (await shell.RunAsync("export", "csv")).Output.ShouldContain("Ferry Amber runs aground off Cape Lorn,2,");
        (await shell.RunAsync("export", "jsonl", "--out", shell.At("out.jsonl"))).Code.ShouldBe(0);
        Ran group = await shell.RunAsync("group", shell.At("out.jsonl"));
        group.Lines.Select(l => l.GetProperty("story").GetInt64()).Distinct().Count().ShouldBe(2);
        (await shell.RunAsync("export", "wacz")).Code.ShouldBe(2);
        (await shell.RunAsync("export", "wacz", "--out", shell.At("out.wacz"))).Code.ShouldBe(0);
        (await System.IO.Compression.ZipFile.OpenReadAsync(shell.At("out.wacz"), CancellationToken.None)).GetEntry("datapackage.json").ShouldNotBeNull();
        (await shell.RunAsync("export", "warc")).Code.ShouldBe(2);
        (await shell.RunAsync("export", "warc", "--out", shell.At("out.warc.gz"))).Code.ShouldBe(0);
        (await shell.RunAsync("export", "wacz", "--story", "999", "--out", shell.At("none.wacz"))).Code.ShouldBe(1);
        (await shell.RunAsync("export", "csv", "--out", Path.Combine(shell.At("nowhere"), "x.csv"))).Code.ShouldBe(1);
    }

    /// <summary>Standard error that tells when a line that begins so was written.</summary>
    private sealed class Announced(string beginning) : StringWriter
    {
        private readonly TaskCompletionSource<string> line = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<string> Line => line.Task;

        public override void WriteLine(string? value)
        {
            if (value?.StartsWith(beginning, StringComparison.Ordinal) == true)
            {
                line.TrySetResult(value);
            }
        }
    }
}
