using Headwater.Model;

namespace Headwater.Tests.Extract;

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
    [InlineData("{\"@type\":\"Person\",\"name\":\"Ada Lund\"}", "Ada Lund")]
    [InlineData("[{\"name\":\"Ada Lund\"},{\"name\":\"Per Holm\"}]", "Ada Lund|Per Holm")]
    [InlineData("\"Ada Lund\"", "Ada Lund")]
    [InlineData("{\"name\":[\"Ada Lund\",\"Per Holm\"]}", "Ada Lund|Per Holm")]
    [InlineData("{\"name\":\"Gull Staff\"}", "")]
    [InlineData("{\"@type\":\"Organization\",\"name\":\"Reuters\"}", "")]
    public void People_are_read_from_linked_data(string author, string people) =>
        Pages.Read(Pages.LinkedData($"{{\"@type\":\"NewsArticle\",\"headline\":\"Harbour opens\",\"author\":{author}}}")).Authors.ShouldBe(people.Split('|', StringSplitOptions.RemoveEmptyEntries));
}
