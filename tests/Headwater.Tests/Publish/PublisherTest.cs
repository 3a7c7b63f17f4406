using Headwater.Model;

namespace Headwater.Tests.Publish;

public sealed class PublisherTest
{
    private const string Quay = "The quay at Port Amber was closed on Tuesday after divers found a crack in its wall. Ships were sent to Grantham.";

    [Fact]
    public void The_headline_is_the_sources_and_not_a_copys()
    {
        StoryView view = new Newsroom()
            .Report("Amber", "Quay closed after crack is found", Quay, hours: 2)
            .Report("Relay", "SHOCK as quay shuts", Quay, hours: 1, of: 1)
            .View;

        view.Headline.ShouldBe("Quay closed after crack is found");
        view.Reports.Select(r => r.Outlet).ShouldBe(["Amber", "Relay"]);
        view.IndependentSources.ShouldBe(1);
        view.Outlets.ShouldBe(2);
        view.FirstOutlet.ShouldBe("Amber");
        view.First.ShouldBe(Newsroom.Noon.AddHours(2), "a copy whose clock is ahead of its source's was not first");
    }

    [Fact]
    public void First_are_the_time_and_the_outlet_of_one_report()
    {
        StoryView view = new Newsroom()
            .Report("Meridian", "Quay closed, board says", hours: 0, upstream: new Source("Harbour Board", "agency"))
            .Report("Amber", "Quay closed", hours: 1)
            .View;

        (view.FirstOutlet, view.First).ShouldBe(("Meridian", Newsroom.Noon));
    }

    [Fact]
    public void A_primary_source_is_credited_with_those_reports_alone_that_lead_to_it()
    {
        Source board = new("Harbour Board", "agency"), chief = new("Ada Brandt", "speaker");
        StoryView view = new Newsroom()
            .Report("Meridian", "Quay closed, board says", upstream: board, speaker: chief)
            .Report("Courier", "Quay closed", hours: 1, upstream: board)
            .Report("Herald", "Brandt defends closure", hours: 2, speaker: chief)
            .View;

        view.IndependentSources.ShouldBe(1, "one speaker stands behind two of them");
        view.Primaries.Select(p => (p.Source.Name, p.Reports)).ShouldBe([("Harbour Board", 2)]);
    }

    [Fact]
    public void Among_originals_the_headline_is_in_the_language_of_most()
    {
        StoryView view = new Newsroom()
            .Report("Hafen", "Kai gesperrt", language: "de")
            .Report("Amber", "Quay closed", hours: 1)
            .Report("Courier", "Port Amber quay shut", hours: 2)
            .View;

        view.Headline.ShouldBe("Quay closed");
        view.Languages.ShouldBe(["en", "de"]);
        view.FirstOutlet.ShouldBe("Hafen");
    }

    [Fact]
    public void A_copy_in_the_common_language_does_not_displace_the_original()
    {
        StoryView view = new Newsroom()
            .Report("Hafen", "Kai gesperrt", language: "de")
            .Report("Relay", "Quay closed", hours: 1, of: 1)
            .Report("Mirror", "Quay shut", hours: 2, of: 1)
            .View;

        view.Headline.ShouldBe("Kai gesperrt");
    }

    [Fact]
    public void The_summary_quotes_the_lead_and_what_an_independent_report_adds()
    {
        StoryView view = new Newsroom()
            .Report("Amber", "Quay closed", Quay)
            .Report("Relay", "Quay shut", Quay, hours: 1, of: 1)
            .Report("Courier", "Crack shuts quay", "Divers found a crack in the quay wall at Port Amber on Tuesday. Repairs will take six weeks and cost two million crowns, engineer Ada Brandt told the Courier.", hours: 2)
            .View;

        view.Summary.Select(q => (q.Outlet, q.Report)).ShouldBe([("Amber", new ItemId(1)), ("Amber", new ItemId(1)), ("Courier", new ItemId(3))]);
        view.Summary[2].Text.ShouldStartWith("Repairs will take six weeks");
    }

