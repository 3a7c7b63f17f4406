using System.Text;
using Headwater.Model;
using Headwater.Trace;

namespace Headwater.Tests.Trace;

public sealed class TracerSpeedTest
{
    /// <summary>Seconds of processor time, so that a busy machine changes nothing. HEADWATER_TRACED sets how many articles are held: 30,000 where it is not set.</summary>
    [Fact]
    [Trait("speed", "slow")]
    public void Articles_are_traced_fast_and_held_in_little_roomamong_many_held()
    {
        int held = int.TryParse(Environment.GetEnvironmentVariable("HEADWATER_TRACED"), out int asked) ? asked : 30_000;
        const int Traced = 2_000;
        Tracer tracer = Traces.Tracer();
        long before = GC.GetTotalMemory(true);
        TimeSpan started = Environment.CpuUsage.TotalTime;
        for (int i = 1; i <= held; i++)
        {
            Article article = Article(i, i);
            tracer.Remember(article, Trail.Of(article));
        }

        TimeSpan remembering = Environment.CpuUsage.TotalTime - started;
        double each = (double)(GC.GetTotalMemory(true) - before) / held;
        Article[] arriving = [.. Enumerable.Range(1, Traced).Select(i => Article(held + i, i % 2 == 0 ? i : held + i))];
        started = Environment.CpuUsage.TotalTime;
        int copies = arriving.Count(article => tracer.Trace(article).Trail.Edges.Count > 0);
        double rate = Traced / (Environment.CpuUsage.TotalTime - started).TotalSeconds;

        TestContext.Current.TestOutputHelper?.WriteLine($"{held} remembered in {remembering.TotalSeconds:0.0} s, {each:0} bytes each; {rate:0} traced a second");
        copies.ShouldBe(Traced / 2);
        rate.ShouldBeGreaterThan(400, "unoptimised code is two to four times slower than what ships");
        each.ShouldBeLessThan(1_900);
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
            Url = $"https://outlet{id % 499}.example/{id}",
            Published = Traces.Noon.AddSeconds(id),
            Seen = Traces.Noon,
        };
    }
}
