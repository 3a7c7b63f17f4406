using System.Text;
using System.Text.Json;
using Headwater.Model;
using Headwater.Publish;

namespace Headwater.Tests.Publish;

/// <summary>What an investigator takes away of a story.</summary>
public sealed class StoryEvidenceTest
{
    private const string Address = "https://news.example/story/7";

    private static readonly StoryView Story = new Newsroom()
        .Report("Amber", "Quay closed, \"for good\"", "The quay at Port Amber was closed on Tuesday after divers found a crack in its wall.")
        .Report("Relay", "=HYPERLINK(\"https://relay.example\")", "The quay at Port Amber was closed.", hours: 1, of: 1)
        .View;

    [Fact]
    public void Reports_are_a_table_with_their_trails()
    {
        string[] rows = Rows(StoryCsv.Reports(Story));

        rows[0].ShouldStartWith("report,outlet,title,url,language,published,");
        rows[1].ShouldStartWith("1,Amber,\"Quay closed, \"\"for good\"\"\",https://amber.example/1,en,2026-03-03T12:00:00Z,");
        rows[2].ShouldEndWith(",Amber,https://amber.example/1,Amber,https://amber.example/1");
    }

    [Fact]
    public void No_cell_is_a_formula() => Rows(StoryCsv.Reports(Story))[2].ShouldContain("\"'=HYPERLINK(");

    [Fact]
    public void Claims_are_a_table_with_a_row_for_each_sentence_that_supports_them()
    {
        Support one = new(new ItemId(1), "Two were hurt.", 4, 18, "police", "reportedly"), two = new(new ItemId(2), "Two people were hurt.", 0, 21, null, null);
        StoryView told = Story with { Comparison = new Comparison([new Claim("Two were hurt.", ClaimStatus.Agreed, [one, two], [])], [], []) };

        Rows(StoryCsv.Claims(told)).ShouldBe(
        [
            "claim,status,sentence,outlet,report,url,start,end,source,hedge",
            "1,agreed,Two were hurt.,Amber,1,https://amber.example/1,4,18,police,reportedly",
            "1,agreed,Two people were hurt.,Relay,2,https://relay.example/2,0,21,,",
        ]);
    }

    [Fact]
    public void Linked_data_names_each_report_and_what_it_is_based_on()
    {
        JsonElement page = Linked(Story);

        page.GetProperty("@id").GetString().ShouldBe(Address);
        JsonElement relay = page.GetProperty("hasPart")[1];
        relay.GetProperty("publisher").GetProperty("name").GetString().ShouldBe("Relay");
        relay.GetProperty("isBasedOn")[0].GetProperty("url").GetString().ShouldBe("https://amber.example/1");
        page.GetProperty("citation")[0].GetProperty("isPartOf").GetProperty("url").GetString().ShouldBe("https://amber.example/1");
    }

    [Fact]
    public void Linked_data_cannot_end_the_script_that_it_stands_in()
    {
        StoryView hostile = Story with { Headline = "</script><script>alert(1)</script>" };

        Written(hostile).ShouldNotContain('<');
        Linked(hostile).GetProperty("name").GetString().ShouldBe(hostile.Headline);
    }

    private static string[] Rows(byte[] table) => Encoding.UTF8.GetString(table).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

    private static JsonElement Linked(StoryView story) => JsonSerializer.Deserialize<JsonElement>(Written(story));

    private static string Written(StoryView story)
    {
        using MemoryStream written = new();
        StoryJsonLd.Write(story, Address, "Headwater", written);
        return Encoding.UTF8.GetString(written.ToArray());
    }
}
