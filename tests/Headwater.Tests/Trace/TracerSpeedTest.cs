using System.Diagnostics;
using System.Text;
using Headwater.Model;
using Headwater.Trace;

namespace Headwater.Tests.Trace;

public sealed class TracerSpeedTest
{
    /// <summary>HEADWATER_TRACED sets how many articles are held: 30,000 where it is not set.</summary>
    [Fact]
    [Trait("speed", "slow")]
    public void A_thousand_articles_are_traced_in_a_second_among_many_held()
    {
        int held = int.TryParse(Environment.GetEnvironmentVariable("HEADWATER_TRACED"), out int asked) ? asked : 30_000;
        const int Traced = 2_000;
        Tracer tracer = Traces.Tracer();
        long before = GC.GetTotalMemory(true);
        long started = Stopwatch.GetTimestamp();
        for (int i = 1; i <= held; i++)
        {
            tracer.Remember(Article(i, i), Trail.Of(Article(i, i)));
        }

        TimeSpan remembering = Stopwatch.GetElapsedTime(started);
        double each = (double)(GC.GetTotalMemory(true) - before) / held;
        started = Stopwatch.GetTimestamp();
        int copies = Enumerable.Range(1, Traced).Count(i => tracer.Trace(Article(held + i, i % 2 == 0 ? i : held + i)).Trail.Edges.Count > 0);
        double rate = Traced / Stopwatch.GetElapsedTime(started).TotalSeconds;

        TestContext.Current.TestOutputHelper?.WriteLine($"{held} remembered in {remembering.TotalSeconds:0.0} s, {each:0} bytes each; {rate:0} traced a second");
        copies.ShouldBe(Traced / 2);
        rate.ShouldBeGreaterThan(1_000);
        each.ShouldBeLessThan(2_200);
    }

    // 300 words by a fixed rule: the seed chooses words as a language does, a few often and most seldom.
    private static Article Article(int id, int seed)
    {
        Random random = new(seed);
        StringBuilder text = new(2_000);
        for (int i = 0; i < 300; i++)
        {
            text.Append("word").Append((int)Math.Pow(50_000, random.NextDouble())).Append(i % 15 == 14 ? ". " : " ");
        }

        return new Article
        {
            Id = new ItemId(id),
            Title = $"Report {id}",
            Text = text.ToString(),
            Url = $"https://outlet{id % 500}.example/{id}",
            Published = Traces.Noon.AddSeconds(id),
            Seen = Traces.Noon,
        };
    }
}
