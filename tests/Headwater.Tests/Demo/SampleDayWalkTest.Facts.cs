using Headwater.App.Demo;
using Headwater.Compare;
using Headwater.Model;
using Headwater.Screen;
using Headwater.Text;

namespace Headwater.Tests.Demo;

// What Compare and Screen make of the day's stories.
public sealed partial class SampleDayWalkTest
{
    [Fact]
    public void The_rules_that_the_facts_touch_are_found()
    {
        foreach (KeyFinding key in Day.Key.Findings)
        {
            List<Finding> findings = [.. Screened(key.Story).Findings.Where(f => f.Rule == key.Rule)];

            Log(findings.Select(f => $"{f.Rule} {f.Elements} from {f.IndependentSources}, cited instead: {f.CitedInstead}"));
            // Which report stands for a source, and so whose word for the goods is shown, hangs on the order of arrival.
            findings.ShouldContain(f => f.Elements.Supplier == key.Supplier && f.Elements.Recipient == key.Recipient && key.Goods.Contains(f.Elements.Goods), key.Rule);
            findings.Select(f => f.CitedInstead).ShouldContain(key.CitedInstead, key.Rule);
        }
    }

    [Fact]
    public void Statements_rest_on_the_speakers_that_the_reports_name()
    {
        List<string> missed = [.. from key in Day.Key.Speakers
            let trail = walked.Articles[key.Key].Trail
            let named = trail.Attributed.Select(a => a.Source).Append(trail.Speaker?.Name ?? "")
            where !named.Any(n => n.Contains(key.Value, StringComparison.OrdinalIgnoreCase))
            select $"{key.Key}: {string.Join(", ", named)} for {key.Value}"];

        Log(missed);
        missed.Count.ShouldBeLessThanOrEqualTo(Floors.MissedSpeakers);
    }

    [Fact]
    public void A_finding_stands_on_the_story_of_the_gift() =>
        walked.Analyses[walked.Stories["motor-car/meridian"].Id].Screening.Findings.Select(f => f.Rule).ShouldContain(Day.Key.Findings[0].Rule);

    [Fact]
    public void Misspellings_that_a_copy_brought_in_are_pointed_out()
    {
        List<string> missed = [.. Day.Key.Misspellings.Where(m => !Compared(m.Article.Split('/')[0]).Entities.Any(e => e.SuspectSpellings.Any(s => s.Contains(m.Wrong, StringComparison.Ordinal))))
            .Select(m => $"{m.Article}: {m.Wrong} for {m.Right}; named: {string.Join(", ", Compared(m.Article.Split('/')[0]).Entities.Where(e => e.Aliases.Append(e.Name).Any(n => n.Contains(m.Wrong.Split(' ')[^1]) || n.Contains(m.Right.Split(' ')[^1]))))}")];
        List<string> blamed = [.. walked.Analyses.Values.SelectMany(a => a.Comparison.Entities).SelectMany(e => e.SuspectSpellings.Select(s => $"{s} for {e.Name}"))
            .Where(b => !Day.Key.Misspellings.Any(m => b.Contains(m.Wrong, StringComparison.Ordinal)))];

        Log([.. missed, .. blamed.Select(b => $"blamed: {b}")]);
        missed.Count.ShouldBeLessThanOrEqualTo(Floors.MissedMisspellings);
        blamed.Count.ShouldBeLessThanOrEqualTo(Floors.BlamedSpellings);
    }

    [Fact]
    public void Values_in_which_the_reports_differ_are_set_side_by_side()
    {
        List<string> missed = [.. from differ in Day.Key.Differs
            let slots = Compared(differ.Key).Claims.Where(c => c.Status == ClaimStatus.Differs).SelectMany(c => c.Slots).ToList()
            where !slots.Exists(s => differ.Value.All(v => s.Values.Any(held => Number(held) == Number(v))))
            select $"{differ.Key}: {string.Join(", ", differ.Value)}; found {string.Join("; ", slots.Where(s => s.Values.Count > 1).Select(s => $"{s.Name} {string.Join(" / ", s.Values)}"))}"];

        Log(missed);
        missed.Count.ShouldBeLessThanOrEqualTo(Floors.MissedDifferences);
    }

    private static decimal? Number(string written) => Numeral.In(written, new TextSpan(0, written.Length), "en").Select(n => (decimal?)n.Value).FirstOrDefault();

    // Of the reports that belong together, so that what Compare and Screen make of them does not hang on what Group did.
    private Report[] Reports(string story) => [.. Day.Key.Stories[story].Where(walked.Articles.ContainsKey).Select(a => new Report(walked.Articles[a].Article, walked.Articles[a].Trail))];

    private Comparison Compared(string story) => new Comparer().Compare(Reports(story));

    private Screening Screened(string story) => new Screener().Screen(Compared(story), Reports(story));
}
