using System.Collections.Concurrent;
using Headwater.Model;
using Headwater.Queue;
using Headwater.Store;

namespace Headwater;

/// <summary>
/// One step's loop: claim rows that are due, take them through the step, wake the next step; where none is due, wait for
/// a wake-up or the next due time.
/// </summary>
internal sealed class StepLoop(Step step, IStore store, IQueue queue, Pipeline pipeline, TimeProvider clock, WalkerOptions options, WalkTurn turn) : IDisposable
{
    private readonly SemaphoreSlim places = new(options.Width(step));
    private readonly ConcurrentDictionary<long, int> failures = [];

    /// <summary>Goes on until it is cancelled or, in a turn that ends, until nothing is due and nobody is at work.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        try
        {
            while (await NextAsync(cancel).ConfigureAwait(false))
            {
            }
        }
        finally
        {
            for (int place = 0; place < options.Width(step); place++)
            {
                await places.WaitAsync(CancellationToken.None).ConfigureAwait(false); // those at work finish first
            }
        }
    }

    public void Dispose() => places.Dispose();

    /// <returns>Whether to go on.</returns>
    private async Task<bool> NextAsync(CancellationToken cancel)
    {
        if (!await IsOpenAsync(cancel).ConfigureAwait(false))
        {
            return false;
        }

        await RestAsync(cancel).ConfigureAwait(false);
        await places.WaitAsync(cancel).ConfigureAwait(false);
        turn.Begin();
        IReadOnlyList<long> rows = [];
        try
        {
            rows = await ClaimAsync(cancel).ConfigureAwait(false);
        }
        finally
        {
            if (rows.Count == 0)
            {
                // Cancelled while claiming, too: whoever ends the walk waits for every place.
                turn.End();
                places.Release();
            }
        }

        if (rows.Count > 0)
        {
            _ = Task.Run(() => TakeAndLeaveAsync(rows, cancel), CancellationToken.None);
            return true;
        }

        if (turn.IsOver)
        {
            return false;
        }

        await WaitAsync(cancel).ConfigureAwait(false);
        return true;
    }

    private async Task<IReadOnlyList<long>> ClaimAsync(CancellationToken cancel)
    {
        try
        {
            IReadOnlyList<long> rows = await store.ClaimAsync(step, clock.GetUtcNow() + turn.Ahead, options.Lease, WalkerOptions.Batch(step), cancel).ConfigureAwait(false);
            turn.GoOn();
            return rows;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            turn.Halt(step, e);
            return [];
        }
    }

    // No site is asked for what the disk has no room for.
    private async Task<bool> IsOpenAsync(CancellationToken cancel)
    {
        while (step <= Step.Fetch && options.Room() is { } cause)
        {
            turn.Shut(step, cause);
            if (turn.Ends)
            {
                return false;
            }

            await Task.Delay(options.Halt, clock, cancel).ConfigureAwait(false);
        }

        if (step <= Step.Fetch)
        {
            turn.Open();
        }

        return true;
    }

    // After a failure of the house.
    private async Task RestAsync(CancellationToken cancel)
    {
        if (turn.IsHalted && !turn.Ends)
        {
            await Task.Delay(options.Halt, clock, cancel).ConfigureAwait(false);
        }
    }

    private async Task WaitAsync(CancellationToken cancel)
    {
        TimeSpan patience = turn.Ends ? TimeSpan.FromMilliseconds(20) : await PatienceAsync(cancel).ConfigureAwait(false);
        await queue.WaitAsync(step, patience, cancel).ConfigureAwait(false);
    }

    private async Task<TimeSpan> PatienceAsync(CancellationToken cancel)
    {
        TimeSpan untilDue = await store.NextDueAsync(step, cancel).ConfigureAwait(false) is { } due ? due - clock.GetUtcNow() : options.Sweep;
        return untilDue < TimeSpan.FromMilliseconds(1) ? TimeSpan.FromMilliseconds(1) : untilDue < options.Sweep ? untilDue : options.Sweep;
    }

    private async Task TakeAndLeaveAsync(IReadOnlyList<long> rows, CancellationToken cancel)
    {
        try
        {
            await TakeAsync(rows, cancel).ConfigureAwait(false);
            await queue.WakeAsync(step, CancellationToken.None).ConfigureAwait(false);
            await queue.WakeAsync(step < Step.Publish ? step + 1 : step, CancellationToken.None).ConfigureAwait(false);
        }
        finally
        {
            turn.End();
            places.Release();
        }
    }

    private async Task TakeAsync(IReadOnlyList<long> rows, CancellationToken cancel)
    {
        try
        {
            await pipeline.RunAsync(step, rows, cancel).ConfigureAwait(false);
            turn.Progress.Add(step, rows.Count);
            foreach (long row in rows)
            {
                failures.TryRemove(row, out _);
            }
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // The rows stay due; the leases are let go of when the store is opened next.
        }
        catch (Exception e) when (DiskFullException.Is(e))
        {
            turn.Halt(step, e);
        }
        catch (Exception) when (rows.Count > 1)
        {
            // One of them is poison: alone, it fails alone.
            foreach (long row in rows)
            {
                await TakeAsync([row], cancel).ConfigureAwait(false);
            }
        }
        catch (Exception e)
        {
            turn.Report(step, e);
            await PutOffAsync(rows[0], cancel).ConfigureAwait(false);
        }
    }

    private async Task PutOffAsync(long row, CancellationToken cancel)
    {
        try
        {
            int failed = failures.AddOrUpdate(row, 1, static (_, before) => before + 1);
            await store.DeferAsync(step, [row], clock.GetUtcNow() + options.Retry(failed), cancel).ConfigureAwait(false);
        }
        catch (Exception e) when (!cancel.IsCancellationRequested)
        {
            turn.Halt(step, e); // the row stays held until its lease ends
        }
    }
}
