using Headwater.Group;
using Headwater.Model;

namespace Headwater.Tests.Group;

/// <summary>A reader's word on grouping takes effect at once, and nothing that comes later undoes it.</summary>
public sealed class CorrectionsTest
{
    private const string Ferry = "The ferry Amber Star sank off Port Amber on Monday in a storm. Nine people are missing, coast guard captain Odile Brandt said. Lifeboats from Cape Lorn took 41 passengers ashore.";
    private const string OtherFerry = "Nine passengers were missing after the ferry Amber Star went down near Port Amber in heavy seas on Monday, captain Odile Brandt of the coast guard said. Cape Lorn lifeboats saved 41 people.";
    private const string ThirdFerry = "Rescuers searched for nine people after the Amber Star, a ferry, sank in a storm off Port Amber on Monday. 41 were brought to Cape Lorn by lifeboats, the coast guard's Odile Brandt said.";
    private const string Dairy = "Parliament in Veldt passed a dairy law on Tuesday that caps the price of milk. Farm minister Tomas Reyl said that 300 dairies would be paid.";

    private const string Choir = "A choir sang the lost symphony in Tessaly on Friday evening before the mayor Ada Quint and 500 guests.";

    private readonly Press press = new();

    [Fact]
    public void A_report_set_apart_leaves_at_once_for_a_story_of_its_own()
    {
        SendThree();

        CorrectionOutcome.Made made = Apart(2);

        made.Changes.ShouldHaveSingleItem().ShouldBeOfType<StoryChange.Split>().Articles.ShouldBe([new ItemId(2)]);
        made.Correction.Others.ShouldBe([new ItemId(1), new ItemId(3)]);
        (At(1) == At(3), At(2) == At(1)).ShouldBe((true, false));
    }

    [Fact]
    public void A_report_set_apart_goes_to_the_story_that_it_belongs_to()
    {
        press.Send("Ferry sinks off Port Amber", Ferry);
        press.Send("Parliament in Veldt passes dairy law", Dairy);
        press.Send("Dairy law passed in Veldt", Dairy + " The law was passed on Tuesday.");
        press.Grouper.Unite(new ItemId(1), new ItemId(2), Press.Start);
        press.Grouper.SetApart([new ItemId(1)], Press.Start);
        press.Send("Nine missing after ferry goes down near Port Amber", OtherFerry);

        At(4).ShouldBe(At(1));
        At(2).ShouldBe(At(3));
    }

    [Fact]
    public void It_is_drawn_back_by_no_arrival_no_repair_and_no_second_look()
    {
        SendThree();
        Apart(2);

        press.Again(2).ShouldBeEmpty();
        press.Again(2, of: 1).ShouldBeEmpty();
        press.Send("Ferry Amber Star sinks, nine missing", Ferry + " " + OtherFerry);
        press.Send("Amber Star sinks off Port Amber", ThirdFerry + " " + Ferry);

        At(2).ShouldNotBe(At(1));
        At(3).ShouldBe(At(1));
    }

    [Fact]
    public void Stories_put_together_stay_together_whatever_a_trail_says()
    {
        press.Send("Ferry sinks off Port Amber", Ferry);
        press.Send("Parliament in Veldt passes dairy law", Dairy);
        press.Send("Choir sings in Tessaly", "A choir sang the lost symphony in Tessaly on Friday evening before the mayor Ada Quint and 500 guests.");

        press.Grouper.Unite(new ItemId(1), new ItemId(2), Press.Start).ShouldBeOfType<CorrectionOutcome.Made>().Changes
            .ShouldBe([new StoryChange.Merge(new StoryId(2), new StoryId(1))]);

        press.Again(2, of: 3).ShouldBeEmpty();
        At(2).ShouldBe(At(1));
    }

    [Fact]
    public void What_was_corrected_holds_after_a_restart()
    {
        SendThree();
        CorrectionOutcome.Made made = Apart(2);
        Grouper restarted = new();
        restarted.KeepTo([made.Correction]);
        foreach (int n in (int[])[1, 2, 3])
        {
            restarted.Restore(press.Sent(n), null, At(n)!.Value);
        }

        restarted.Group(press.Sent(2), null).ShouldBeEmpty();
        restarted.Group(press.Sent(1) with { Id = new ItemId(9) }, null);

        restarted.StoryOf(new ItemId(2)).ShouldNotBe(restarted.StoryOf(new ItemId(1)));
    }

    [Fact]
    public void An_article_taken_in_anew_goes_where_a_correction_has_put_it()
    {
        press.Send("Ferry sinks off Port Amber", Ferry);
        press.Send("Parliament in Veldt passes dairy law", Dairy);
        press.Grouper.Unite(new ItemId(1), new ItemId(2), Press.Start);
        press.Grouper.Forget(new ItemId(2));

        press.Again(2).ShouldBe([new StoryChange.Join(new ItemId(2), new StoryId(1))]);
    }

    [Fact]
    public void A_report_set_apart_goes_back_when_that_is_withdrawn()
    {
        SendThree();
        StoryId before = At(1)!.Value;
        Correction correction = Apart(2).Correction;

        CorrectionOutcome.Made undone = press.Grouper.Withdraw(correction, [], Press.Start.AddHours(1)).ShouldBeOfType<CorrectionOutcome.Made>();

        undone.Correction.Withdrawn.ShouldBe(Press.Start.AddHours(1));
        undone.Changes.ShouldHaveSingleItem().ShouldBeOfType<StoryChange.Merge>().Into.ShouldBe(before);
        At(2).ShouldBe(before);
    }

