using System.Threading.Channels;
using Headwater.Model;

namespace Headwater.Queue;

/// <summary>Wake-ups within one process: one bell a step, which stays rung until somebody has heard it.</summary>
/// <param name="clock">Where the waiting time is taken from.</param>
public sealed class InProcessQueue(TimeProvider clock) : IQueue
{
    private readonly Channel<bool>[] bells =
        [.. Enum.GetValues<Step>().Select(_ => Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }))];

    /// <inheritdoc/>
    public ValueTask WakeAsync(Step step, CancellationToken cancel)
    {
        Bell(step).Writer.TryWrite(true);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public async ValueTask WaitAsync(Step step, TimeSpan atMost, CancellationToken cancel)
    {
        using CancellationTokenSource timeout = new(atMost, clock);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancel);
        try
        {
            await Bell(step).Reader.ReadAsync(either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            // The time has passed: the caller sweeps.
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private Channel<bool> Bell(Step step) => bells[(int)step - 1];
}
