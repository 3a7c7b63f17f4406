using Headwater.Model;

namespace Headwater.Tests.Extract;

public class KindTest
{
    private const string Paragraph = "<p>The boats of the coast guard left the harbour of Port Amber in the morning, the office said, and came back before noon.</p>";

    [Theory]
    [InlineData("https://gull.example/live/storm", "Storm reaches Port Amber", "<div class='post'><span>14:07</span>", "</div>", ArticleKind.Live)]
    [InlineData("https://gull.example/n/1", "Liveticker: Sturm erreicht Bernstein", "<h3>14.07 Uhr</h3>", "", ArticleKind.Live)]
    [InlineData("https://gull.example/n/1", "EN DIRECT - La tempête atteint le port", "<h3>14h07</h3>", "", ArticleKind.Live)]
    [InlineData("https://gull.example/n/1", "Última hora de la tormenta, en vivo", "<time datetime='2024-05-03T14:07:00Z'>hace poco</time>", "", ArticleKind.Live)]
    [InlineData("https://gull.example/n/1", "Шторм дошёл до порта: онлайн", "<b>14:07</b>", "", ArticleKind.Live)]
    [InlineData("https://gull.example/n/1", "台风抵达琥珀港 直播", "<span>14:07</span>", "", ArticleKind.Live)]
    [InlineData("https://gull.example/n/1", "Storm reaches Port Amber", "<h3>In the north</h3>", "", ArticleKind.Report)]
    [InlineData("https://gull.example/live/storm", "Storm reaches Port Amber", "<h3>In the north</h3>", "", ArticleKind.Report)]
    [InlineData("https://gull.example/n/1", "How to live on an island", "<h3>1.5 metres</h3>", "", ArticleKind.Report)]
    public void A_live_page_has_posts_with_their_times(string url, string headline, string before, string after, ArticleKind kind) =>
        Read(url, headline, string.Concat(Enumerable.Repeat($"<div>{before}{Paragraph}{after}</div>", 5))).Kind.ShouldBe(kind);

    [Theory]
    [InlineData("https://gull.example/gallery/storm", "The storm", 8, 3, ArticleKind.Gallery)]
    [InlineData("https://gull.example/bildergalerie/sturm.html", "Der Sturm", 8, 3, ArticleKind.Gallery)]
    [InlineData("https://gull.example/n/1", "The storm in pictures", 8, 3, ArticleKind.Gallery)]
    [InlineData("https://gull.example/n/1", "بالصور.. العاصفة تصل إلى الميناء", 8, 3, ArticleKind.Gallery)]
    [InlineData("https://gull.example/gallery/storm", "The storm", 1, 6, ArticleKind.Report)]
    [InlineData("https://gull.example/n/1", "The storm", 8, 6, ArticleKind.Report)]
    public void A_gallery_has_more_pictures_than_text(string url, string headline, int pictures, int paragraphs, ArticleKind kind) =>
        Read(url, headline, string.Concat(Enumerable.Repeat(Paragraph, paragraphs)) + string.Concat(Enumerable.Range(0, pictures).Select(i => $"<div><img src='/{i}.jpg'></div>")) + Paragraph).Kind.ShouldBe(kind);

    [Theory]
    [InlineData("<meta property='og:type' content='video.other'>", "https://gull.example/n/1", ArticleKind.Video)]
    [InlineData("<meta property='og:video' content='https://gull.example/v.mp4'>", "https://gull.example/video/storm", ArticleKind.Video)]
    [InlineData("<meta property='og:video' content='https://gull.example/v.mp4'>", "https://gull.example/n/1", ArticleKind.Report)]
    [InlineData("", "https://gull.example/video/storm", ArticleKind.Report)]
    public void A_page_about_a_video_says_so(string head, string url, ArticleKind kind) =>
        Read(url, "The storm", Paragraph + Paragraph, head).Kind.ShouldBe(kind);

    [Fact]
    public void A_list_of_reports_with_a_short_text_is_a_list()
    {
        string links = string.Concat(Enumerable.Range(1, 12).Select(i => $"<div><a href='/{i}'>Report number {i} on the storm in the strait</a></div>"));
        Read("https://gull.example/storm", "Storm", $"{Paragraph}{links}").Kind.ShouldBe(ArticleKind.List);
        Read("https://gull.example/storm", "Storm", $"{Paragraph}{links}", "<meta property='og:type' content='article'>").Kind.ShouldBe(ArticleKind.Report);
    }

    [Theory]
    [InlineData("Subscribe to continue reading")]
    [InlineData("Sie möchten weiterlesen? Jetzt Abo abschließen.")]
    [InlineData("Cet article est réservé aux abonnés.")]
    [InlineData("Suscríbete para seguir leyendo")]
    [InlineData("Contenuto riservato agli abbonati")]
    [InlineData("Материал доступен подписчикам")]
    [InlineData("この記事は有料会員限定です")]
    [InlineData("订阅后阅读全文")]
    public void A_page_that_keeps_the_rest_for_those_who_pay_says_so(string notice)
    {
        Read("https://gull.example/n/1", "The storm", $"{Paragraph}<div>{notice}</div>").Paywalled.ShouldBeTrue();
        Read("https://gull.example/n/1", "The storm", $"{string.Concat(Enumerable.Repeat(Paragraph, 20))}<div>{notice}</div>").Paywalled.ShouldBeFalse();
        Read("https://gull.example/n/1", "The storm", Paragraph).Paywalled.ShouldBeFalse();
    }

    [Fact]
    public void A_page_that_declares_a_wall_and_shows_the_whole_report_keeps_nothing_back()
    {
        const string declared = "<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\",\"@type\":\"NewsArticle\",\"headline\":\"The storm\",\"isAccessibleForFree\":false}</script>";
        string whole = string.Concat(Enumerable.Repeat(Paragraph, 20));

        Read("https://gull.example/n/1", "The storm", Paragraph, declared).Paywalled.ShouldBeTrue();
        Read("https://gull.example/n/1", "The storm", whole, declared).Paywalled.ShouldBeFalse();
        Read("https://gull.example/n/1", "The storm", $"{whole}<div>Subscribe to continue reading</div>", declared).Paywalled.ShouldBeTrue();
    }

    private static Article Read(string url, string headline, string text, string head = "") =>
        Pages.Read($"<html><head><title>{headline}</title>{head}</head><body><article><h1>{headline}</h1>{text}</article></body></html>", url);
}
