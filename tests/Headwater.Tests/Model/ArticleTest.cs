using Headwater.Model;

namespace Headwater.Tests.Model;

public sealed class ArticleTest
{
    [Theory]
    [InlineData("closed the quay", true)]
    [InlineData("Bees settle in the belfry of Saint Orm", false)]
    [InlineData("words that are nowhere", false)]
    [InlineData("", false)]
    public void A_link_stands_in_a_sentence_where_its_words_are_part_of_one(string words, bool stands)
    {
        Article article = new()
        {
            Title = "Quay",
            Text = "The harbour office closed the quay on Tuesday, when divers had found a crack in it.\n\nRead also: Bees settle in the belfry of Saint Orm\n\nRepairs take six weeks.",
            Links = [new Link("https://courier.example/1", words, BoilerplatePlace.Within), new Link("https://courier.example/2", words, BoilerplatePlace.After)],
        };

        article.LinksInText().Select(l => l.Url).ShouldBe(stands ? ["https://courier.example/1"] : []);
    }
}
