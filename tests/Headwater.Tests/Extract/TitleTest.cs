namespace Headwater.Tests.Extract;

public class TitleTest
{
    [Theory]
    [InlineData("Harbour opens at last | The Gull", "", "", "Harbour opens at last")]
    [InlineData("Harbour opens at last - Gull", "", "", "Harbour opens at last")]
    [InlineData("The Gull: news", "Harbour opens at last", "Harbour opens at last", "Harbour opens at last")]
    [InlineData("Harbour opens at last - after three years", "", "", "Harbour opens at last - after three years")]
    [InlineData("Harbour opens | News | The Gull", "Harbour opens - The Gull", "Harbour opens", "Harbour opens")]
    public void A_headline_comes_without_the_name_of_the_site(string title, string meta, string heading, string read)
    {
        string head = $"<title>{title}</title><meta property='og:site_name' content='The Gull'>{(meta.Length > 0 ? $"<meta property='og:title' content='{meta}'>" : "")}";
        Pages.Read($"<html><head>{head}</head><body><article>{(heading.Length > 0 ? $"<h1>{heading}</h1>" : "")}{Pages.Report}</article></body></html>").Title.ShouldBe(read);
    }
}