    [Fact]
    public void A_story_put_together_with_another_has_its_number_again_when_that_is_withdrawn()
    {
        press.Send("Ferry sinks off Port Amber", Ferry);
        press.Send("Parliament in Veldt passes dairy law", Dairy);
        Correction correction = Together(1, 2, Press.Start);

        press.Grouper.Withdraw(correction, [], Press.Start).ShouldBeOfType<CorrectionOutcome.Made>().Changes
            .ShouldHaveSingleItem().ShouldBeOfType<StoryChange.Split>().Into.ShouldBe(new StoryId(2));

        (At(1), At(2)).ShouldBe((new StoryId(1), new StoryId(2)));
    }

    [Fact]
    public void What_came_to_stories_put_together_goes_where_it_belongs_when_that_is_withdrawn()
    {
        press.Send("Ferry sinks off Port Amber", Ferry);
        press.Send("Parliament in Veldt passes dairy law", Dairy);
        Correction correction = Together(1, 2, Press.Start);
        press.Send("Dairy law passed in Veldt", Dairy + " The law was passed on Tuesday.");
        press.Send("Nine missing after ferry goes down near Port Amber", OtherFerry);
        (At(3), At(4)).ShouldBe((new StoryId(1), new StoryId(1)));

        IReadOnlyList<StoryChange> changes = press.Grouper.Withdraw(correction, [], Press.Start).ShouldBeOfType<CorrectionOutcome.Made>().Changes;

        (At(1), At(2), At(3), At(4)).ShouldBe((new StoryId(1), new StoryId(2), new StoryId(2), new StoryId(1)));
        changes[^1].ShouldBeOfType<StoryChange.Split>().Articles.ShouldBe([new ItemId(3)]);
    }

    [Fact]
    public void Of_three_stories_put_together_the_second_is_free_when_that_is_withdrawn_and_the_third_stays()
    {
        press.Send("Ferry sinks off Port Amber", Ferry);
        press.Send("Parliament in Veldt passes dairy law", Dairy);
        press.Send("Choir sings in Tessaly", Choir);
        Correction first = Together(1, 2, Press.Start), second = Together(1, 3, Press.Start.AddHours(1));

        Correction withdrawn = press.Grouper.Withdraw(first, [second], Press.Start.AddHours(2)).ShouldBeOfType<CorrectionOutcome.Made>().Correction;
        (At(1), At(2), At(3)).ShouldBe((new StoryId(1), new StoryId(2), new StoryId(1)));

        press.Grouper.KeepTo([withdrawn, second]); // as after a restart
        press.Grouper.Forget(new ItemId(2));
        press.Again(2).ShouldHaveSingleItem().ShouldBeOfType<StoryChange.Open>();
        press.Grouper.Forget(new ItemId(3));
        press.Again(3).ShouldBe([new StoryChange.Join(new ItemId(3), new StoryId(1))]);
    }

    [Fact]
    public void Of_two_words_that_contradict_each_other_the_later_counts()
    {
        SendThree();
        Apart(2);

        press.Grouper.Unite(new ItemId(1), new ItemId(2), Press.Start).ShouldBeOfType<CorrectionOutcome.Made>();
        At(2).ShouldBe(At(1));
        press.Again(2).ShouldBeEmpty();

        Apart(3);
        At(3).ShouldNotBe(At(1));
        At(2).ShouldBe(At(1));
    }

    [Fact]
    public void What_cannot_be_is_refused_and_changes_nothing()
    {
        SendThree();
        StoryId? before = At(1);

        press.Grouper.SetApart([new ItemId(1), new ItemId(2), new ItemId(3)], Press.Start).ShouldBeOfType<CorrectionOutcome.Refused>().Cause.Code.ShouldBe("all-reports");
        press.Grouper.SetApart([new ItemId(77)], Press.Start).ShouldBeOfType<CorrectionOutcome.Refused>();
        press.Grouper.Unite(new ItemId(1), new ItemId(3), Press.Start).ShouldBeOfType<CorrectionOutcome.Refused>().Cause.Code.ShouldBe("one-story");
        (At(1), At(2), At(3)).ShouldBe((before, before, before));
    }

    private void SendThree()
    {
        press.Send("Ferry sinks off Port Amber", Ferry);
        press.Send("Nine missing after ferry goes down near Port Amber", OtherFerry);
        press.Send("Search for nine after Amber Star sinks", ThirdFerry);
        (At(1) == At(2), At(2) == At(3)).ShouldBe((true, true));
    }

    private CorrectionOutcome.Made Apart(long id) => press.Grouper.SetApart([new ItemId(id)], Press.Start).ShouldBeOfType<CorrectionOutcome.Made>();

    private Correction Together(long one, long other, DateTimeOffset at) =>
        press.Grouper.Unite(new ItemId(one), new ItemId(other), at).ShouldBeOfType<CorrectionOutcome.Made>().Correction;

    private StoryId? At(long id) => press.Grouper.StoryOf(new ItemId(id));
}
