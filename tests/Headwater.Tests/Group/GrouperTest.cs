using Headwater.Model;

namespace Headwater.Tests.Group;

public sealed class GrouperTest
{
    private readonly Press press = new();

    [Fact]
    public void The_first_article_opens_a_story()
    {
        StoryChange.Open open = press.Send("Ferry sinks off Port Amber", Ferry).ShouldHaveSingleItem().ShouldBeOfType<StoryChange.Open>();

        open.Story.ShouldBe(new StoryId(1));
    }

    [Fact]
    public void Ids_go_on_after_the_last_one_given() =>
        new Press(lastStory: 41).Send("Ferry sinks off Port Amber", Ferry).ShouldHaveSingleItem()
            .ShouldBeOfType<StoryChange.Open>().Story.ShouldBe(new StoryId(42));

    [Fact]
    public void Another_account_of_the_event_joins()
    {
        press.Send("Ferry sinks off Port Amber", Ferry);

        press.Send("Nine missing after ferry goes down near Port Amber", OtherFerry).ShouldHaveSingleItem()
            .ShouldBe(new StoryChange.Join(new ItemId(2), new StoryId(1)));
    }

    [Fact]
    public void Another_event_opens_a_story_of_its_own()
    {
        press.Send("Ferry sinks off Port Amber", Ferry);

        press.Send("Parliament in Veldt passes dairy law", Dairy).ShouldHaveSingleItem().ShouldBeOfType<StoryChange.Open>();
    }

    [Fact]
    public void An_article_that_comes_twice_changes_nothing()
    {
        press.Send("Ferry sinks off Port Amber", Ferry);

        press.Again(1).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("x", "")]
    [InlineData("", "Word")]
    [InlineData("…", "\ud800\ud800")]
    public void An_article_with_hardly_a_word_opens_a_story(string title, string text)
    {
        press.Send("Ferry sinks off Port Amber", Ferry);

        press.Send(title, text).ShouldHaveSingleItem().ShouldBeOfType<StoryChange.Open>();
    }

    private const string Ferry =
        "The ferry Marguerite sank in heavy weather off Port Amber on Tuesday night with 212 passengers aboard. Rescuers from the Amber coastguard pulled 203 people from the water. Harbour master Lena Okafor said that nine were still missing. The Marguerite had left Grantham Quay at dusk.";

    private const string OtherFerry =
        "Nine people are missing after the passenger ferry Marguerite went down off Port Amber late on Tuesday. Coastguard boats rescued 203 of the 212 passengers, said Lena Okafor, the harbour master. Waves of four metres had been forecast when the vessel left Grantham Quay.";

    private const string Dairy =
        "Lawmakers in Veldt voted 61 to 40 on Wednesday for a law that sets a minimum price for raw milk. Farm minister Joris Hallam called it overdue. The opposition said that consumers would pay for it.";
}
