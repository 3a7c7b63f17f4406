using Headwater.Model;

namespace Headwater.Tests.Extract.Titles;

public class TitleTest
{
    [Theory]
    [InlineData("Harbour opens at last | The Gull", "", "", "Harbour opens at last")]
    [InlineData("Harbour opens at last - Gull", "", "", "Harbour opens at last")]
    [InlineData("The Gull: news", "Harbour opens at last", "Harbour opens at last", "Harbour opens at last")]
    [InlineData("Harbour opens at last - after three years", "", "", "Harbour opens at last - after three years")]
    [InlineData("Gulls: a guide for children", "", "", "Gulls: a guide for children")]
    [InlineData("Port: Harbour opens at last_Gull", "", "Harbour opens at last", "Harbour opens at last")]
    [InlineData("Harbour opens | News | The Gull", "Harbour opens - The Gull", "Harbour opens", "Harbour opens")]
    public void A_headline_comes_without_the_name_of_the_site(string title, string meta, string heading, string read)
    {
        string head = $"<title>{title}</title><meta property='og:site_name' content='The Gull'>{(meta.Length > 0 ? $"<meta property='og:title' content='{meta}'>" : "")}";
        Pages.Read($"<html><head>{head}</head><body><article>{(heading.Length > 0 ? $"<h1>{heading}</h1>" : "")}{Pages.Report}</article></body></html>").Title.ShouldBe(read);
    }

    [Theory]
    [InlineData("", "Port Amber's new harbour is open")]
    [InlineData("Harbour of Port Amber: what it cost", "Harbour of Port Amber: what it cost")]
    public void What_readers_see_is_the_headline_unless_linked_data_says_with_the_head_that_it_is_another(string linked, string read)
    {
        string script = linked.Length == 0 ? "" : $"<script type='application/ld+json'>{{\"@type\":\"NewsArticle\",\"headline\":\"{linked}\"}}</script>";
        Pages.Read($"<html><head><title>Harbour of Port Amber: what it cost</title><meta property='og:title' content='Harbour of Port Amber: what it cost'>{script}</head><body><article><h1>Port Amber's new harbour is open</h1>{Pages.Report}</article></body></html>").Title.ShouldBe(read);
    }

    [Theory]
    [InlineData("Tide Post: Harbour opens at last")]
    [InlineData("Harbour opens at last_Tide Post")]
    public void A_line_of_the_page_tells_where_the_headline_ends(string title) =>
        Pages.Read($"<html><head><title>{title}</title></head><body><table><tr><td>Tide Post</td></tr><tr><td><b>Harbour opens at last</b><br>3 May 2024<p>{Pages.Report}</td></tr></table></body></html>").Title.ShouldBe("Harbour opens at last");

    [Fact]
    public void The_announced_title_tells_where_the_headline_ends() =>
        Pages.Read($"<html><head><title>Tide Post: Harbour opens at last</title></head><body><div>{Pages.Report}</div></body></html>", announced: new Announcement { Url = Pages.Url, Title = "Harbour opens at last" }).Title.ShouldBe("Harbour opens at last");

    /// <summary>Visible, JSON-LD, og:title, title element; "-" where a place states nothing.</summary>
    [Theory]
    [InlineData("The Gull", "-", "Harbour opens at last", "Harbour opens at last - The Gull", "Harbour opens at last")]
    [InlineData("-", "Harbour opens at last", "-", "The Gull", "Harbour opens at last")]
    [InlineData("Harbour opens at last", "The Gull", "Harbour opens at last", "The Gull", "Harbour opens at last")]
    [InlineData("Our blog", "-", "Ten harbours that are worth the journey", "Ten harbours that are worth the journey", "Ten harbours that are worth the journey")]
    [InlineData("Harbour opens at last after years of work", "Harbour opens at last after years of work", "Harbour opens at last…", "Harbour opens at last… | The Gull", "Harbour opens at last after years of work")]
    [InlineData("Hafen­eröffnung nach drei Jahren", "-", "-", "-", "Hafeneröffnung nach drei Jahren")]
    [InlineData("-", "-", "-", "Harbour opens at last | The Gull", "Harbour opens at last")]
    public void The_headline_is_what_the_places_of_a_page_speak_for_most(string visible, string linked, string shared, string element, string read)
    {
        string script = linked == "-" ? "" : $"<script type='application/ld+json'>{{\"@type\":\"NewsArticle\",\"headline\":\"{linked}\"}}</script>";
        string head = $"{(element == "-" ? "" : $"<title>{element}</title>")}{(shared == "-" ? "" : $"<meta property='og:title' content='{shared}'>")}<meta property='og:site_name' content='The Gull'>{script}";
        Pages.Read($"<html><head>{head}</head><body><article>{(visible == "-" ? "" : $"<h1>{visible}</h1>")}{Pages.Report}</article></body></html>").Title.ShouldBe(read);
    }
}
