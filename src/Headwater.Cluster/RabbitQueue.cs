using Headwater.Cluster.Rabbit;
using Headwater.Model;
using Headwater.Queue;

namespace Headwater.Cluster;

/// <summary>
/// Wake-ups between machines: one quorum queue a step on a RabbitMQ broker. A message carries nothing; that it came is
/// all it says. While the broker cannot be reached wake-ups are lost and every wait lasts its whole time, so that the
/// caller sweeps; it is asked for again by itself.
/// </summary>
public sealed class RabbitQueue : IQueue
{
    // Taking a message costs the broker more than so short a wait is worth.
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(50);

    private readonly TimeProvider clock;
    private readonly BrokerLink link;
    private readonly Bell[] bells;

    private RabbitQueue(BrokerLink link, TimeProvider clock)
    {
        (this.link, this.clock) = (link, clock);
        bells = [.. Enum.GetValues<Step>().Select(step => new Bell(link, $"headwater.{step.ToString().ToLowerInvariant()}"))];
    }

    /// <summary>Reaches the broker and declares the queues.</summary>
    /// <param name="broker">As <c>amqp://user:password@host:port/virtual-host</c>.</param>
    /// <param name="clock">Where the waiting time is taken from.</param>
    /// <param name="cancel">Stops waiting for the broker.</param>
    /// <exception cref="IOException">The broker cannot be reached, refuses the user, or holds other queues of these names.</exception>
    public static async Task<RabbitQueue> ConnectAsync(Uri broker, TimeProvider clock, CancellationToken cancel)
    {
        RabbitQueue queue = new(new BrokerLink(broker, clock), clock);
        try
        {
            foreach (Bell bell in queue.bells)
            {
                await bell.DeclareAsync(cancel).ConfigureAwait(false);
            }

            return queue;
        }
        catch (Exception e) when (BrokerLink.IsDown(e))
        {
            await queue.DisposeAsync().ConfigureAwait(false);
            throw new IOException($"The broker at {broker.Host}:{broker.Port} cannot be used: {e.GetBaseException().Message}", e);
        }
    }

    /// <inheritdoc/>
    public async ValueTask WakeAsync(Step step, CancellationToken cancel)
    {
        try
        {
            await BellOf(step).RingAsync(cancel).ConfigureAwait(false);
        }
        catch (Exception e) when (BrokerLink.IsDown(e))
        {
            // A lost wake-up loses nothing.
        }
    }

    /// <inheritdoc/>
    public async ValueTask WaitAsync(Step step, TimeSpan atMost, CancellationToken cancel)
    {
        using CancellationTokenSource time = new(atMost, clock);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(time.Token, cancel);
        try
        {
            await (atMost < Shortest ? Task.Delay(atMost, clock, either.Token) : HearAsync(BellOf(step), either.Token)).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            // The time has passed: the caller sweeps.
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (Bell bell in bells)
        {
            await bell.DisposeAsync().ConfigureAwait(false);
        }

        await link.DisposeAsync().ConfigureAwait(false);
    }

    private async Task HearAsync(Bell bell, CancellationToken cancel)
    {
        while (true)
        {
            try
            {
                await bell.HearAsync(cancel).ConfigureAwait(false);
                return;
            }
            catch (Exception e) when (BrokerLink.IsDown(e))
            {
                await Task.Delay(BrokerLink.Rest, clock, cancel).ConfigureAwait(false);
            }
        }
    }

    private Bell BellOf(Step step) => bells[(int)step - 1];
}