    [Fact]
    public void Every_sentence_of_the_summary_stands_in_its_report()
    {
        StoryView view = new Newsroom().Report("Amber", "Quay closed", Quay).View;

        view.Summary.ShouldNotBeEmpty();
        view.Summary.ShouldAllBe(q => Quay.Contains(q.Text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2031-01-01")]
    [InlineData("1970-01-01")]
    [InlineData("0001-01-01")]
    public void An_absurd_claimed_time_gives_way_to_the_observed_one(string claimed)
    {
        StoryView view = new Newsroom()
            .Report("Amber", "Quay closed", hours: 1)
            .Report("Clockless", "Quay shut", hours: 3, published: DateTimeOffset.Parse(claimed, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal))
            .View;

        view.First.ShouldBe(Newsroom.Noon.AddHours(1));
        view.Latest.ShouldBe(Newsroom.Noon.AddHours(3));
        view.FirstOutlet.ShouldBe("Amber");
    }

    [Fact]
    public void A_primary_source_that_all_share_is_the_storys()
    {
        Newsroom room = new Newsroom().Report("Amber", "Quay closed").Report("Relay", "Quay shut", hours: 1, of: 1);

        room.View.Primary!.Name.ShouldBe("Amber");
        room.Report("Courier", "Crack shuts quay", hours: 2).View.Primary.ShouldBeNull();
    }

    [Fact]
    public void Of_several_primary_sources_the_one_that_most_reports_lead_to_comes_first()
    {
        StoryView view = new Newsroom()
            .Report("Courier", "Crack shuts quay")
            .Report("Amber", "Quay closed", hours: 1)
            .Report("Relay", "Quay shut", hours: 2, of: 2)
            .Report("Herald", "Quay wall cracks", hours: 3)
            .View;

        view.Primaries.Select(p => (p.Source.Name, p.Reports)).ShouldBe([("Amber", 2), ("Courier", 1), ("Herald", 1)]);
        view.Primaries.Count.ShouldBe(view.IndependentSources);
    }

    [Fact]
    public void An_original_that_comes_late_takes_headline_picture_and_summary_from_its_copy()
    {
        Newsroom early = new Newsroom().Report("Relay", "SHOCK as quay shuts", Quay, image: "https://relay.example/quay.jpg");
        early.View.Headline.ShouldBe("SHOCK as quay shuts");

        StoryView late = new Newsroom()
            .Report("Relay", "SHOCK as quay shuts", Quay, hours: 1, of: 2, image: "https://relay.example/quay.jpg")
            .Report("Amber", "Quay closed after crack is found", Quay, hours: 6, published: Newsroom.Noon, image: "https://amber.example/quay.jpg")
            .View;

        late.Headline.ShouldBe("Quay closed after crack is found");
        late.Image.ShouldBe("https://amber.example/quay.jpg");
        late.Summary.ShouldAllBe(q => q.Outlet == "Amber");
    }

    [Fact]
    public void Of_one_outlets_originals_the_headline_is_that_of_the_one_that_was_copied()
    {
        new Newsroom()
            .Report("Amber", "Morning at the quay")
            .Report("Amber", "Quay closed", hours: 1)
            .Report("Relay", "Quay shut", hours: 2, of: 2)
            .View.Headline.ShouldBe("Quay closed");
    }

    [Fact]
    public void A_picture_that_only_a_copy_has_is_shown_rather_than_none()
    {
        new Newsroom()
            .Report("Amber", "Quay closed", Quay)
            .Report("Relay", "Quay shut", Quay, hours: 1, of: 1, image: "https://relay.example/quay.jpg")
            .View.Image.ShouldBe("https://relay.example/quay.jpg");
    }

    [Fact]
    public void A_speaker_that_most_reports_name_is_the_storys()
    {
        Source speaker = new("Harbour Board", "speaker");

        new Newsroom().Report("Amber", "Quay closed", speaker: speaker).Report("Courier", "Quay shut", speaker: speaker).Report("Herald", "Crack")
            .View.Speaker.ShouldBe(speaker);
        new Newsroom().Report("Amber", "Quay closed", speaker: speaker).Report("Courier", "Quay shut", speaker: new Source("The mayor", "speaker"))
            .View.Speaker.ShouldBeNull();
    }

    [Fact]
    public void An_edge_that_two_trails_share_is_drawn_once()
    {
        StoryView view = new Newsroom().Report("Amber", "a").Report("Relay", "b", of: 1).Report("Mirror", "c", of: 1).View;

        view.Trail.Select(e => e.From.Name).ShouldBe(["Relay", "Mirror"]);
    }

    [Fact]
    public void Reports_of_hardly_a_word_still_make_a_view()
    {
        StoryView view = new Newsroom().Report("Amber", "").Report("Relay", "\ud800", "\udc00 . . .").View;

        view.Reports.Count.ShouldBe(2);
        view.Headline.ShouldBe("\ud800");
    }

    [Fact]
    public void A_story_without_reports_is_a_misuse() =>
        Should.Throw<ArgumentException>(() => new Newsroom().View);
}
