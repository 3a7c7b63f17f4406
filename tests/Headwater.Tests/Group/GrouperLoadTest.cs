using System.Diagnostics;
using System.Globalization;
using Headwater.Group;
using Headwater.Model;

namespace Headwater.Tests.Group;

public sealed class GrouperLoadTest(ITestOutputHelper output)
{
    private static readonly string[] Syllables = ["ba", "ke", "lo", "mi", "nu", "ra", "se", "to", "vi", "za", "dor", "fen", "gal", "hes", "jun"];

    [Fact, Trait("speed", "slow")]
    public void Near_identical_pages_of_one_host_make_no_story_of_thousands()
    {
        Dictionary<StoryId, int> sizes = [];
        Grouper grouper = new();
        for (int i = 1; i <= 50_000; i++)
        {
            Count(sizes, grouper.Group(Page(i, "Shares of the day: prices at closing", $"The price of share {i} stood at {i % 97} crowns when trade closed in Grantham. Dealers spoke of a calm day without surprises.", "ticker"), null));
        }

        sizes.Values.Max().ShouldBeLessThan(100);
    }

    [Fact, Trait("speed", "slow")]
    public void A_stream_is_grouped_faster_than_the_world_writes()
    {
        Random random = new(7);
        string[] words = [.. Enumerable.Range(0, 30_000).Select(_ => string.Concat(Enumerable.Range(0, random.Next(2, 5)).Select(_ => Syllables[random.Next(Syllables.Length)])))];
        Grouper grouper = new();
        Stopwatch watch = new();
        for (int i = 1; i <= 22_000; i++)
        {
            if (i == 20_000)
            {
                watch.Start();
            }

            Random ofEvent = new(random.Next(8_000));
            string[] own = [.. Enumerable.Range(0, 60).Select(_ => words[ofEvent.Next(words.Length)])];
            string text = string.Join(' ', Enumerable.Range(0, 300).Select(n => n % 17 == 0 ? "said. Then" : n % 3 == 0 ? own[random.Next(own.Length)] : n % 11 == 0 ? Capital(own[random.Next(own.Length)]) : words[(int)(words.Length * Math.Pow(random.NextDouble(), 4))]));
            Article article = Page(i, string.Join(' ', own.Take(8)), text, "outlet" + random.Next(900));
            grouper.Group(article, null);
        }

        double rate = 2_000 / watch.Elapsed.TotalSeconds;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rate:0} articles a second, making them included, with {grouper.Active} active"));
        rate.ShouldBeGreaterThan(200);
    }

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private static void Count(Dictionary<StoryId, int> sizes, IReadOnlyList<StoryChange> changes)
    {
        foreach (StoryChange change in changes)
        {
            switch (change)
            {
                case StoryChange.Open open: sizes[open.Story] = 1; break;
                case StoryChange.Join join: sizes[join.Story]++; break;
                case StoryChange.Merge merge: sizes[merge.Into] += sizes[merge.From]; sizes.Remove(merge.From); break;
            }
        }
    }

    private static Article Page(int id, string title, string text, string outlet) => new()
    {
        Id = new ItemId(id),
        Title = title,
        Text = text,
        Language = "en",
        Outlet = new OutletId(outlet),
        Published = Press.Start.AddSeconds(id),
        Seen = Press.Start.AddSeconds(id),
    };
}
