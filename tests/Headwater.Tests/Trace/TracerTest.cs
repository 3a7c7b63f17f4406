using Headwater.Model;
using Headwater.Trace;

namespace Headwater.Tests.Trace;

public sealed class TracerTest
{
    private const string FromState = "PORT AMBER, Feb 20 (Northwire) -- Corvia shut the bridge over the Amber on Monday, the state news agency CSNA reported.\n\n";
    private const string Footer = "\n\nThe post Bridge over the Amber closed first appeared on Harbour Courier.";

    [Fact]
    public void An_article_that_nothing_is_known_of_is_its_own_source()
    {
        Trail trail = Traces.Trace(Traces.Article(Samples.Wire, "https://gazette.example/1"));

        trail.Edges.ShouldBeEmpty();
        trail.Primary.Name.ShouldBe("Hill Gazette");
    }

    [Fact]
    public void The_whole_chain_is_read_from_an_aggregators_page_as_plain_text()
    {
        Trail trail = Traces.Trace(FromState + Samples.Mistyped + Footer);

        trail.Show().ShouldBe("<footer- Harbour Courier <dateline- Northwire <relay- Corvian State News Agency");
        trail.Primary.ShouldBe(new Source("Corvian State News Agency", "state-agency"));
        trail.Edges.Select(e => e.To).SkipLast(1).ShouldBe(trail.Edges.Select(e => e.From).Skip(1));
        trail.Edges[2].Relation.ShouldBe(Relation.HadPrimarySource);
    }

    [Fact]
    public void A_citation_in_an_own_account_is_an_attribution_and_no_edge()
    {
        Trail trail = Traces.Trace(Traces.Article("Corvia shut the bridge over the Amber on Monday, Reuters reported. Nobody was hurt.", "https://gazette.example/1"));

        trail.Edges.ShouldBeEmpty();
        trail.Attributed.ShouldContain(a => a.Source.Contains("Reuters", StringComparison.Ordinal));
    }

    [Fact]
    public void What_shows_a_relay_is_its_whole_sentence() =>
        Traces.Trace("PORT AMBER, Feb. 20 (Northwire) - Corvia shut the bridge over the Amber on Monday, the state news agency CSNA reported. Nobody was hurt.").Edges[1].Evidence.Text
            .ShouldBe("PORT AMBER, Feb. 20 (Northwire) - Corvia shut the bridge over the Amber on Monday, the state news agency CSNA reported.");

    [Theory]
    [InlineData("“We have no other choice,” said minister Ilse Torvald on Monday. “The bridge stays closed,” said minister Ilse Torvald.", "minister Ilse Torvald")]
    [InlineData("Five of nine directors said on Monday that the bridge stays closed.", null)]
    [InlineData("Nach Angaben der Polizei wurden drei Menschen verletzt, als ein Laster gegen das Geländer prallte.", "Polizei")]
    public void Whose_statement_it_is_has_a_name(string text, string? speaker) =>
        (Traces.Trace(Traces.Article(text) with { Language = text.StartsWith("Nach", StringComparison.Ordinal) ? "de" : "en" }).Speaker?.Name).ShouldBe(speaker);

    [Fact]
    public void An_own_account_of_a_state_agencys_report_keeps_it_as_the_speaker()
    {
        Trail trail = Traces.Trace(Traces.Article("Corvia shut the bridge over the Amber on Monday, the state news agency CSNA reported.", "https://gazette.example/1"));

        trail.Edges.ShouldBeEmpty();
        trail.Speaker!.Name.ShouldBe("Corvian State News Agency");
    }

    [Fact]
    public void A_second_account_of_one_statement_is_no_copy()
    {
        Tracer tracer = Traces.Tracer();
        tracer.Trace(Traces.Article(Samples.Wire, "https://northwire.example/1", 1, Traces.Noon));

        tracer.Trace(Traces.Article(Samples.Second, "https://gazette.example/2", 2, Traces.Noon.AddHours(3))).Trail.Edges.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("reprint")]
    [InlineData("typing errors")]
    [InlineData("excerpt")]
    [InlineData("light rewriting")]
    public void An_undeclared_copy_is_observed(string how)
    {
        Tracer tracer = Traces.Tracer();
        tracer.Trace(Traces.Article(Samples.Wire, "https://northwire.example/1", 1, Traces.Noon));
        string text = how switch { "reprint" => Samples.Wire, "typing errors" => Samples.Mistyped, "excerpt" => Samples.Excerpt, _ => Samples.Rewritten };

        Edge edge = tracer.Trace(Traces.Article(text, "https://gazette.example/2", 2, Traces.Noon.AddHours(3))).Trail.Edges.ShouldHaveSingleItem();

        edge.Kind.ShouldBe(EdgeKind.Observed);
        edge.Method.ShouldBe("text-reuse");
        edge.To.ShouldBe(new Source("Northwire", "article", "https://northwire.example/1") { Article = new ItemId(1) });
        text[edge.Evidence.Start..edge.Evidence.End].ShouldBe(edge.Evidence.Text);
    }

