using Headwater.Compare;
using Headwater.Model;

namespace Headwater.Tests.Compare;

public sealed class ComparerTest
{
    private static readonly DateTimeOffset Friday = new(2026, 2, 20, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void What_two_independent_reports_state_is_agreed()
    {
        Claim claim = Compare(
            Report("Courier", "The ferry Morning Star sank off Port Amber on Thursday."),
            Report("Observer", "Off Port Amber the ferry Morning Star sank on Thursday.")).Claims.ShouldHaveSingleItem();

        claim.Status.ShouldBe(ClaimStatus.Agreed);
        claim.Support.Count.ShouldBe(2);
    }

    [Fact]
    public void A_copy_does_not_make_agreement()
    {
        Report original = Report("Courier", "The ferry Morning Star sank off Port Amber on Thursday.");
        Edge edge = new() { From = new Source("Relay", "article"), To = original.Trail.Primary, Relation = Relation.WasDerivedFrom, Kind = EdgeKind.Declared, Method = "footer", Evidence = new Evidence("first appeared on Courier"), Confidence = 1 };
        Report copy = Report("Relay", original.Article.Text);
        copy = copy with { Trail = copy.Trail with { Edges = [edge], Primary = original.Trail.Primary } };

        Compare(original, copy).Claims.ShouldHaveSingleItem().Status.ShouldBe(ClaimStatus.Single);
    }

    [Fact]
    public void Disagreement_is_not_smoothed_into_consensus()
    {
        Claim claim = Compare(
            Report("Courier", "Rescuers said 12 people were killed when the ferry Morning Star sank."),
            Report("Observer", "Rescuers said 15 people were killed when the ferry Morning Star sank.")).Claims.ShouldHaveSingleItem();

        claim.Status.ShouldBe(ClaimStatus.Differs);
        claim.Slots.Single(s => s.Name == "number").Values.ShouldBe(["12", "15"]);
    }

    [Theory]
    [InlineData("Police in Port Amber arrested the harbour clerk Ana Bell.", "Police in Port Amber charged the harbour clerk Ana Bell.", "what")]
    [InlineData("The mayor of Port Amber, Ana Bell, opened the new harbour bridge.", "The mayor of Port Amber, Otto Crane, opened the new harbour bridge.", "who")]
    [InlineData("The new harbour bridge opened to traffic on 3 February 2026.", "The new harbour bridge opened to traffic on 5 February 2026.", "when")]
    public void Two_values_for_one_part_differ(string one, string two, string slot)
    {
        Claim claim = Compare(Report("Courier", one), Report("Observer", two)).Claims.ShouldHaveSingleItem();

        claim.Status.ShouldBe(ClaimStatus.Differs);
        claim.Slots.Where(s => s.Name == slot).ShouldContain(s => s.Values.Count == 2);
    }

    [Fact]
    public void What_is_not_shared_is_not_merged()
    {
        Comparison comparison = Compare(
            Report("Courier", "The ferry Morning Star sank off Port Amber on Thursday. Its owner had ignored two warnings about the bow doors."),
            Report("Observer", "The ferry Morning Star sank off Port Amber on Thursday. Divers will search the wreck again at dawn."));

        comparison.Claims.Count(c => c.Status == ClaimStatus.Agreed).ShouldBe(1);
        comparison.Claims.Count(c => c.Status == ClaimStatus.Single).ShouldBe(2);
    }

    [Fact]
    public void Certainty_is_never_raised()
    {
        Claim claim = Compare(
            Report("Courier", "The harbour clerk Ana Bell took the missing seal of Port Amber."),
            Report("Observer", "The harbour clerk Ana Bell allegedly took the missing seal of Port Amber.")).Claims.ShouldHaveSingleItem();

        claim.Text.ShouldContain("allegedly");
        claim.Support.Select(s => s.Hedge).ShouldBe([null, "allegedly"]);
    }

    [Fact]
    public void A_claim_keeps_who_said_it()
    {
        Compare(Report("Courier", "The coast guard said the ferry Morning Star had ignored two warnings.")).Claims.ShouldHaveSingleItem()
            .Support.ShouldHaveSingleItem().Source.ShouldBe("The coast guard");
    }

    [Fact]
    public void Support_is_the_sentence_at_its_offsets()
    {
        Report report = Report("Courier", "It rained all day over the bay.\n\nThe ferry Morning Star sank off Port Amber.");

        foreach (Support support in Compare(report).Claims.SelectMany(c => c.Support))
        {
            report.Article.Text[support.Start..support.End].ShouldBe(support.Sentence);
        }
    }

    [Fact]
    public void A_likely_misspelling_is_pointed_out_and_the_right_form_kept()
    {
        Entity entity = Compare(
            Report("Courier", "The gift went to Pak Song Jun and Han Un Sil, the agency said. Then Han Un Sil gave thanks."),
            Report("Relay", "The gift went to Pak Song Jun and Han Un Sli, the agency said.")).Entities.Single(e => e.Name == "Han Un Sil");

        entity.SuspectSpellings.ShouldBe(["Han Un Sli"]);
        entity.Aliases.ShouldNotContain("Han Un Sli");
    }

    [Fact]
    public void A_misspelling_is_no_difference_of_accounts()
    {
        Compare(
            Report("Courier", "The gift went on Thursday to the aides Pak Song Jun and Han Un Sil, the agency said. Then Han Un Sil gave thanks."),
            Report("Relay", "The gift went on Thursday to the aides Pak Song Jun and Han Un Sli, the agency said.")).Claims.ShouldAllBe(c => c.Status != ClaimStatus.Differs);
    }

    [Fact]
    public void The_same_words_of_another_day_are_no_difference()
    {
        Report later = Report("Relay", "The ferry Morning Star sank off Port Amber on Thursday.");
        later = later with { Article = later.Article with { Published = Friday.AddDays(9) } };

        Compare(Report("Courier", "The ferry Morning Star sank off Port Amber on Thursday."), later).Claims.ShouldHaveSingleItem().Status.ShouldBe(ClaimStatus.Agreed);
    }

    [Fact]
    public void The_day_of_a_dateline_or_of_another_time_zone_is_no_difference()
    {
        Compare(
            Report("Courier", "PORT AMBER, Feb. 19 (Meridian) - The ferry Morning Star sank on Thursday."),
            Report("Relay", "PORT AMBER, Feb. 20 (Meridian) - The ferry Morning Star sank on Friday.")).Claims.ShouldAllBe(c => c.Status != ClaimStatus.Differs);
    }

    [Fact]
    public void A_weekday_is_a_day_and_nobody()
    {
        Claim claim = Compare(
            Report("Courier", "The car was delivered on Thursday to the aides Ana Bell and Otto Crane."),
            Report("Relay", "The car was delivered on Friday to the aides Ana Bell and Otto Crane.")).Claims.ShouldHaveSingleItem();

        claim.Status.ShouldNotBe(ClaimStatus.Differs);
        claim.Slots.ShouldNotContain(s => s.Name == "who" && s.Values.Contains("Thursday"));
    }

    [Fact]
    public void Names_alone_make_no_agreement()
    {
        Compare(
            Report("Courier", "The Harbour Pilots League says it has never slept."),
            Report("Observer", "The Harbour Pilots League has offered a bonus.")).Claims.ShouldAllBe(c => c.Status == ClaimStatus.Single);
    }

    [Fact]
    public void An_outlet_does_not_agree_with_itself()
    {
        Report one = Report("Courier", "Our editors choose what matters on every weekday morning."), two = Report("Courier", one.Article.Text);
        two = two with { Article = two.Article with { Id = new ItemId(7), Url = "https://courier.example/b" } };

        Compare(one, two).Claims.ShouldAllBe(c => c.Status != ClaimStatus.Agreed);
    }

    [Fact]
    public void The_timeline_has_sentences_with_a_date_of_their_own()
    {
        Comparison comparison = Compare(Report("Courier", "PORT AMBER, Feb. 20 (Meridian) - The ferry Morning Star sank with a load of grain.\n\nAna Bell and Otto Crane · 20 February 2026, 07:10\n\nPak Song Jun met the owner. Parliament votes on the matter on Monday."));

        comparison.Timeline.ShouldBeEmpty();
    }

    [Fact]
    public void Forms_of_one_name_are_one_entity()
    {
        Entity entity = Compare(
            Report("Courier", "Police met Andrei Voronin near the harbour. Mr Voronin said nothing to them."),
            Report("Observer", "Police met Andrey Voronin near the harbour.")).Entities.Single(e => e.Name.Contains("Voronin", StringComparison.Ordinal));

        entity.Kind.ShouldBe("person");
        entity.Aliases.ShouldBe(["Andrey Voronin", "Voronin"], ignoreOrder: true);
        entity.SuspectSpellings.ShouldBeEmpty();
    }

    [Fact]
    public void The_timeline_is_dated_against_the_day_of_the_report()
    {
        Comparison comparison = Compare(Report("Courier", "The ferry Morning Star sank on Sunday. Its owner bought it last September. It was built in 2019 at Northport yard."));

        comparison.Timeline.Select(t => (t.Date, t.Precision)).ShouldBe([("2019", "year"), ("2025-09", "month"), ("2026-02-15", "day")]);
    }

    [Fact]
    public void Reports_of_one_event_score_above_those_of_two()
    {
        Report one = Report("Courier", "The ferry Morning Star sank off Port Amber on Thursday with forty aboard, the coast guard said.");
        Report same = Report("Observer", "Forty were aboard when the Morning Star, a ferry, sank near Port Amber, according to the coast guard.");
        Report other = Report("Herald", "Parliament in Northport voted to raise the tax on grain, after a debate of nine hours.");

        SameEvent.Score([one, same]).ShouldBeGreaterThan(SameEvent.Threshold);
        SameEvent.Score([one, other]).ShouldBeLessThan(SameEvent.Threshold);
        SameEvent.Score([one]).ShouldBe(1);
    }

    [Fact]
    public void Nothing_gives_nothing() => Compare().Claims.ShouldBeEmpty();

    [Fact]
    public void Whatever_the_texts_every_support_is_verbatim()
    {
        Random random = new(11);
        string[] pieces = ["Ana Bell", " said ", "12 people", ". ", "\n\n", "“Quote", "” ", "in 2019", "Sunday, ", "部长表示，", "Мы ", "allegedly ", "\uD83D\uDE00", "31 February 2026 ", "the ferry sank"];
        for (int round = 0; round < 200; round++)
        {
            Report[] reports = [.. Enumerable.Range(0, 3).Select(i => Report($"Outlet{i}", string.Concat(Enumerable.Range(0, random.Next(30)).Select(_ => pieces[random.Next(pieces.Length)]))))];
            Comparison comparison = Compare(reports);

            comparison.Claims.SelectMany(c => c.Support).ShouldAllBe(s => reports.Any(r => s.End <= r.Article.Text.Length && r.Article.Text.Substring(s.Start, s.End - s.Start) == s.Sentence));
        }
    }

    [Fact]
    [Trait("speed", "slow")]
    public void A_story_of_five_hundred_reports_is_compared_in_seconds()
    {
        Random random = new(3);
        string[] words = [.. Enumerable.Range(0, 2000).Select(i => $"word{i}x")];
        Report[] reports = [.. Enumerable.Range(0, 500).Select(i => Report($"Outlet{i}", string.Join(' ', Enumerable.Range(0, 600).Select(j => words[random.Next(words.Length)] + (j % 15 == 14 ? "." : "")))))];

        TimeSpan taken = Time(() => Compare(reports));

        taken.ShouldBeLessThan(TimeSpan.FromMinutes(3));
    }

    [Fact]
    public void A_number_greater_than_any_count_is_compared_like_any_other()
    {
        Comparison comparison = Compare(
            Report("Courier", "The bank said that 999999999999999999999999 billion dead accounts were closed on Monday in Port Amber."),
            Report("Echo", "The bank said that 12 billion dead accounts were closed on Monday in Port Amber."));

        comparison.Claims.ShouldNotBeEmpty();
    }

    [Fact]
    public void A_weekday_is_told_from_the_day_of_the_dateline()
    {
        // 23:00 on Saturday at Greenwich is Sunday morning in Seoul.
        Report report = Report("Courier", "SEOUL, Feb. 22 (Meridian) - The ferry Morning Star sank on Sunday.");
        DateTimeOffset written = new(2026, 2, 21, 23, 0, 0, TimeSpan.Zero);
        report = report with { Article = report.Article with { Published = written, Seen = written } };

        Compare(report).Timeline.ShouldHaveSingleItem().Date.ShouldBe("2026-02-22");
    }

    private static TimeSpan Time(Action work)
    {
        long start = TimeProvider.System.GetTimestamp();
        work();
        return TimeProvider.System.GetElapsedTime(start);
    }

    private static Comparison Compare(params Report[] reports) => new Comparer().Compare(reports);

    private static Report Report(string outlet, string text)
    {
        Article article = new() { Id = new ItemId(outlet.Sum(c => c)), Title = "", Text = text, Site = outlet, Language = "en", Url = $"https://{outlet.ToLowerInvariant()}.example/a", Published = Friday, Seen = Friday };
        return new Report(article, Trail.Of(article));
    }
}
