using System.Text;
using Headwater.Extract;
using Headwater.Model;

namespace Headwater.Tests.Extract;

public class ExtractorTest
{
    [Fact]
    public void A_report_is_read_without_what_stands_around_it()
    {
        Article article = Read("""
            <html lang="en"><head><title>Harbour opens - The Gull</title><meta property="og:title" content="Harbour opens"></head><body>
            <nav><a href="/">Home</a> <a href="/news">News</a></nav>
            <article><h1>Harbour opens</h1>
            <div class="entry-content">
            <p>The new harbour of Port Amber opened on Monday, after three years of work, the harbour office said.</p>
            <p>Two ships called on the first day, and a third is expected before the end of the week, it said.</p>
            <div class="share-bar"><a href="#">Share</a></div>
            <p>The works cost four million crowns, of which the town paid a half.</p>
            </div></article>
            <footer><a href="/about">About us</a></footer></body></html>
            """);
        article.Title.ShouldBe("Harbour opens");
        article.Text.Split("\n\n").Length.ShouldBe(3);
        article.Text.ShouldNotContain("Share");
    }

    private static Article Read(string html) =>
        new Extractor().Extract(Page(html)).ShouldBeOfType<ExtractOutcome.Read>().Article;

    private static Page Page(string html) => new()
    {
        Hash = new PageHash("0"),
        Url = "https://gull.example/2024/harbour",
        Fetched = DateTimeOffset.UnixEpoch,
        Body = Encoding.UTF8.GetBytes(html),
    };
}
