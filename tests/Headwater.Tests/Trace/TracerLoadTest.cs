using System.Text;
using Headwater.Model;
using Headwater.Trace;

namespace Headwater.Tests.Trace;

public sealed class TracerLoadTest
{
    [Fact]
    [Trait("speed", "slow")]
    public void Copies_are_found_among_many_articles_held()
    {
        const int Held = 30_000, Arriving = 2_000;
        Tracer tracer = Traces.Tracer();
        for (int i = 1; i <= Held; i++)
        {
            Article article = Article(i, i);
            tracer.Remember(article, Trail.Of(article));
        }

        // Every second one that arrives is a copy of one held.
        Article[] arriving = [.. Enumerable.Range(1, Arriving).Select(i => Article(Held + i, i % 2 == 0 ? i : Held + i))];

        arriving.Count(article => tracer.Trace(article).Trail.Edges.Count > 0).ShouldBe(Arriving / 2);
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
