using System.Diagnostics;
using Headwater.Cluster;
using Headwater.Model;

namespace Headwater.Tests.Cluster;

[Collection(RabbitServer.Tests)]
[Trait("speed", "slow")]
public sealed class RabbitQueueTest(RabbitServer server)
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(5);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_wake_up_reaches_one_who_waits_in_another_process_and_nobody_at_another_step()
    {
        await using RabbitQueue here = await server.QueueAsync(), there = await server.QueueAsync();
        Task heard = there.WaitAsync(Step.Extract, Long, Cancel).AsTask();
        Task other = there.WaitAsync(Step.Compare, TimeSpan.FromMilliseconds(500), Cancel).AsTask();

        await here.WakeAsync(Step.Extract, Cancel);

        await heard;
        await other;
    }

    [Fact]
    public async Task A_wake_up_that_nobody_waits_for_is_kept_and_taken_once()
    {
        await using RabbitQueue queue = await server.QueueAsync();
        await queue.WakeAsync(Step.Trace, Cancel);

        await queue.WaitAsync(Step.Trace, Long, Cancel);
        Stopwatch second = Stopwatch.StartNew();
        await queue.WaitAsync(Step.Trace, TimeSpan.FromMilliseconds(200), Cancel);

        second.ElapsedMilliseconds.ShouldBeGreaterThanOrEqualTo(190);
    }

    [Fact]
    public async Task A_process_that_is_not_waiting_holds_no_wake_up_back()
    {
        await using RabbitQueue busy = await server.QueueAsync(), idle = await server.QueueAsync();
        await busy.WaitAsync(Step.Screen, TimeSpan.FromMilliseconds(100), Cancel);
        await busy.WakeAsync(Step.Screen, Cancel);

        await idle.WaitAsync(Step.Screen, Long, Cancel);
    }

    [Fact]
    public async Task A_lost_connection_is_made_again_by_itself()
    {
        await using RabbitQueue queue = await server.QueueAsync();
        Task heard = queue.WaitAsync(Step.Poll, Long, Cancel).AsTask();

        await server.DropConnectionsAsync();
        await using RabbitQueue other = await server.QueueAsync();
        await other.WakeAsync(Step.Poll, Cancel); // kept until it is heard

        await heard;
    }

    [Fact]
    public async Task A_broker_that_is_not_there_is_named() =>
        (await Should.ThrowAsync<IOException>(RabbitQueue.ConnectAsync(new Uri("amqp://127.0.0.1:1/"), TimeProvider.System, Cancel))).Message.ShouldContain("127.0.0.1:1");
}
