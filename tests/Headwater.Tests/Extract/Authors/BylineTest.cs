using Headwater.Model;

namespace Headwater.Tests.Extract.Authors;

public class BylineTest
{
    [Theory]
    [InlineData("By Ada Lund", "Ada Lund")]
    [InlineData("By Ada Lund and Per Holm", "Ada Lund|Per Holm")]
    [InlineData("Von Ada Lund und Per Holm, dpa", "Ada Lund|Per Holm")]
    [InlineData("Par Ada Lund avec AFP", "Ada Lund")]
    [InlineData("Por Ada Lund", "Ada Lund")]
    public void People_are_read_from_the_line_under_the_headline(string line, string people)
    {
        Article article = Pages.Read(Pages.With("", $"<article><h1>Harbour opens</h1><div class='byline'>{line}</div>{Pages.Report}</article>"));
        article.Byline.ShouldBe(line);
        article.Authors.ShouldBe(people.Split('|'));
    }

    [Theory]
    [InlineData("Tuesday | 14:07 | By Ada Lund", "By Ada Lund")]
    [InlineData("Harbour · Von Ada Lund · 3 min", "Von Ada Lund")]
    public void Date_and_section_may_stand_beside_the_names(string line, string byline)
    {
        Article article = Pages.Read(Pages.With("", $"<article><h1>Harbour opens</h1><div>{line}</div>{Pages.Report}</article>"));
        article.Byline.ShouldBe(byline);
        article.Authors.ShouldBe(["Ada Lund"]);
    }

    [Theory]
    [InlineData("文/林小雨", "林小雨")]
    [InlineData("作者：林小雨", "林小雨")]
    [InlineData("著者：森田 花", "森田 花")]
    [InlineData("취재: 김하늘 기자", "김하늘")]
    [InlineData("بقلم: ليلى حداد", "ليلى حداد")]
    [InlineData("نویسنده: لیلا حدادی", "لیلا حدادی")]
    [InlineData("מאת: נעמי לוי", "נעמי לוי")]
    [InlineData("लेखक: मीरा जोशी", "मीरा जोशी")]
    [InlineData("โดย: มาลี ใจดี", "มาลี ใจดี")]
    [InlineData("Texto: Ana Lago", "Ana Lago")]
    [InlineData("Di Anna Riva", "Anna Riva")]
    [InlineData("Szerző: Kovács Anna", "Kovács Anna")]
    [InlineData("Γράφει η Άννα Λίμνη", "Άννα Λίμνη")]
    [InlineData("Ada Lund | 4 May 2024", "Ada Lund")]
    public void Bylines_of_other_scripts_and_countries_are_known(string line, string people) =>
        Pages.Read(Pages.With("", $"<article><h1>Harbour opens</h1><div>{line}</div>{Pages.Report}</article>")).Authors.ShouldBe(people.Split('|'));

    [Theory]
    [InlineData("<p><strong>Ada Lund</strong></p>", "", "Ada Lund")]
    [InlineData("", "<p><b>Ada Lund</b></p>", "Ada Lund")]
    [InlineData("", "<p>The office will say more on Friday. (Ada Lund from Port Amber, Per Holm, 3.5.2024)</p>", "Ada Lund|Per Holm")]
    [InlineData("<p><strong>First ships</strong></p><p><strong>Ada Lund/Per Holm</strong></p>", "", "Ada Lund|Per Holm")]
    [InlineData("<p><strong>What happened so far</strong></p>", "", "")]
    [InlineData("", "<p>The office will say more on Friday (see page 4, below).</p>", "")]
    public void A_report_may_be_signed_above_or_below(string above, string below, string people) =>
        Pages.Read(Pages.With("", $"<article><h1>Harbour opens</h1><div class='article-body'>{above}{Pages.Report}{below}</div></article>")).Authors.ShouldBe(people.Split('|', StringSplitOptions.RemoveEmptyEntries));

    [Theory]
    [InlineData("Gull Sport", "The Gull")]
    [InlineData("The Gull Sport", "The Gull")]
    public void A_desk_of_the_house_is_no_person(string author, string publisher) =>
        Pages.Read(Pages.With($$"""<meta name="author" content="{{author}}"><script type="application/ld+json">{"@type":"NewsArticle","headline":"Harbour opens","publisher":{"name":"{{publisher}}"},"author":{"@type":"Organization","name":"{{author}}"} }</script>""")).Authors.ShouldBeEmpty();

    [Theory]
    [InlineData("<meta name='publisher' content='Tidewave (www.tide.example)'><meta name='author' content='Tidewave (www.tide.example)'>", "")]
    [InlineData("", "<span itemprop='articleSection'>منوعات</span><div class='author'>منوعات</div>")]
    public void Neither_publisher_nor_section_is_a_person(string head, string line) =>
        Pages.Read(Pages.With(head, $"<article><h1>Harbour opens</h1>{line}{Pages.Report}</article>")).Authors.ShouldBeEmpty();

    [Fact]
    public void A_label_of_a_card_without_its_names_says_nothing() =>
        Pages.Read(Pages.With("<meta name='twitter:label1' content='Written by'>")).Authors.ShouldBeEmpty();

    [Theory]
    [InlineData("Written by", "Ada Lund")]
    [InlineData("Verfasst von:", "Ada Lund")]
    [InlineData("Reading time", "")]
    public void People_are_read_from_the_labels_of_a_card(string label, string people) =>
        Pages.Read(Pages.With($"<meta name='twitter:label1' content='{label}'><meta name='twitter:data1' content='Ada Lund'>")).Authors.ShouldBe(people.Split('|', StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public void An_agency_in_linked_data_is_the_byline_where_nothing_else_is() =>
        Pages.Read(Pages.LinkedData("{\"@type\":\"NewsArticle\",\"headline\":\"Harbour opens\",\"author\":{\"@type\":\"Organization\",\"name\":\"Reuters\"}}")).Byline.ShouldBe("Reuters");

    [Theory]
    [InlineData("{\"@type\":\"Person\",\"name\":\"Ada Lund\"}", "Ada Lund")]
    [InlineData("[{\"name\":\"Ada Lund\"},{\"name\":\"Per Holm\"}]", "Ada Lund|Per Holm")]
    [InlineData("\"Ada Lund\"", "Ada Lund")]
    [InlineData("{\"name\":[\"Ada Lund\",\"Per Holm\"]}", "Ada Lund|Per Holm")]
    [InlineData("{\"name\":\"Gull Staff\"}", "")]
    [InlineData("{\"@type\":\"Organization\",\"name\":\"Reuters\"}", "")]
    public void People_are_read_from_linked_data(string author, string people) =>
        Pages.Read(Pages.LinkedData($"{{\"@type\":\"NewsArticle\",\"headline\":\"Harbour opens\",\"author\":{author}}}")).Authors.ShouldBe(people.Split('|', StringSplitOptions.RemoveEmptyEntries));
}
