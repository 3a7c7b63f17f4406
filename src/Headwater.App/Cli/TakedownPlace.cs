using System.CommandLine;
using Headwater.App.Cli.Verbs;
using Headwater.Cluster;
using Headwater.Store;
using Npgsql;

namespace Headwater.App.Cli;

/// <summary>Where requests for removal are kept: a data folder, or a cluster whose database a command line names with <c>--postgres</c>.</summary>
internal sealed class TakedownPlace(Terminal terminal)
{
    private readonly Opening opening = new(terminal);
    private readonly PostgresOption postgres = new(terminal);

    public void AddTo(Command verb)
    {
        opening.AddTo(verb);
        postgres.AddTo(verb);
    }

    /// <summary>All requests, the newest first.</summary>
    public async Task<IReadOnlyList<Takedown>> ListAsync(ParseResult parsed, CancellationToken cancel)
    {
        if (Cluster(parsed) is { } cluster)
        {
            await using (cluster)
            {
                return await cluster.Store.TakedownsAsync(cancel).ConfigureAwait(false);
            }
        }

        await using HeldData held = await opening.ReadAsync(parsed, cancel).ConfigureAwait(false);
        return await held.Store.TakedownsAsync(cancel).ConfigureAwait(false);
    }

    /// <summary>Files a request, whoever is at work.</summary>
    /// <returns>Its number.</returns>
    public async Task<long> FileAsync(ParseResult parsed, Takedown takedown, CancellationToken cancel)
    {
        if (Cluster(parsed) is { } cluster)
        {
            await using (cluster)
            {
                return await cluster.Store.FileTakedownAsync(takedown, cancel).ConfigureAwait(false);
            }
        }

        await using HeldData held = await opening.ReadAsync(parsed, cancel).ConfigureAwait(false);
        return await held.FileTakedownAsync(takedown, cancel).ConfigureAwait(false);
    }

    /// <summary>Decides an open request.</summary>
    /// <exception cref="Complaint">There is none with this number.</exception>
    public async Task<Removal> DecideAsync(ParseResult parsed, long id, bool granted, string reason, CancellationToken cancel)
    {
        if (Cluster(parsed) is { } cluster)
        {
            await using (cluster)
            {
                await FindAsync(cluster.Store, id, cancel).ConfigureAwait(false);
                return await cluster.DecideAsync(id, granted, reason, cancel).ConfigureAwait(false);
            }
        }

        await using Installation installation = await opening.OpenAsync(parsed, cancel).ConfigureAwait(false);
        await FindAsync(installation.Store, id, cancel).ConfigureAwait(false);
        return await installation.DecideTakedownAsync(id, granted, reason, cancel).ConfigureAwait(false);
    }

    private static async Task FindAsync(IStore store, long id, CancellationToken cancel)
    {
        if (!(await store.TakedownsAsync(cancel).ConfigureAwait(false)).Any(t => t.Id == id && t.Granted is null))
        {
            throw new Complaint($"There is no open request {id}. `headwater takedown list` lists them.");
        }
    }

    private ClusterTakedowns? Cluster(ParseResult parsed)
    {
        try
        {
            return postgres.Named(parsed) is { } connection ? new ClusterTakedowns(connection, opening.Folder(parsed), TimeProvider.System) : null;
        }
        catch (Exception e) when (e is NewerStoreException or ArgumentException or NpgsqlException)
        {
            throw new Complaint(e.Message, e);
        }
    }
}
