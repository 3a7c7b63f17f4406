using System.Text;

namespace Headwater.Tests.Cli;

/// <summary>What is wrong with an input is named, with its cause; nothing is thrown at the user.</summary>
public sealed class BadInputTest(Shell shell) : IClassFixture<Shell>
{
    [Theory]
    [InlineData("feed")]
    [InlineData("extract")]
    [InlineData("trace")]
    [InlineData("group")]
    [InlineData("screen")]
    public async Task A_file_that_is_not_there_is_named(string verb)
    {
        Ran ran = await shell.RunAsync(verb, shell.At("missing.html"));

        ran.Code.ShouldBe(1);
        ran.Error.ShouldContain("missing.html");
        ran.Error.ShouldContain("There is no such file");
    }

    [Theory]
    [InlineData("feed")]
    [InlineData("extract")]
    [InlineData("trace")]
    [InlineData("group")]
    [InlineData("screen")]
    public async Task A_folder_is_no_file(string verb)
    {
        Ran ran = await shell.RunAsync(verb, Path.GetTempPath());

        ran.Code.ShouldBe(1);
        ran.Error.ShouldContain("folder");
    }

    [Theory]
    [InlineData("feed")]
    [InlineData("extract")]
    [InlineData("group")]
    public async Task Broken_gzip_is_named(string verb)
    {
        byte[] packed = Press.Gzip(Press.Lines);
        packed.AsSpan(packed.Length / 2, 24).Fill(0xEE);

        foreach (string file in new[] { shell.Write("torn.gz", packed), shell.Write("named.gz", "no gzip at all") })
        {
            Ran ran = await shell.RunAsync(verb, file);

            ran.Code.ShouldBe(1);
            ran.Error.ShouldContain("gzip data is broken");
        }
    }

    [Theory]
    [InlineData("There is no verb nonsense.", "Try: headwater --help", "nonsense")]
    [InlineData("There is no verb nonsense.", "Try: headwater --help", "help", "nonsense")]
    [InlineData("FILE is missing", "Try: headwater extract --help", "extract")]
    [InlineData("At least 2 of FILE are wanted, and 1 is given", "Try: headwater compare --help", "compare", "one.html")]
    [InlineData("abc is no number, which --take wants.", "Try: headwater stories --help", "stories", "--take", "abc")]
    [InlineData("abc is no number, which ID wants.", "Try: headwater story --help", "story", "abc")]
    [InlineData("--take wants a number from 1 to 1,000.", "Try: headwater search --help", "search", "ferry", "--take", "0")]
    [InlineData("--reason", "Try: headwater takedown refuse --help", "takedown", "refuse", "1")]
    [InlineData("nobody is no e-mail address", "Try: headwater takedown file --help", "takedown", "file", "https://amber.example/1", "--by", "nobody")]
    [InlineData("--url wants a full address", "Try: headwater extract --help", "extract", "--url", "nonsense", "one.html")]
    public async Task What_is_wrong_with_a_command_line_is_said_in_its_own_words(string message, string way, params string[] args)
    {
        Ran ran = await shell.RunAsync(args);

        ran.Code.ShouldBe(2);
        ran.Output.ShouldBeEmpty();
        ran.Error.ShouldContain(message);
        ran.Error.ShouldContain(way);
        ran.Error.ShouldNotContain("System.");
    }

    [Fact]
    public async Task An_address_of_another_scheme_is_no_missing_file()
    {
        Ran ran = await shell.RunAsync("extract", "ftp://amber.example/1");

        ran.Code.ShouldBe(1);
        ran.Error.ShouldContain("Begin it with http:// or https://");
    }

    [Fact]
    public async Task A_feed_that_is_not_there_cannot_be_polled()
    {
        Ran ran = await shell.RunAsync("poll", "99");

        ran.Code.ShouldBe(1);
        ran.Error.ShouldContain("There is no feed 99.");
    }

