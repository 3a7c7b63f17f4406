using System.IO.Pipes;
using System.Text;
using System.Text.Json;
using Headwater.App.Cli;

namespace Headwater.Tests.Cli;

/// <summary>The verbs that work on files and keep nothing.</summary>
public sealed class FileVerbsTest(Shell shell) : IClassFixture<Shell>
{
    [Fact]
    public async Task Feed_prints_a_feed_with_its_items()
    {
        Ran ran = await shell.RunAsync("feed", "--json", shell.Write("feed.xml", Press.Feed));

        ran.Code.ShouldBe(0, ran.Error);
        ran.Json.GetProperty("format").GetString().ShouldBe("rss");
        ran.Json.GetProperty("wellFormed").GetBoolean().ShouldBeTrue();
        ran.Json.GetProperty("hub").ValueKind.ShouldBe(JsonValueKind.Null);
        JsonElement item = ran.Json.GetProperty("items").EnumerateArray().ShouldHaveSingleItem();
        item.GetProperty("link").GetString().ShouldBe("https://lorn-courier.example/2026/ferry");
        item.GetProperty("published").GetDateTimeOffset().ShouldBe(new DateTimeOffset(2026, 3, 4, 7, 40, 0, TimeSpan.Zero));
        item.GetProperty("enclosures")[0].GetProperty("length").GetString().ShouldBe("1200");
    }

