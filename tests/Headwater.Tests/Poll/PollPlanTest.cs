using FsCheck;
using FsCheck.Fluent;
using Headwater.Model;
using Headwater.Poll;

namespace Headwater.Tests.Poll;

public sealed class PollPlanTest
{
    private static readonly DateTimeOffset Now = new(2024, 3, 5, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Whatever_the_history_the_next_time_is_between_five_minutes_and_thirty_hours_away() =>
        Prop.ForAll<int[], PositiveInt, PositiveInt>((hours, failures, id) =>
        {
            PollMemory memory = new() { Arrivals = [.. hours.Select(h => Now - TimeSpan.FromHours(Math.Abs((long)h) % 20_000)).OrderDescending()], Failures = failures.Get };
            TimeSpan wait = PollPlan.Next(new FeedId(id.Get), memory, new PollHints(), Now) - Now;
            return wait >= PollPlan.Shortest && wait <= PollPlan.Longest * 1.25;
        }).Check(Fuzzer.Tried());

    [Fact]
    public void The_plan_is_the_same_each_time_and_differs_between_feeds()
    {
        DateTimeOffset[] due = [.. Enumerable.Range(1, 100).Select(i => PollPlan.Next(new FeedId(i), new PollMemory(), new PollHints(), Now))];

        due.ShouldBe(Enumerable.Range(1, 100).Select(i => PollPlan.Next(new FeedId(i), new PollMemory(), new PollHints(), Now)));
        due.Distinct().Count().ShouldBeGreaterThan(80);
    }

    [Theory]
    [InlineData(1, 5)]
    [InlineData(30, 15)]
    [InlineData(12 * 60, 4 * 60)]
    public void A_feed_is_asked_twice_in_the_time_between_its_items(int minutesApart, int minutes)
    {
        DateTimeOffset[] arrivals = [.. Enumerable.Range(0, ArrivalHistory.Length).Select(i => Now - TimeSpan.FromMinutes(minutesApart * i))];

        PollPlan.Interval(arrivals, Now).TotalMinutes.ShouldBe(minutes, minutes * 0.1);
    }

    [Theory]
    [InlineData(10, 60, 30)]
    [InlineData(10, 10, 18)]
    [InlineData(1, 10, 180)]
    public void A_feed_that_is_new_to_us_is_judged_by_the_time_that_its_items_cover(int items, int minutesApart, int minutes)
    {
        DateTimeOffset[] arrivals = [.. Enumerable.Range(1, items).Select(i => Now - TimeSpan.FromMinutes(minutesApart * i))];

        PollPlan.Interval(arrivals, Now).TotalMinutes.ShouldBe(minutes, minutes * 0.1);
    }

    [Fact]
    public void A_silent_feed_is_asked_more_rarely_but_every_day() =>
        PollPlan.Interval([Now - TimeSpan.FromDays(400)], Now).ShouldBe(PollPlan.Longest);

    [Fact]
    public void Failures_make_it_wait_longer_each_time_and_never_for_ever()
    {
        TimeSpan[] waits = [.. Enumerable.Range(1, 40).Select(n => PollPlan.Next(new FeedId(1), new PollMemory { Failures = n }, new PollHints(), Now) - Now)];

        waits.ShouldBe(waits.Order());
        waits[^1].ShouldBeLessThan(TimeSpan.FromHours(30));
    }

    [Fact]
    public void What_the_feed_or_its_server_ask_for_is_granted()
    {
        Wait(new PollHints { TimeToLive = TimeSpan.FromHours(3) }).ShouldBeGreaterThanOrEqualTo(TimeSpan.FromHours(3));
        Wait(new PollHints { Fresh = TimeSpan.FromHours(5) }).ShouldBeGreaterThanOrEqualTo(TimeSpan.FromHours(5));
        Wait(new PollHints { NotBefore = Now + TimeSpan.FromDays(2) }).ShouldBeGreaterThanOrEqualTo(TimeSpan.FromDays(2));
        Wait(new PollHints { TimeToLive = TimeSpan.FromDays(300) }).ShouldBeLessThan(TimeSpan.FromHours(36));
    }

    [Fact]
    public void Feeds_that_were_asked_in_one_instant_are_spread_over_the_time_between_their_polls()
    {
        DateTimeOffset[] due = [.. Enumerable.Range(1, 6000).Select(_ => Now)];
        for (int poll = 0; poll < 4; poll++)
        {
            due = [.. due.Select((at, i) => PollPlan.Next(new FeedId(i + 1), new PollMemory(), new PollHints(), at))];
        }

        int most = due.GroupBy(d => (long)(d - Now).TotalMinutes).Max(g => g.Count());
        most.ShouldBeLessThan(6000 / 60 * 3);
    }

    private static TimeSpan Wait(PollHints hints) => PollPlan.Next(new FeedId(7), new PollMemory(), hints, Now) - Now;
}
