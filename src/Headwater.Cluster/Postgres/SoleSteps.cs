using Headwater.Model;
using Npgsql;

namespace Headwater.Cluster.Postgres;

/// <summary>
/// Holds the steps that only one worker may take, as locks of one connection: Trace and Group, which remember what they
/// have seen, and a share of the hosts, whose pauses one worker keeps. The server lets go when the connection ends.
/// </summary>
internal sealed class SoleSteps : IAsyncDisposable
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(5);
    private readonly NpgsqlConnection connection;
    private bool holds;

    private SoleSteps(NpgsqlConnection connection) => this.connection = connection;

    /// <summary>Takes what these steps need.</summary>
    /// <exception cref="StepTakenException">Another worker holds one of them.</exception>
    public static async Task<SoleSteps> TakeAsync(ServerDatabase database, IReadOnlyCollection<Step> steps, Share share, CancellationToken cancel)
    {
        SoleSteps sole = new(await database.OpenAsync(cancel).ConfigureAwait(false));
        try
        {
            if (steps.Any(step => step is Step.Poll or Step.Fetch))
            {
                await sole.TakeShareAsync(share, cancel).ConfigureAwait(false);
            }

            foreach (Step step in steps.Where(step => step is Step.Trace or Step.Group))
            {
                await sole.TakeAsync(AdvisoryLocks.Of(step), $"Another worker takes {step} already, and one alone may: it remembers what it has seen. Leave it out of --steps, or end the other.", cancel).ConfigureAwait(false);
            }

            return sole;
        }
        catch
        {
            await sole.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Sees that the locks are still held, where there are any, until cancelled.</summary>
    /// <exception cref="NpgsqlException">The connection is lost, and with it the locks.</exception>
    public async Task WatchAsync(TimeProvider clock, CancellationToken cancel)
    {
        using PeriodicTimer timer = new(holds ? Look : Timeout.InfiniteTimeSpan, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(cancel).ConfigureAwait(false))
            {
                await using NpgsqlCommand ask = new("select 1", connection);
                await ask.ExecuteScalarAsync(CancellationToken.None).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // As asked.
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        try
        {
            await using NpgsqlCommand release = new("select pg_advisory_unlock_all()", connection); // the pool would keep them
            await release.ExecuteScalarAsync(CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception e) when (e is NpgsqlException or InvalidOperationException)
        {
            // The connection is gone, and the locks with it.
        }

        await connection.DisposeAsync().ConfigureAwait(false);
    }

    private async Task TakeShareAsync(Share share, CancellationToken cancel)
    {
        await TakeAsync(AdvisoryLocks.Of(share), $"Another worker polls and fetches share {share} of the hosts already. One process does both, so that no site is asked twice at once; give this one another --share.", cancel).ConfigureAwait(false);
        await using NpgsqlCommand others = new(AdvisoryLocks.OtherDivision(share), connection);
        if (await others.ExecuteScalarAsync(cancel).ConfigureAwait(false) is long of)
        {
            throw new StepTakenException($"Other workers deal the hosts out in {of} shares, this one in {share.Of}: some sites would be asked by two. Give all the same number.");
        }
    }

    private async Task TakeAsync(int key, string taken, CancellationToken cancel)
    {
        await using NpgsqlCommand take = new(AdvisoryLocks.Take(key), connection);
        if (await take.ExecuteScalarAsync(cancel).ConfigureAwait(false) is not true)
        {
            throw new StepTakenException(taken);
        }

        holds = true;
    }
}
