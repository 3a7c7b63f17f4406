using System.Text;
using Headwater.Extract;
using Headwater.Model;

namespace Headwater.Tests.Extract;

/// <summary>Makes pages for the tests of Extract and reads them.</summary>
internal static class Pages
{
    public const string Url = "https://gull.example/news/harbour-opens";

    public const string Report = """
        <p>The new harbour of Port Amber opened on Monday, after three years of work, the harbour office said in a statement.</p>
        <p>Two ships called on the first day, and a third is expected before the end of the week, according to the harbour master.</p>
        <p>The works cost four million crowns, of which the town paid a half, and the rest came from the fund for the coast.</p>
        """;

    public static Page Page(string html, string url = Url, int status = 200) => Page(Encoding.UTF8.GetBytes(html), url, status);

    public static Page Page(byte[] body, string url = Url, int status = 200) => new()
    {
        Hash = new PageHash("0"),
        Url = url,
        Fetched = new DateTimeOffset(2024, 6, 1, 0, 0, 0, TimeSpan.Zero),
        Status = status,
        ContentType = "text/html; charset=utf-8",
        Body = body,
    };

    public static Article Read(string html, string url = Url, Announcement? announced = null) =>
        new Extractor().Extract(Page(html, url), announced).ShouldBeOfType<ExtractOutcome.Read>().Article;

    public static Cause Refused(Page page) => new Extractor().Extract(page).ShouldBeOfType<ExtractOutcome.Unreadable>().Cause;

    /// <summary>A page with this in its head and, unless other words are given, the usual report in its body.</summary>
    public static string With(string head, string body = "<article><h1>Harbour opens</h1>" + Report + "</article>") =>
        $"<!DOCTYPE html><html lang=\"en\"><head><title>Harbour opens - The Gull</title>{head}</head><body>{body}</body></html>";

    public static string LinkedData(string json) => With($"<script type=\"application/ld+json\">{json}</script>");
}