    [Theory]
    [InlineData("stories")]
    [InlineData("search", "ferry")]
    [InlineData("feeds")]
    [InlineData("correct", "list")]
    [InlineData("takedown", "list")]
    public async Task Nothing_to_list_is_said_and_a_new_data_folder_is_named(params string[] args)
    {
        string folder = shell.At("new-" + args[0]);

        Ran ran = await shell.RunAsync([.. args, "--data", folder]);

        ran.Code.ShouldBe(0);
        ran.Output.ShouldBeEmpty();
        ran.Error.ShouldContain(folder);
        ran.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(2);
    }

    [Fact]
    public async Task Names_that_were_held_against_no_list_are_not_said_to_be_on_none()
    {
        Ran ran = await shell.RunAsync("screen", shell.Write("calm.txt", "Quay closed\n\nThe quay at Port Amber was closed on Tuesday."));

        ran.Code.ShouldBe(0);
        ran.Output.ShouldNotContain("a name on a list");
        ran.Error.ShouldContain("held against no list");
    }

    [Fact]
    public async Task A_picture_posing_as_a_page_is_told()
    {
        string file = shell.Write("photo.html", [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 13, .. Enumerable.Range(0, 400).Select(n => (byte)(n * 37))]);

        Ran ran = await shell.RunAsync("extract", "--json", file);

        ran.Json.GetProperty("outcome").GetString().ShouldBe("binary");
        ran.Json.GetProperty("problem").GetString().ShouldNotBeNullOrWhiteSpace();
        ran.Json.GetProperty("title").GetString().ShouldBeNull();
        (await shell.RunAsync("trace", file)).Code.ShouldBe(1);
    }

    [Fact]
    public async Task An_empty_feed_fails_with_its_cause()
    {
        Ran ran = await shell.RunAsync("feed", "--json", shell.Write("empty.xml", ""));

        ran.Code.ShouldBe(1);
        ran.Json.GetProperty("format").GetString().ShouldBe("unknown");
        ran.Json.GetProperty("problem").GetString().ShouldNotBeNullOrWhiteSpace();
        ran.Json.GetProperty("items").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task One_bad_file_does_not_keep_the_others_from_being_read()
    {
        Ran ran = await shell.RunAsync("extract", "--jsonl", shell.At("missing.html"), shell.Write("good.html", Press.Agency));

        ran.Code.ShouldBe(1);
        ran.Lines.Select(l => l.GetProperty("outcome").GetString()).ShouldBe(["not-found", "article"]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Standard_input_is_read_packed_or_not(bool packed)
    {
        Ran ran = await shell.RunAsync(packed ? Press.Gzip(Press.Agency) : Encoding.UTF8.GetBytes(Press.Agency), "extract", "--json", "-");

        ran.Code.ShouldBe(0, ran.Error);
        ran.Json.GetProperty("title").GetString().ShouldBe("Ferry Amber runs aground");
    }

    [Theory]
    [InlineData("frobnicate")]
    [InlineData("extract")]
    [InlineData("extract --frob page.html")]
    [InlineData("search --frob ferry")]
    [InlineData("compare one.html")]
    [InlineData("story seven")]
    [InlineData("stories --take many")]
    [InlineData("export xlsx")]
    [InlineData("takedown")]
    [InlineData("takedown file https://port-amber.example/1")]
    [InlineData("takedown refuse 1")]
    [InlineData("serve --urls nonsense")]
    [InlineData("serve --urls https://127.0.0.1:8800")]
    public async Task A_command_line_that_is_not_understood_does_nothing(string line)
    {
        using Shell untouched = new();

        Ran ran = await untouched.RunAsync(line.Split(' '));

        ran.Code.ShouldBe(2);
        ran.Output.ShouldBeEmpty();
        ran.Error.ShouldStartWith("headwater: ");
        ran.Error.ShouldContain("--help");
        Directory.Exists(untouched.Data).ShouldBeFalse();
    }

    [Theory]
    [InlineData]
    [InlineData("help")]
    [InlineData("--help")]
    [InlineData("extract", "--help")]
    [InlineData("help", "extract")]
    [InlineData("--version")]
    public async Task Help_is_a_result(params string[] args)
    {
        Ran ran = await shell.RunAsync(args);

        ran.Code.ShouldBe(0);
        ran.Output.ShouldNotBeEmpty();
        ran.Error.ShouldBeEmpty();
    }
}
