using Headwater.Group.Decisions;
using Headwater.Group.Profiles;
using Headwater.Group.Stories;
using Headwater.Group.Vectors;
using Headwater.Model;

namespace Headwater.Tests.Group.Decisions;

/// <summary>That two articles point at one rare thing speaks for their telling of one, most where they share no language.</summary>
public sealed class SharedPointersTest
{
    private const string Notice = "https://ministry.example/notice", Law = "https://law.example/2397";

    private readonly Frequencies frequencies = Frequencies.WithBackground();
    private readonly ActiveStory story = new(new StoryId(1));

    [Fact]
    public void A_page_that_both_cite_counts_more_between_languages_than_within_one()
    {
        story.Add(Citing(Notice, "en"), frequencies);

        double across = Bonus(Citing(Notice, "de")), within = Bonus(Citing(Notice, "en"));

        across.ShouldBeGreaterThan(within);
        within.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Two_pages_count_nothing()
    {
        story.Add(Citing(Notice, "en"), frequencies);

        Bonus(Citing(Law, "de")).ShouldBe(0);
    }

    [Fact]
    public void A_page_that_everybody_cites_counts_nothing()
    {
        story.Add(Citing(Law, "en"), frequencies);
        for (int i = 0; i < 20; i++)
        {
            Citing(Law, "fr");
        }

        Bonus(Citing(Law, "de")).ShouldBe(0);
    }

    private double Bonus(Profile article) => SharedPointers.Bonus(article, story, frequencies);

    private Profile Citing(string url, string language) => new Profiler(frequencies).Read(
        new Article
        {
            Id = new ItemId(1),
            Url = "https://herald.example/1",
            Title = "Strait closed",
            Text = "The ministry said so in a notice to mariners on Tuesday, and gave no reason for it.",
            Language = language,
            Links = [new Link(url, "said so in a notice", BoilerplatePlace.Within)],
            Published = Press.Start,
            Seen = Press.Start,
        },
        count: true);
}
