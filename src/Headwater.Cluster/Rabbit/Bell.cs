using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace Headwater.Cluster.Rabbit;

/// <summary>One step's queue: ringing puts a message there, hearing takes one.</summary>
internal sealed class Bell(BrokerLink link, string queue) : IAsyncDisposable
{
    // A quorum queue outlives a broker; one that nobody listens to keeps no more wake-ups than are worth keeping.
    private static readonly Dictionary<string, object?> Kind = new() { ["x-queue-type"] = "quorum", ["x-max-length"] = 64, ["x-overflow"] = "drop-head" };

    private readonly SemaphoreSlim ringing = new(1);
    private readonly SemaphoreSlim hearing = new(1);
    private IChannel? outward;
    private IChannel? inward;

    /// <summary>Makes the queue where there is none.</summary>
    public async Task DeclareAsync(CancellationToken cancel)
    {
        await ringing.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            outward = await OpenAsync(outward, cancel).ConfigureAwait(false);
        }
        finally
        {
            ringing.Release();
        }
    }

    public async Task RingAsync(CancellationToken cancel)
    {
        await ringing.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            outward = await OpenAsync(outward, cancel).ConfigureAwait(false);
            await outward.BasicPublishAsync("", queue, ReadOnlyMemory<byte>.Empty, CancellationToken.None).ConfigureAwait(false);
        }
        finally
        {
            ringing.Release();
        }
    }

    /// <summary>Waits for a message and takes it. It listens only meanwhile, so that a machine at work holds no message back from one that is idle.</summary>
    public async Task HearAsync(CancellationToken cancel)
    {
        await hearing.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            inward = await OpenAsync(inward, cancel).ConfigureAwait(false);
            await HearAsync(inward, cancel).ConfigureAwait(false);
        }
        finally
        {
            hearing.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (IChannel? channel in new[] { outward, inward })
        {
            if (channel is not null)
            {
                await channel.DisposeAsync().ConfigureAwait(false);
            }
        }

        ringing.Dispose();
        hearing.Dispose();
    }

    private async Task<IChannel> OpenAsync(IChannel? channel, CancellationToken cancel)
    {
        if (channel is { IsOpen: true })
        {
            return channel;
        }

        IChannel opened = await link.ChannelAsync(cancel).ConfigureAwait(false);
        await opened.QueueDeclareAsync(queue, durable: true, exclusive: false, autoDelete: false, Kind, cancellationToken: CancellationToken.None).ConfigureAwait(false);
        await opened.BasicQosAsync(0, prefetchCount: 1, global: false, CancellationToken.None).ConfigureAwait(false);
        return opened;
    }

    private async Task HearAsync(IChannel channel, CancellationToken cancel)
    {
        TaskCompletionSource<ulong> heard = new(TaskCreationOptions.RunContinuationsAsynchronously);
        AsyncEventingBasicConsumer ear = new(channel);
        ear.ReceivedAsync += async (_, message) =>
        {
            if (!heard.TrySetResult(message.DeliveryTag))
            {
                await channel.BasicNackAsync(message.DeliveryTag, multiple: false, requeue: true, CancellationToken.None).ConfigureAwait(false);
            }
        };
        ear.ShutdownAsync += (_, why) =>
        {
            heard.TrySetException(new IOException($"The broker has gone: {why.ReplyText}"));
            return Task.CompletedTask;
        };
        string listening = await channel.BasicConsumeAsync(queue, autoAck: false, ear, CancellationToken.None).ConfigureAwait(false);
        await using (cancel.Register(() => heard.TrySetCanceled(cancel)))
        {
            await Task.WhenAny(heard.Task).ConfigureAwait(false);
        }

        await channel.BasicCancelAsync(listening, cancellationToken: CancellationToken.None).ConfigureAwait(false);
        await channel.BasicAckAsync(await heard.Task.ConfigureAwait(false), multiple: false, CancellationToken.None).ConfigureAwait(false);
    }
}
