using Headwater.Model;

namespace Headwater.Tests.Group;

/// <summary>What happened next is a story of its own, joined to the one before as a thread; a wrong thread is worse than none.</summary>
public sealed class ThreadsTest
{
    private const string Ferry = "The ferry Amber Star sank off Port Amber on Monday in a storm. Nine people are missing, coast guard captain Odile Brandt said. Lifeboats from Cape Lorn took 41 passengers ashore.";
    private const string OtherFerry = "Nine passengers were missing after the ferry Amber Star went down near Port Amber in heavy seas on Monday, captain Odile Brandt of the coast guard said. Cape Lorn lifeboats saved 41 people.";
    private const string Inquiry = """
        Prosecutors in Grantham charged shipowner Tomas Reyl with negligence on Friday and seized the books of his company, Reyl Lines. Judge Ida Quint set bail at two million crowns and took away his passport.

        Inspectors of the classification society had warned of rotten hatches and a broken pump a year ago, according to the indictment, which runs to 340 pages. The company paid for a cheaper survey in Veldt instead.

        Reyl's lawyer Marten Oss called the charges a search for a scapegoat. Shares of the insurer fell by a tenth on the exchange in Tessaly, and two cargo lines said that they would have their own hulls looked over.

        The case goes back to the loss of the Amber Star off Port Amber. Odile Brandt is to be heard as a witness, and so are the crews who put out from Cape Lorn. The trial opens in autumn.
        """;
    private const string OtherWreck = "A trawler ran aground near Grantham on Friday in thick fog. All eight fishermen swam ashore, harbour master Tomas Reyl said. Oil was seen on the beach.";

    private readonly Press press = new();

    [Fact]
    public void A_later_story_that_names_what_an_earlier_one_is_about_follows_it()
    {
        SendFerry();

        IReadOnlyList<StoryChange> changes = press.Send("Shipowner charged with negligence in Grantham", Inquiry, day: 12);

        changes[0].ShouldBeOfType<StoryChange.Open>();
        changes[1].ShouldBe(new StoryChange.Follow(new ItemId(3), new ItemId(1), ThreadSign.Names));
    }

    [Fact]
    public void The_order_of_arrival_does_not_matter()
    {
        press.Send("Shipowner charged with negligence in Grantham", Inquiry, day: 12);

        IEnumerable<StoryChange> changes = press.Send("Ferry sinks off Port Amber", Ferry).Concat(press.Send("Nine missing after ferry goes down near Port Amber", OtherFerry, day: 0.1));

        changes.OfType<StoryChange.Follow>().ShouldHaveSingleItem().ShouldBe(new StoryChange.Follow(new ItemId(1), new ItemId(2), ThreadSign.Names));
    }

    [Fact]
    public void Another_event_of_the_kind_follows_nothing()
    {
        SendFerry();

        press.Send("Trawler aground near Grantham", OtherWreck, day: 12).OfType<StoryChange.Follow>().ShouldBeEmpty();
    }

    [Fact]
    public void Of_two_stories_of_one_hour_neither_follows_the_other()
    {
        SendFerry();

        press.Send("Shipowner charged with negligence in Grantham", Inquiry, day: 0.1).OfType<StoryChange.Follow>().ShouldBeEmpty();
    }

    [Fact]
    public void A_link_shows_a_thread_where_the_names_alone_would_not_but_never_without_any()
    {
        press.Send("Ferry sinks off Port Amber", Ferry);
        press.Send("Shipowner charged with negligence in Grantham", Inquiry, day: 12).OfType<StoryChange.Follow>().ShouldBeEmpty(); // one report is no measure of what a story is about
        press.Send("Trawler aground near Grantham", OtherWreck, day: 13);

        press.Grouper.Linked(new ItemId(2), [new ItemId(1), new ItemId(77)]).ShouldBe([new StoryChange.Follow(new ItemId(2), new ItemId(1), ThreadSign.Link)]);
        press.Grouper.Linked(new ItemId(1), [new ItemId(2)]).ShouldBeEmpty(); // the earlier does not follow the later
        press.Grouper.Linked(new ItemId(3), [new ItemId(1)]).ShouldBeEmpty(); // "read also"
    }

    private void SendFerry()
    {
        press.Send("Ferry sinks off Port Amber", Ferry);
        press.Send("Nine missing after ferry goes down near Port Amber", OtherFerry, day: 0.1).ShouldHaveSingleItem().ShouldBeOfType<StoryChange.Join>();
    }
}
