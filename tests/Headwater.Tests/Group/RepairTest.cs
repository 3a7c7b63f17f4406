using Headwater.Model;

namespace Headwater.Tests.Group;

/// <summary>What later articles show of earlier decisions is put right, once it is plain.</summary>
public sealed class RepairTest
{
    private const string Ferry =
        "The ferry Marguerite sank in heavy weather off Port Amber on Tuesday night with 212 passengers aboard. Rescuers from the Amber coastguard pulled 203 people from the water. Harbour master Lena Okafor said that nine were still missing.";

    private const string OtherFerry =
        "Nine people are missing after the passenger ferry Marguerite went down off Port Amber late on Tuesday. Coastguard boats rescued 203 of the 212 passengers, said Lena Okafor, the harbour master.";

    private const string Dairy =
        "Lawmakers in Veldt voted 61 to 40 on Wednesday for a law that sets a minimum price for raw milk. Farm minister Joris Hallam called it overdue. The opposition said that consumers would pay for it.";

    private const string OtherDairy =
        "Veldt gets a minimum price for raw milk: its lawmakers passed the law by 61 votes to 40, against an opposition that spoke up for consumers. The farm minister, Joris Hallam, said that it was overdue.";

    private readonly Press press = new();

    [Fact]
    public void A_story_that_proves_two_is_split()
    {
        SendMixed();

        IReadOnlyList<StoryChange> changes = press.Send("Veldt sets a price for milk", OtherDairy);

        changes.OfType<StoryChange.Split>().ShouldHaveSingleItem();
        (press.At(1) == press.At(2), press.At(3) == press.At(4), press.At(1) == press.At(3)).ShouldBe((true, true, false));
    }

    [Fact]
    public void The_side_that_leaves_takes_its_copies_along()
    {
        SendMixed();
        press.Send("Milk law", Dairy, of: 3);

        press.Send("Veldt sets a price for milk", OtherDairy);

        press.At(4).ShouldBe(press.At(3));
        press.At(4).ShouldNotBe(press.At(1));
    }

    [Fact]
    public void What_readers_put_together_is_not_split()
    {
        SendMixed(withdrawn: false);

        press.Send("Veldt sets a price for milk", OtherDairy);

        press.At(3).ShouldBe(press.At(1));
    }

    [Fact]
    public void A_story_whose_members_bear_each_other_out_stays_whole()
    {
        press.Send("Ferry sinks off Port Amber", Ferry);
        press.Send("Nine missing after ferry goes down near Port Amber", OtherFerry);
        press.Send("Marguerite sinks with 212 aboard", OtherFerry + " " + Ferry);

        press.Send("Ferry Marguerite lost", Ferry, day: 0.1).ShouldHaveSingleItem().ShouldBeOfType<StoryChange.Join>();
    }

    // As a wrong decision would leave them.
    private void SendMixed(bool withdrawn = true)
    {
        press.Send("Ferry sinks off Port Amber", Ferry);
        press.Send("Nine missing after ferry goes down near Port Amber", OtherFerry);
        press.Send("Parliament in Veldt passes dairy law", Dairy);
        press.Grouper.Unite(new ItemId(1), new ItemId(3), Press.Start);
        if (withdrawn)
        {
            press.Grouper.KeepTo([]);
        }
    }
}