    [Fact]
    public async Task Extract_prints_an_article_with_blank_lines_between_paragraphs()
    {
        Ran ran = await shell.RunAsync("extract", "--json", "--url", "https://port-amber.example/saved", shell.Write("agency.html", Press.Agency));

        ran.Code.ShouldBe(0, ran.Error);
        ran.Json.GetProperty("outcome").GetString().ShouldBe("article");
        ran.Json.GetProperty("url").GetString().ShouldBe("https://port-amber.example/saved");
        ran.Json.GetProperty("canonical").GetString().ShouldBe("https://port-amber.example/news/ferry-amber");
        ran.Json.GetProperty("title").GetString().ShouldBe("Ferry Amber runs aground");
        ran.Json.GetProperty("text").GetString()!.Split("\n\n").Length.ShouldBe(3);
        ran.Json.GetProperty("problem").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task Extract_prints_for_a_person_too()
    {
        Ran ran = await shell.RunAsync("extract", shell.Write("agency.html", Press.Agency));

        ran.Output.ShouldStartWith("title      Ferry Amber runs aground");
        ran.Output.ShouldContain("Odile Brandt");
    }

    [Fact]
    public async Task Trace_of_a_copy_leads_to_the_agency()
    {
        Ran ran = await shell.RunAsync("trace", "--jsonl", shell.Write("courier.html", Press.Courier), shell.Write("agency.html", Press.Agency));

        ran.Code.ShouldBe(0, ran.Error);
        ran.Lines.Count.ShouldBe(2);
        JsonElement edge = ran.Lines[0].GetProperty("trail")[0];
        edge.GetProperty("to").GetProperty("name").GetString().ShouldBe("Port Amber News Agency");
        edge.GetProperty("kind").GetString().ShouldBeOneOf("declared", "observed");
        edge.GetProperty("confidence").GetDouble().ShouldBeInRange(0.5, 1);
        ran.Lines[0].GetProperty("primary").GetProperty("name").GetString().ShouldBe("Port Amber News Agency");
        (await shell.RunAsync("trace", shell.At("courier.html"), shell.At("agency.html"))).Output.ShouldContain("Port Amber News Agency");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Group_answers_each_line_in_its_order(bool packed)
    {
        string file = packed ? shell.Write("lines.jsonl.gz", Press.Gzip(Press.Lines)) : shell.Write("lines.jsonl", Press.Lines);

        Ran ran = await shell.RunAsync("group", file);

        ran.Code.ShouldBe(0, ran.Error);
        ran.Lines.Select(l => l.GetProperty("id").GetString()).ShouldBe(["a", "b", "c"]);
        long[] stories = [.. ran.Lines.Select(l => l.GetProperty("story").GetInt64())];
        stories[1].ShouldBe(stories[0]);
        stories[2].ShouldNotBe(stories[0]);
    }

    [Fact]
    public async Task Group_answers_when_the_input_pauses()
    {
        using AnonymousPipeServerStream typed = new(PipeDirection.Out);
        using AnonymousPipeClientStream input = new(PipeDirection.In, typed.ClientSafePipeHandle);
        using AnonymousPipeServerStream printed = new(PipeDirection.Out);
        using StreamReader answers = new(new AnonymousPipeClientStream(PipeDirection.In, printed.ClientSafePipeHandle));
        using StreamWriter output = new(printed) { AutoFlush = true };
        Terminal terminal = new(input, output, TextWriter.Null, interactive: false, shell.Variable);

        Task<int> running = CommandLine.RunAsync(["group", "-"], terminal, TestContext.Current.CancellationToken);
        await typed.WriteAsync(Encoding.UTF8.GetBytes(Press.Lines), TestContext.Current.CancellationToken);
        (await answers.ReadLineAsync(TestContext.Current.CancellationToken)).ShouldNotBeNull().ShouldContain("\"a\"");

        typed.Close();
        (await running).ShouldBe(0);
    }

    [Fact]
    public async Task Group_prints_an_array_where_one_is_asked_for() =>
        (await shell.RunAsync("group", "--json", shell.Write("lines.jsonl", Press.Lines))).Json.GetArrayLength().ShouldBe(3);

    [Fact]
    public async Task Group_names_a_broken_line_and_goes_on()
    {
        Ran ran = await shell.RunAsync(Encoding.UTF8.GetBytes("{\"title\":\"no id\"}\nnot json\n\n" + Press.Lines), "group", "-");

        ran.Code.ShouldBe(1);
        ran.Lines.Count.ShouldBe(3);
        ran.Error.ShouldContain("-:1:");
        ran.Error.ShouldContain("-:2:");
    }

    [Fact]
    public async Task Compare_finds_what_both_reports_say()
    {
        string[] files = [shell.Write("agency.html", Press.Agency), shell.Write("courier.html", Press.Courier)];

        Ran ran = await shell.RunAsync(["compare", "--json", .. files]);

        ran.Code.ShouldBe(0, ran.Error);
        ran.Json.GetProperty("sameEvent").GetBoolean().ShouldBeTrue();
        ran.Json.GetProperty("reports").EnumerateArray().Select(r => r.GetProperty("file").GetString()).ShouldBe(files);
        ran.Json.GetProperty("claims").GetArrayLength().ShouldBeGreaterThan(0);
        (await shell.RunAsync(["compare", .. files])).Output.ShouldStartWith("One event");
    }

    [Fact]
    public async Task Compare_of_one_readable_file_is_refused()
    {
        Ran ran = await shell.RunAsync("compare", shell.Write("agency.html", Press.Agency), shell.At("missing.html"));

        ran.Code.ShouldBe(1);
        ran.Error.ShouldContain("missing.html");
        ran.Error.ShouldContain("two reports");
    }

    [Fact]
    public async Task Screen_says_that_nothing_is_found_where_nothing_is()
    {
        string file = shell.Write("agency.html", Press.Agency);

        Ran ran = await shell.RunAsync("screen", "--json", file);

        ran.Code.ShouldBe(0, ran.Error);
        ran.Json.GetProperty("findings").GetArrayLength().ShouldBe(0);
        (await shell.RunAsync("screen", file)).Output.ShouldStartWith("Nothing reported matches");
    }

    [Fact]
    public async Task Json_is_an_object_for_one_file_and_an_array_for_several()
    {
        string file = shell.Write("agency.html", Press.Agency);

        (await shell.RunAsync("extract", "--json", file)).Json.ValueKind.ShouldBe(JsonValueKind.Object);
        (await shell.RunAsync("extract", "--json", file, file)).Json.GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public async Task Control_characters_of_a_headline_never_reach_the_terminal()
    {
        string file = shell.Write("bell.html", Press.Agency.Replace("Ferry Amber", "\u001b]0;owned\u0007\u009b31mFerry Amber", StringComparison.Ordinal));
        string feed = shell.Write("bell.xml", Press.Feed.Replace("Ferry", "\u009b31mFerry", StringComparison.Ordinal));

        foreach (string[] args in new[] { ["extract", file], ["trace", file], ["compare", file, file], ["screen", file], ["feed", feed], ["extract", "--json", file], ["feed", "--jsonl", feed], new[] { "extract", shell.At("\u001b[2J") } })
        {
            Ran ran = await shell.RunAsync(args);

            (ran.Output + ran.Error).Where(c => char.IsControl(c) && c is not '\n' and not '\r').ShouldBeEmpty(args[0]);
            (ran.Output + ran.Error).ShouldNotBeEmpty();
        }
    }
}