    [Fact]
    public void The_copy_is_the_later_one_whichever_comes_first()
    {
        Tracer tracer = Traces.Tracer();
        Article copy = Traces.Article(Samples.Wire, "https://gazette.example/2", 2, Traces.Noon.AddHours(3));
        tracer.Trace(copy).Trail.Edges.ShouldBeEmpty();

        TraceOutcome original = tracer.Trace(Traces.Article(Samples.Wire, "https://courier.example/1", 1, Traces.Noon));

        original.Trail.Edges.ShouldBeEmpty();
        original.Again.ShouldBe([new ItemId(2)]);
        tracer.Trace(copy).Trail.Show().ShouldBe("<text-reuse- Harbour Courier");
    }

    [Fact]
    public void Sending_back_ends()
    {
        Tracer tracer = Traces.Tracer();
        Dictionary<ItemId, Article> articles = new[] { "gazette", "courier", "allnews", "northwire" }
            .Select((outlet, i) => Traces.Article(Samples.Wire + Footer, $"https://{outlet}.example/1", i + 1, Traces.Noon.AddHours(-i)))
            .ToDictionary(a => a.Id);
        Queue<ItemId> due = new(articles.Keys);
        int traced = 0;
        while (due.TryDequeue(out ItemId id) && traced++ < 200)
        {
            foreach (ItemId again in tracer.Trace(articles[id]).Again)
            {
                due.Enqueue(again);
            }
        }

        traced.ShouldBeLessThan(40);
    }

    [Fact]
    public void What_hundreds_carry_word_for_word_leads_to_the_first_however_often_they_are_traced()
    {
        string text = string.Join(' ', Enumerable.Range(0, 160).Select(i => $"word{i * 7919 % 1000}"));
        Tracer tracer = Traces.Tracer();
        Article[] carried = [.. Enumerable.Range(1, 300).Select(i => Traces.Article(text, $"https://paper{i}.example/bridge", i, Traces.Noon.AddMinutes(2 * i)))];
        foreach (Article article in carried.Concat(carried).Concat(carried))
        {
            tracer.Trace(article);
        }

        carried.Skip(1).Select(article => tracer.Trace(article).Trail.Primary.Url).Distinct().ShouldBe([carried[0].Url]);
    }

    [Fact]
    public void Two_copies_whose_times_are_not_known_have_no_direction()
    {
        Tracer tracer = Traces.Tracer();
        tracer.Trace(Traces.Article(Samples.Wire, "https://gazette.example/1", 1));

        tracer.Trace(Traces.Article(Samples.Wire, "https://courier.example/2", 2)).Trail.Edges.ShouldBeEmpty();
    }

    [Fact]
    public void Where_times_are_not_known_the_fuller_text_is_the_source()
    {
        Tracer tracer = Traces.Tracer();
        tracer.Trace(Traces.Article(Samples.Wire, "https://gazette.example/1", 1));

        tracer.Trace(Traces.Article(Samples.Excerpt, "https://courier.example/2", 2)).Trail.Show().ShouldBe("<text-reuse- Hill Gazette");
    }

    [Fact]
    public void The_trail_of_a_held_source_is_followed()
    {
        Tracer tracer = Traces.Tracer();
        tracer.Trace(Traces.Article(Samples.Wire, "https://csna.example/9", 9, Traces.Noon.AddHours(-1)));
        tracer.Trace(Traces.Article("PORT AMBER (CSNA) -- " + Samples.Wire, "https://northwire.example/1", 1, Traces.Noon));
        tracer.Trace(Traces.Article("PORT AMBER (Northwire) -- " + Samples.Wire, "https://courier.example/2", 2, Traces.Noon.AddHours(1)));

        Trail trail = tracer.Trace(Traces.Article(Samples.Mistyped + Footer, "https://allnews.example/3", 3, Traces.Noon.AddHours(2))).Trail;

        trail.Show().ShouldBe("<footer- Harbour Courier <dateline- Northwire <dateline- Corvian State News Agency");
        trail.Edges.Select(e => e.To.Article?.Value).ShouldBe([2, 1, 9]);
        trail.Primary.Url.ShouldBe("https://csna.example/9");
    }

    [Fact]
    public void A_source_named_by_address_changes_the_copys_trail_when_it_arrives()
    {
        Tracer tracer = Traces.Tracer();
        Article copy = Traces.Article("Short note.", "https://allnews.example/3", 3) with { Canonical = "https://courier.example/2" };
        tracer.Trace(copy);

        tracer.Trace(Traces.Article("PORT AMBER (Northwire) -- Another text.", "https://courier.example/2", 2)).Again.ShouldBe([new ItemId(3)]);
        tracer.Trace(copy).Trail.Show().ShouldBe("<markup- Harbour Courier <dateline- Northwire");
    }

