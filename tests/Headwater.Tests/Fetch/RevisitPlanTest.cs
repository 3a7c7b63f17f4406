using Headwater.Fetch;
using Headwater.Model;

namespace Headwater.Tests.Fetch;

public sealed class RevisitPlanTest
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("http://courier.example/1", 0, 1)]
    [InlineData("http://courier.example/1", 20, 24 * 30)]
    [InlineData("http://courier.example/1", 40, null)]
    [InlineData("file:///tmp/page.html", 0, null)]
    public void A_page_that_was_imported_young_is_visited(string url, int days, int? hours)
    {
        DateTimeOffset now = new(2024, 3, 5, 12, 0, 0, TimeSpan.Zero);
        Item item = new() { Id = new ItemId(1), Announced = new Announcement { Url = url }, Seen = now };

        Visits? visits = RevisitPlan.Imported(item, now.AddDays(-days), now);

        (visits is null).ShouldBe(hours is null);
        ((visits?.Next - now)?.TotalHours ?? 0).ShouldBeInRange(hours ?? 0, (hours ?? 0) * 1.1);
    }

    [Fact]
    public void A_young_report_is_visited_often_then_rarely_and_in_the_end_no_more()
    {
        List<TimeSpan> waits = [];
        Item item = ItemSeen(Noon);
        for (DateTimeOffset? now = Noon; now is { } visit; now = item.Visits!.Next)
        {
            item = item with { Visits = RevisitPlan.Found(item, changed: false, visit) };
            waits.AddRange(item.Visits.Next is { } next ? [next - visit] : []);
        }

        waits[0].TotalHours.ShouldBeInRange(1, 1.1);
        waits.Zip(waits.Skip(1)).ShouldAllBe(pair => pair.Second > pair.First * 0.9); // each has a tenth at random
        waits.Count.ShouldBeLessThan(12);
        waits.Aggregate(TimeSpan.Zero, (sum, wait) => sum + wait).TotalDays.ShouldBeInRange(365, 1000);
    }

    [Fact]
    public void A_page_that_changed_is_visited_again_as_soon_as_last_time()
    {
        Item item = ItemSeen(Noon);
        item = item with { Visits = RevisitPlan.Found(item, changed: true, Noon) };

        (RevisitPlan.Found(item, changed: true, Noon).Next!.Value - Noon).TotalHours.ShouldBeInRange(1, 1.1);
        (RevisitPlan.Found(item, changed: false, Noon).Next!.Value - Noon).TotalHours.ShouldBeInRange(4, 4.4);
    }

    [Theory]
    [InlineData(0.5, 1)]
    [InlineData(3, 4)]
    [InlineData(24 * 3, 24 * 3)]
    [InlineData(24 * 900, 24 * 180)]
    public void A_report_that_was_old_when_it_was_found_is_visited_rarely_from_the_start(double hoursOld, double hours)
    {
        Item item = ItemSeen(Noon) with { Announced = new Announcement { Url = "https://harbour.example/1", Published = Noon.AddHours(-hoursOld) } };

        (RevisitPlan.Found(item, changed: true, Noon).Next!.Value - Noon).TotalHours.ShouldBeInRange(hours, hours * 1.1);
    }

    [Fact]
    public void A_page_that_is_gone_keeps_the_time_when_that_was_first_seen_and_is_whole_again_when_it_is_back()
    {
        Item item = ItemSeen(Noon) with { Visits = new Visits { Gone = Noon.AddDays(-1) } };

        RevisitPlan.Gone(item, forGood: false, Noon).Gone.ShouldBe(Noon.AddDays(-1));
        RevisitPlan.Gone(item, forGood: true, Noon).Next.ShouldBeNull();
        RevisitPlan.Found(item, changed: false, Noon).Gone.ShouldBeNull();
    }

    private static Item ItemSeen(DateTimeOffset seen) => new() { Id = new ItemId(1), Announced = new Announcement { Url = "https://harbour.example/1" }, Seen = seen };
}
