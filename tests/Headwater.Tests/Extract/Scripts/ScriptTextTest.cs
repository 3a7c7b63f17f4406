using System.Text.Json;
using Headwater.Model;

namespace Headwater.Tests.Extract.Scripts;

public class ScriptTextTest
{
    private const string First = "The new harbour of Port Amber opened on Monday, after three years of work, the harbour office said in a statement.";

    private static readonly string[] Paragraphs =
    [
        First,
        "Two ships called on the first day, and a third is expected before the end of the week, according to the harbour master.",
        "The works cost four million crowns, of which the town paid a half, and the rest came from the fund for the coast.",
    ];

    private static string Markup => string.Concat(Paragraphs.Select(p => $"<p class=\"body\">{p}</p>"));

    [Fact]
    public void The_data_of_a_page_that_its_script_would_show_is_read() =>
        Read($"<script id=\"__NEXT_DATA__\" type=\"application/json\">{JsonSerializer.Serialize(new { props = new { article = new { id = 7, body = Markup } } })}</script>").Text.ShouldBe(string.Join("\n\n", Paragraphs));

    [Fact]
    public void A_stream_that_scripts_push_is_read()
    {
        string inner = JsonSerializer.Serialize(new { children = new { html = Markup } });
        Read($"<script>self.__next_f.push([1,{JsonSerializer.Serialize("5:" + inner)}])</script>").Text.ShouldBe(string.Join("\n\n", Paragraphs));
    }

    [Fact]
    public void A_state_that_is_assigned_is_read_paragraph_by_paragraph()
    {
        string state = JsonSerializer.Serialize(new { blocks = Paragraphs.Select(p => new { type = "paragraph", text = p }) });
        Read($"<script>window.__STATE__ = {state};</script>").Text.ShouldBe(string.Join("\n\n", Paragraphs));
    }

    [Fact]
    public void Linked_data_counts_before_other_scripts()
    {
        string linked = JsonSerializer.Serialize(new Dictionary<string, string> { ["@type"] = "NewsArticle", ["headline"] = "Harbour opens", ["articleBody"] = string.Join("\n\n", Paragraphs) });
        Read($"<script>window.other = \"{string.Concat(Enumerable.Repeat("Another page of the site tells of the lighthouse. ", 30))}\"</script><script type=\"application/ld+json\">{linked}</script>").Text.ShouldStartWith(First);
    }

    [Fact]
    public void Code_and_settings_are_no_report() =>
        Pages.Refused(Pages.Page($"<html><head><title>Gull</title></head><body><script>var a = \"{string.Concat(Enumerable.Repeat("if (x.y === z_1) { return a.b.c; } ", 40))}\"; var url = \"https://gull.example/{new string('a', 900)}?a=1.2.3.4\";</script></body></html>")).Code.ShouldBe("empty");

    [Fact]
    public void What_a_page_shows_counts_before_what_its_scripts_hold() =>
        Pages.Read(Pages.With("", $"<article><h1>Harbour opens</h1>{Pages.Report}</article><script>var x = {{\"html\":\"{string.Concat(Enumerable.Repeat("A lighthouse is a tower with a light. ", 60))}\"}}</script>")).Text.ShouldNotContain("lighthouse");

    private static Article Read(string scripts) =>
        Pages.Read($"<html lang=\"en\"><head><title>Harbour opens | The Gull</title><meta property=\"og:title\" content=\"Harbour opens\"></head><body><div id=\"root\"></div>{scripts}</body></html>");
}
