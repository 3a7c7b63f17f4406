using Headwater.Model;
using Headwater.Queue;

namespace Headwater.Tests.Queue;

public sealed class InProcessQueueTest
{
    [Fact]
    public async Task A_wake_up_that_nobody_waits_for_is_kept()
    {
        await using InProcessQueue queue = new(TimeProvider.System);
        await queue.WakeAsync(Step.Group, TestContext.Current.CancellationToken);

        await queue.WaitAsync(Step.Group, TimeSpan.FromHours(1), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Waiting_ends_by_itself_so_that_the_caller_sweeps()
    {
        await using InProcessQueue queue = new(TimeProvider.System);

        await queue.WaitAsync(Step.Fetch, TimeSpan.FromMilliseconds(1), TestContext.Current.CancellationToken);
    }
}
