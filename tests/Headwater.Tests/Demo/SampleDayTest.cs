using Headwater.App.Demo;

namespace Headwater.Tests.Demo;

public sealed class SampleDayTest
{
    private static readonly SampleDay Day = SampleDay.Load();

    public static TheoryData<string, int, int> Counts => new()
    {
        { "outlets", Day.Outlets.Count, 24 },
        { "articles", Day.Articles.Count, 150 },
        { "events", Day.Articles.Select(a => a.Event).Distinct().Count(), 25 },
        { "languages", Day.Articles.Select(a => a.Language).Distinct().Count(), 7 },
        { "languages in other scripts than Latin", Day.Articles.Select(a => a.Language).Distinct().Except(["en", "es", "de", "fr", "pt"]).Count(), 2 },
        { "page styles", Day.Outlets.Values.Select(o => o.Style).Concat(Day.Articles.Where(a => a.Shape != PageShape.Report).Select(a => a.Shape.ToString())).Distinct().Count(), 8 },
        { "ways of announcing", Day.Outlets.Values.Select(o => o.Announces).Distinct().Count(), 5 },
        { "kinds of faulty outlet", Day.Outlets.Values.Select(o => o.Fault).Distinct().Count(), 5 },
        { "encodings", Day.Outlets.Values.Select(o => o.Encoding).Distinct().Count(), 5 },
        { "copies that no page declares", Day.Key.Edges.Count(e => e.Method == "text-reuse"), 5 },
        { "copies that a page declares", Day.Key.Edges.Count(e => e.Method != "text-reuse"), 15 },
    };

    [Theory]
    [MemberData(nameof(Counts))]
    public void The_day_is_large_and_varied_enough(string of, int count, int least) => count.ShouldBeGreaterThanOrEqualTo(least, of);

    [Fact]
    public void Every_fault_of_a_page_is_met() =>
        Day.Articles.Select(a => a.Fault).Distinct().ShouldBe(Enum.GetValues<PageFault>(), ignoreOrder: true);

    [Fact]
    public void A_missing_folder_is_named()
    {
        InvalidDataException wrong = Should.Throw<InvalidDataException>(() => SampleDay.Load("nowhere"));

        wrong.Message.ShouldBe("samples/outlets.json is not there. The program was copied without its samples folder.");
    }

    [Fact]
    public void The_reference_chain_leads_from_the_aggregator_to_the_state_agency()
    {
        List<string> chain = ["motor-car/relay"];
        while (Day.Key.Edges.FirstOrDefault(e => e.From == chain[^1]) is { } edge)
        {
            chain.Add(edge.To);
        }

        chain.ShouldBe(["motor-car/relay", "motor-car/courier", "motor-car/meridian", "motor-car/tcns"]);
    }

    [Fact]
    public void Every_edge_leads_back_in_time() =>
        Day.Key.Edges.Concat(Day.Key.AlsoTrue).ShouldAllBe(e => Find(e.From).Before < Find(e.To).Before);

    [Fact]
    public void Every_copy_stands_in_the_key_and_in_its_originals_story()
    {
        foreach (SampleArticle copy in Day.Articles.Where(a => a.Copies is not null))
        {
            Day.Key.Edges.ShouldContain(e => e.From == copy.Id && e.To == copy.Copies, copy.Id);
            Day.Key.Stories.Values.ShouldContain(s => s.Contains(copy.Id) && s.Contains(copy.Copies!), copy.Id);
        }
    }

    [Fact]
    public void Every_change_that_a_copy_makes_is_made()
    {
        foreach (KeyMisspelling misspelling in Day.Key.Misspellings)
        {
            Find(misspelling.Article).Text.ShouldContain(misspelling.Wrong);
            Find(Find(misspelling.Article).Copies!).Text.ShouldContain(misspelling.Right);
        }
    }

    [Fact]
    public void Two_originals_of_one_event_are_told_in_different_words()
    {
        foreach (IGrouping<(string, string), SampleArticle> accounts in Day.Articles.Where(a => a.Copies is null).GroupBy(a => (a.Event, a.Language)))
        {
            foreach ((SampleArticle one, SampleArticle other) in accounts.SelectMany(a => accounts, (a, b) => (a, b)).Where(p => string.CompareOrdinal(p.a.Id, p.b.Id) < 0))
            {
                Shared(one.Text, other.Text).ShouldBeLessThan(0.2, $"{one.Id} and {other.Id}");
            }
        }
    }

    [Fact]
    public void A_page_that_misbehaves_has_an_expected_outcome() =>
        Day.Articles.Where(a => a.Fault != PageFault.None).Select(a => a.Id).ShouldBe(Day.Key.Outcomes.Keys, ignoreOrder: true);

    private static SampleArticle Find(string id) => Day.Articles.Single(a => a.Id == id);

    // The share of the shorter text's runs of 24 letters that stand in the other.
    private static double Shared(string one, string other)
    {
        (string few, string many) = one.Length < other.Length ? (one, other) : (other, one);
        int[] runs = [.. Enumerable.Range(0, Math.Max(0, few.Length - 24))];
        return runs.Length == 0 ? 0 : (double)runs.Count(i => many.Contains(few.Substring(i, 24), StringComparison.Ordinal)) / runs.Length;
    }
}
