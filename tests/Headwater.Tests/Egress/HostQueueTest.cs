using Headwater.Egress;

namespace Headwater.Tests.Egress;

public sealed class HostQueueTest
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_request_at_a_time_goes_to_one_host()
    {
        HostQueue queue = new(TimeProvider.System, TimeSpan.Zero, TimeSpan.FromMinutes(1));
        (HostQueue.Turn? first, _) = await queue.TurnAsync("harbour.example", TimeSpan.Zero, Cancel);

        Task<(HostQueue.Turn? Turn, EgressOutcome.Failed? Refused)> second = queue.TurnAsync("HARBOUR.example", TimeSpan.Zero, Cancel);
        (HostQueue.Turn? other, _) = await queue.TurnAsync("other.example", TimeSpan.Zero, Cancel);

        second.IsCompleted.ShouldBeFalse();
        other.ShouldNotBeNull();
        first!.Dispose();
        (await second).Turn.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_pause_lies_between_two_requests()
    {
        SteppedClock clock = new(DateTimeOffset.UnixEpoch);
        HostQueue queue = new(clock, TimeSpan.FromSeconds(3), TimeSpan.FromMinutes(1));
        (await queue.TurnAsync("harbour.example", TimeSpan.Zero, Cancel)).Turn!.Dispose();

        Task<(HostQueue.Turn? Turn, EgressOutcome.Failed? Refused)> second = queue.TurnAsync("harbour.example", TimeSpan.Zero, Cancel);

        clock.Advance(TimeSpan.FromSeconds(2.9));
        second.IsCompleted.ShouldBeFalse();
        clock.Advance(TimeSpan.FromSeconds(0.1));
        (await second).Turn.ShouldNotBeNull();
    }

    [Fact]
    public async Task Who_would_wait_too_long_is_put_off_to_a_time_of_his_own()
    {
        HostQueue queue = new(TimeProvider.System, TimeSpan.FromMinutes(1), TimeSpan.FromSeconds(30));
        (await queue.TurnAsync("harbour.example", TimeSpan.Zero, Cancel)).Turn!.Dispose();

        EgressOutcome.Failed second = (await queue.TurnAsync("harbour.example", TimeSpan.Zero, Cancel)).Refused!;
        EgressOutcome.Failed third = (await queue.TurnAsync("harbour.example", TimeSpan.Zero, Cancel)).Refused!;

        second.Cause.Code.ShouldBe("busy");
        (third.NotBefore - second.NotBefore)!.Value.ShouldBeGreaterThanOrEqualTo(TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task Who_gives_up_waiting_holds_nobody_up()
    {
        HostQueue queue = new(TimeProvider.System, TimeSpan.Zero, TimeSpan.FromMinutes(1));
        (HostQueue.Turn? first, _) = await queue.TurnAsync("harbour.example", TimeSpan.Zero, Cancel);
        using CancellationTokenSource impatient = new();
        Task waiting = queue.TurnAsync("harbour.example", TimeSpan.Zero, impatient.Token);
        await impatient.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => waiting);

        first!.Dispose();

        (await queue.TurnAsync("harbour.example", TimeSpan.Zero, Cancel)).Turn.ShouldNotBeNull();
    }
}
