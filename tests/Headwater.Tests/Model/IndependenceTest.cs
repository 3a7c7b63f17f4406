using Headwater.Model;

namespace Headwater.Tests.Model;

public sealed class IndependenceTest
{
    private static readonly DateTimeOffset Noon = new(2031, 3, 9, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Reports_with_nothing_upstream_are_as_many_sources_as_outlets() =>
        Groups(Original(1, "Harbour Courier"), Original(2, "Hill Gazette"), Original(3, "Harbour Courier"))
            .ShouldBe(["1 3", "2"]);

    [Fact]
    public void Two_copies_of_one_agency_are_one_source() =>
        Groups(Copy(1, "Harbour Courier", "Northwire"), Copy(2, "Hill Gazette", "Northwire")).ShouldBe(["1 2"]);

    [Fact]
    public void A_copy_rests_on_the_original_that_is_held() =>
        Groups(Copy(1, "Harbour Courier", "Northwire"), Original(2, "Northwire")).ShouldBe(["2 1"]);

    [Fact]
    public void One_aggregator_that_copies_two_newspapers_does_not_make_them_one() =>
        Groups(Copy(1, "Allnews", "Harbour Courier"), Copy(2, "Allnews", "Hill Gazette"), Original(3, "Harbour Courier"), Original(4, "Hill Gazette"))
            .ShouldBe(["3 1", "4 2"]);

    [Fact]
    public void A_chain_cut_short_grants_no_independence() =>
        Groups(Copy(1, "Allnews", "Harbour Courier"), Copy(2, "Harbour Courier", "Northwire"), Copy(3, "Hill Gazette", "Northwire"))
            .ShouldBe(["1 2 3"]);

    [Fact]
    public void A_chain_that_passes_through_a_held_report_makes_it_rest_on_the_same_source() =>
        Groups(Original(1, "Harbour Courier"), Copy(2, "Allnews", "Harbour Courier", "Northwire"), Original(3, "Northwire"))
            .ShouldBe(["1 3 2"]);

    [Fact]
    public void Two_accounts_of_one_statement_are_one_source_where_both_declare_the_speaker() =>
        Groups(Spoken(1, "Harbour Courier", "The Ministry of Ports"), Spoken(2, "Hill Gazette", "Ministry of Ports")).ShouldBe(["1 2"]);

    [Fact]
    public void Two_speakers_are_two_sources() =>
        Groups(Spoken(1, "Harbour Courier", "Ministry of Ports"), Spoken(2, "Hill Gazette", "Dockers' Union")).ShouldBe(["1", "2"]);

    [Fact]
    public void A_report_compiled_from_two_agencies_does_not_make_the_agencies_one()
    {
        Report compiled = Copy(3, "Harbour Courier", "Northwire");
        Edge second = compiled.Trail.Edges[0] with { To = new Source("Southwire", "agency") };
        compiled = compiled with { Trail = compiled.Trail with { Edges = [.. compiled.Trail.Edges, second] } };

        Groups(Original(1, "Northwire"), Original(2, "Southwire"), compiled).ShouldBe(["1 3", "2"]);
    }

    [Fact]
    public void Of_two_originals_the_earlier_comes_first() =>
        Groups(Original(1, "Northwire", Noon), Original(2, "Northwire", Noon.AddHours(-1))).ShouldBe(["2 1"]);

    [Fact]
    public void Nothing_is_no_source() => Groups().ShouldBeEmpty();

    [Fact]
    public void Reports_that_credit_each_other_in_a_ring_are_one_source() =>
        Groups(Copy(1, "A Post", "B Post"), Copy(2, "B Post", "C Post"), Copy(3, "C Post", "A Post")).ShouldBe(["1 2 3"]);

    private static string[] Groups(params Report[] reports) =>
        [.. Independence.Groups(reports).Select(group => string.Join(' ', group.Select(r => r.Article.Id)))];

    private static Report Original(long id, string outlet, DateTimeOffset? published = null)
    {
        Article article = new() { Id = new ItemId(id), Title = $"Report {id}", Text = "Text.", Site = outlet, Published = published, Seen = Noon };
        return new Report(article, Trail.Of(article));
    }

    private static Report Spoken(long id, string outlet, string speaker)
    {
        Report report = Original(id, outlet);
        return report with { Trail = report.Trail with { Speaker = new Source(speaker, "speaker") } };
    }

    private static Report Copy(long id, string outlet, params string[] upstream)
    {
        Report report = Original(id, outlet);
        List<Edge> edges = [];
        Source from = report.Trail.Primary;
        foreach (string name in upstream)
        {
            Source to = new(name, "agency");
            edges.Add(new Edge { From = from, To = to, Relation = Relation.WasDerivedFrom, Kind = EdgeKind.Declared, Method = "dateline", Evidence = new Evidence(name), Confidence = 0.9 });
            from = to;
        }

        return report with { Trail = report.Trail with { Edges = edges, Primary = from } };
    }
}