    [Fact]
    public void Ten_outlets_that_credit_each_other_make_no_cycle()
    {
        Tracer tracer = Traces.Tracer();
        for (int round = 0; round < 2; round++)
        {
            for (int i = 0; i < 10; i++)
            {
                Article article = Traces.Article($"{Samples.Wire}\n\nOriginally published by Post Number {(i + 1) % 10}.", $"https://post{i}.example/1", i + 1) with { Site = $"Post Number {i}" };
                Trail trail = tracer.Trace(article).Trail;
                trail.Edges.Count.ShouldBeInRange(1, 12);
                trail.Edges.Select(e => e.To.Name).ShouldBeUnique();
                trail.Edges.ShouldNotContain(e => e.To.Name == article.Site);
            }
        }
    }

    [Fact]
    public void Two_outlets_that_credit_each_other_are_in_doubt()
    {
        Tracer tracer = Traces.Tracer();
        tracer.Trace(Traces.Article(Samples.Wire + "\n\nOriginally published by Hill Gazette.", "https://courier.example/1", 1));

        Trail trail = tracer.Trace(Traces.Article(Samples.Wire + Footer, "https://gazette.example/2", 2)).Trail;

        trail.Edges.ShouldHaveSingleItem().Confidence.ShouldBeLessThan(0.6);
    }

    [Fact]
    public void A_forged_dateline_is_doubted_where_the_same_words_stood_elsewhere_before()
    {
        Tracer tracer = Traces.Tracer();
        tracer.Trace(Traces.Article(Samples.Wire, "https://courier.example/1", 1, Traces.Noon));

        Trail trail = tracer.Trace(Traces.Article("PORT AMBER (Reuters) -- " + Samples.Wire, "https://gazette.example/2", 2, Traces.Noon.AddHours(3))).Trail;

        trail.Show().ShouldBe("<dateline- Reuters <text-reuse- Harbour Courier");
        trail.Primary.Name.ShouldBe("Reuters");
        trail.Edges[0].Confidence.ShouldBeLessThan(0.8);
        trail.Edges[1].ShouldSatisfyAllConditions(
            e => e.From.Name.ShouldBe("Hill Gazette"),
            e => e.Kind.ShouldBe(EdgeKind.Observed),
            e => e.Confidence.ShouldBeLessThanOrEqualTo(0.5));
    }

    [Fact]
    public void A_dateline_whose_agency_is_seen_to_have_the_words_is_not_doubted()
    {
        Tracer tracer = Traces.Tracer();
        tracer.Trace(Traces.Article(Samples.Wire, "https://courier.example/1", 1, Traces.Noon.AddHours(1)));
        tracer.Trace(Traces.Article(Samples.Wire, "https://northwire.example/2", 2, Traces.Noon));

        tracer.Trace(Traces.Article("PORT AMBER (Northwire) -- " + Samples.Wire, "https://gazette.example/3", 3, Traces.Noon.AddHours(3))).Trail
            .Edges.ShouldHaveSingleItem().Confidence.ShouldBeGreaterThan(0.9);
    }

    [Fact]
    public void Outlets_that_credit_each_other_in_a_ring_make_no_cycle_while_they_are_traced_anew()
    {
        Tracer tracer = Traces.Tracer();
        string[] ring = ["courier", "gazette", "allnews"], names = ["Harbour Courier", "Hill Gazette", "Allnews"];
        for (int round = 0; round < 4; round++)
        {
            for (int i = 0; i < ring.Length; i++)
            {
                Trail trail = tracer.Trace(Traces.Article($"{Samples.Wire}\n\nOriginally published by {names[(i + 1) % 3]}.", $"https://{ring[i]}.example/1", i + 1, Traces.Noon.AddHours(i))).Trail;
                trail.Edges.Select(e => e.To.Name).ShouldBeUnique();
                trail.Edges.ShouldNotContain(e => e.To.Name == names[i]);
                trail.Edges.ShouldNotContain(e => e.Confidence > 0.98);
            }
        }
    }

    [Fact]
    public void An_agencys_own_page_is_the_original_whatever_its_dateline_says()
    {
        Traces.Trace(Traces.Article("PORT AMBER (Northwire) -- " + Samples.Wire, "https://northwire.example/1")).Edges.ShouldBeEmpty();
        Traces.Trace(Traces.Article("PORT AMBER (Reuters) -- " + Samples.Wire, "https://northwire.example/1")).Edges[0].Confidence.ShouldBeLessThan(0.5);
    }

    [Theory]
    [InlineData("")]
    [InlineData("(((((((((((((((((((")]
    [InlineData("The post  first appeared on ")]
    [InlineData("\ud800 (AP) - \udfff")]
    [InlineData("Source: Source: Source: Source:")]
    [InlineData("PORT AMBER, 99 Xyz 99999999999999999999 (Reuters) - ")]
    [InlineData("http://[::1 (AP) -")]
    public void Nothing_throws(string text) => Should.NotThrow(() => Traces.Trace(Traces.Article(text, "not an address") with
    {
        Byline = text,
        Canonical = text,
        Credits = [new MarkupCredit("isBasedOn", text)],
        Links = [new Link(text, "source", BoilerplatePlace.After)],
        Boilerplate = [new Boilerplate(text, BoilerplatePlace.After)],
    }));
}
