using System.Text;
using Headwater.Model;
using Headwater.Poll;
using Headwater.Poll.Feeds;

namespace Headwater.Tests.Poll;

public sealed class AnnouncementsTest
{
    private static readonly DateTimeOffset Now = new(2024, 3, 5, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Entries_that_share_an_id_are_announced_each()
    {
        Of("<item><guid>0</guid><title>Ferry sails</title><link>http://quay.example/1</link></item><item><guid>0</guid><title>Bridge shut</title><link>http://quay.example/2</link></item>")
            .Select(a => a.Url).ShouldBe(["http://quay.example/1", "http://quay.example/2"]);
    }

    [Fact]
    public void An_entry_that_is_listed_twice_is_announced_once() =>
        Of("<item><guid>7</guid><title>Ferry sails</title><link>http://quay.example/1</link></item><item><guid>7</guid><title>Ferry sails</title><link>http://quay.example/1?from=top</link></item>").Count.ShouldBe(1);

    [Fact]
    public void Of_more_entries_than_are_taken_those_without_dates_are_taken_from_both_ends()
    {
        IReadOnlyList<Announcement> taken = Of(string.Concat(Enumerable.Range(1, 5000).Select(n => $"<item><link>http://quay.example/{n}</link></item>")));

        taken.Count.ShouldBe(Announcements.Most);
        taken[0].Url.ShouldBe("http://quay.example/1");
        taken[^1].Url.ShouldBe("http://quay.example/5000");
    }

    [Fact]
    public void Of_more_entries_than_are_taken_the_newest_come_first_wherever_they_stand()
    {
        IReadOnlyList<Announcement> taken = Of(string.Concat(Enumerable.Range(1, 2500).Select(n => $"<item><link>http://quay.example/{n}</link>{(n == 2300 ? "<pubDate>Tue, 05 Mar 2024 10:00:00 GMT</pubDate>" : "")}</item>")));

        taken.Count.ShouldBe(Announcements.Most);
        taken[0].Url.ShouldBe("http://quay.example/2300");
    }

    [Fact]
    public void What_a_feed_says_of_an_entry_is_bounded()
    {
        string name = new('x', 100_000);
        Announcement one = Of($"<item><guid isPermaLink='false'>{name}</guid><title>{name}</title><link>http://quay.example/1</link>{string.Concat(Enumerable.Range(0, 500).Select(n => $"<author>{name}{n}</author>"))}<dc:language>{name}</dc:language></item>").ShouldHaveSingleItem();

        Encoding.UTF8.GetByteCount(System.Text.Json.JsonSerializer.Serialize(one)).ShouldBeLessThan(20_000);
    }

    private static IReadOnlyList<Announcement> Of(string items)
    {
        FeedDocument feed = FeedReader.Read(Encoding.UTF8.GetBytes($"<rss version='2.0' xmlns:dc='http://purl.org/dc/elements/1.1/'><channel><title>Quay</title>{items}</channel></rss>"));
        return Announcements.Of(feed.Entries, feed.Head.Language, Now);
    }
}
