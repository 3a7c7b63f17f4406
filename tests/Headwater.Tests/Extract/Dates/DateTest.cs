using Headwater.Model;

namespace Headwater.Tests.Extract.Dates;

public class DateTest
{
    [Theory]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2024-05-03T10:00:00Z\"}</script>", "", "json-ld")]
    [InlineData("<script type='application/ld+json'>{\"@context\":\"x\",\"@graph\":[{\"@type\":\"WebSite\"},{\"@type\":[\"Article\"],\"datePublished\":\"2024-05-03\"}]}</script>", "", "json-ld")]
    [InlineData("<script type='application/ld+json'><!-- {\"@type\":\"Article\",\"headline\":\"A \"quoted\" word\",\"datePublished\":\"2024-05-03\",} --></script>", "", "json-ld")]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"Article\",\"datePublished\":\"2024-05-03\",\"articleBody\":\"cut off he</script>", "", "json-ld")]
    [InlineData("", "<span itemprop='datePublished' content='2024-05-03'>yesterday</span>", "microdata")]
    [InlineData("<meta property='article:published_time' content='2024-05-03T08:00:00+02:00'>", "", "meta")]
    [InlineData("", "<time datetime='2024-05-03'>Friday</time>", "time")]
    [InlineData("", "<div>Published 3 May 2024</div>", "visible")]
    [InlineData("", "<div>3. Mai 2024</div>", "visible")]
    [InlineData("", "<div>2024年5月3日</div>", "visible")]
    [InlineData("", "<div>جمعه ۱۴ اردیبهشت ۱۴۰۳</div>", "visible")]
    [InlineData("", "<div>الجمعة 24 شوال 1445</div>", "visible")]
    [InlineData("", "<div>3 พ.ค. 2567</div>", "visible")]
    [InlineData("", "<div>Updated 4 May 2024</div><div>Published 3 May 2024</div>", "visible")]
    [InlineData("", "<div>Aktualisiert am 3. Mai 2024</div>", "visible")]
    [InlineData("", "<div class='meta'><span class='ago' data-timestamp='1714723200'>four weeks ago</span></div>", "data")]
    [InlineData("", "<div data-published='2024-05-03T10:00:00Z'>four weeks ago</div>", "data")]
    [InlineData("<script>window.state={\"story\":{\"title\":\"Harbour opens at noon\",\"slug\":\"harbour-opens\",\"publishedAt\":\"2024-05-03T10:00:00Z\"}}</script>", "", "script")]
    [InlineData("<script>self.push(\"{\\\"slug\\\":\\\"harbour-opens\\\",\\\"datePublished\\\":1714723200000}\")</script>", "", "script")]
    [InlineData("<script>app({publish_date: '2024-05-03', url: '/news/harbour-opens'})</script>", "", "script")]
    public void A_date_is_read_where_the_page_states_it(string head, string line, string method)
    {
        Article article = Pages.Read(Pages.With(head, $"<article><h1>Harbour opens</h1>{line}{Pages.Report}</article>"));
        article.Published!.Value.UtcDateTime.Date.ShouldBe(new DateTime(2024, 5, 3));
        article.PublishedBy.ShouldBe(method);
    }

    [Theory]
    [InlineData("https://gull.example/2024/05/03/harbour")]
    [InlineData("https://gull.example/news/2024-05-03-harbour")]
    [InlineData("https://gull.example/20240503/harbour")]
    public void An_address_that_holds_the_day_states_it(string url)
    {
        Article article = Pages.Read(Pages.With(""), url);
        article.Published.ShouldBe(new DateTimeOffset(2024, 5, 3, 0, 0, 0, TimeSpan.Zero));
        article.PublishedBy.ShouldBe("url");
    }

    [Theory]
    [InlineData("<meta property='article:published_time' content='soon'>", "")]
    [InlineData("<meta property='article:published_time' content='2031-01-01'>", "")]
    [InlineData("<meta property='article:published_time' content='0001-01-01T00:00:00'>", "")]
    [InlineData("<script>window.state={\"more\":[{\"title\":\"Another report\",\"publishedAt\":\"2024-05-02T10:00:00Z\"}]}</script>", "")]
    [InlineData("<script>window.build={\"slug\":\"harbour-opens\",\"publishedAt\":null,\"builtAt\":\"2024-05-02T10:00:00Z\"}</script>", "")]
    [InlineData("", "<div data-timestamp='soon'>new</div>")]
    [InlineData("", "<div>1445 readers</div>")]
    [InlineData("", "<div>Founded in 1921, rebuilt in 2019</div>")]
    [InlineData("", "<p>On 3 May 2022 the first stone was laid, and the town looked on, with flags and a band and long speeches by everyone who had a part in it.</p>")]
    public void A_date_that_the_page_does_not_state_is_not_made_up(string head, string line) =>
        Pages.Read(Pages.With(head, $"<article><h1>Harbour opens</h1>{line}{Pages.Report}</article>")).Published.ShouldBeNull();

    [Fact]
    public void The_feed_is_believed_where_the_markup_is_silent()
    {
        DateTimeOffset announced = new(2024, 5, 3, 7, 0, 0, TimeSpan.Zero);
        Article article = Pages.Read(Pages.With(""), announced: new Announcement { Url = Pages.Url, Published = announced });
        article.Published.ShouldBe(announced);
        article.PublishedBy.ShouldBe("feed");
    }

    [Theory]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"dateModified\":\"2024-05-04T10:00:00Z\"}</script>", "", "json-ld")]
    [InlineData("", "<span itemprop='dateModified' content='2024-05-04'>today</span>", "microdata")]
    [InlineData("<meta property='article:modified_time' content='2024-05-04T08:00:00Z'>", "", "meta")]
    [InlineData("", "<div>Published 3 May 2024, updated 4 May 2024</div>", "visible")]
    [InlineData("", "<div>Publié le 3 mai 2024, mis à jour le 4 mai 2024 à 10:00</div>", "visible")]
    [InlineData("", "<div>3. Mai 2024</div><div>Aktualisiert: 4. Mai 2024</div>", "visible")]
    [InlineData("", "<div>公開 2024年5月3日 更新日：2024年5月4日</div>", "visible")]
    [InlineData("", "<div>입력 2024.05.03 10:00 수정 2024.05.04 10:00</div>", "visible")]
    public void A_change_is_read_where_the_page_states_it(string head, string line, string method)
    {
        Article article = Pages.Read(Pages.With(head, $"<article><h1>Harbour opens</h1>{line}{Pages.Report}</article>"));
        article.Modified!.Value.UtcDateTime.Date.ShouldBe(new DateTime(2024, 5, 4));
        article.ModifiedBy.ShouldBe(method);
        article.Published?.UtcDateTime.Date.ShouldBe(new DateTime(2024, 5, 3));
    }
}
