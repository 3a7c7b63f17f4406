using System.CommandLine;
using Headwater.Cluster;
using Headwater.Store;
using Npgsql;

namespace Headwater.App.Cli.Verbs;

/// <summary><c>headwater migrate</c>: moves what a data folder's store holds into PostgreSQL.</summary>
internal static class MigrateVerb
{
    public static Command Create(Terminal terminal)
    {
        PostgresOption postgres = new(terminal);
        Option<string> from = new("--from") { Description = "The data folder whose store is moved", HelpName = "DIR", Required = true };
        Command verb = new("migrate", "Move a data folder's store into PostgreSQL") { from };
        postgres.AddTo(verb);
        verb.SetAction(async (parsed, cancel) =>
        {
            string folder = parsed.GetRequiredValue(from);
            try
            {
                return await RunAsync(folder, postgres.Of(parsed), terminal, cancel).ConfigureAwait(false);
            }
            catch (Exception e) when (e is DataFolderInUseException or NewerStoreException or DiskFullException or NpgsqlException or ArgumentException or IOException)
            {
                throw new Complaint(e.Message, e);
            }
        });
        return verb;
    }

    private static async Task<int> RunAsync(string folder, string connection, Terminal terminal, CancellationToken cancel)
    {
        if (!File.Exists(Path.Combine(folder, "headwater.db")))
        {
            throw new Complaint($"{folder} is no data folder: it holds no store.");
        }

        await using PostgresStore to = new(connection);
        Migration migration = new(folder, to, TimeProvider.System);
        switch (await migration.RunAsync(new Telling(terminal), cancel).ConfigureAwait(false))
        {
            case MigrationOutcome.Moved:
                terminal.Say($"All is there. The pages stay in {Path.GetFullPath(folder)}: start workers with --data on that folder, shared.");
                return Exit.Done;
            case MigrationOutcome.Refused { Cause: var cause }:
                throw new Complaint(Complaint.Line("migrate", cause));
            default:
                throw new InvalidOperationException("A store is moved or it is not.");
        }
    }

    // In order, on the caller's thread: Progress<T> would post.
    private sealed class Telling(Terminal terminal) : IProgress<MovedRows>
    {
        public void Report(MovedRows moved) => terminal.Say($"{moved.Table}: {moved.To}");
    }
}
