using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace Headwater.Tests.Cluster;

/// <summary>A PostgreSQL server of the tests' own, on loopback in a temporary folder. It refuses root, so it runs as its own user.</summary>
public sealed class PostgresServer : IAsyncLifetime
{
    /// <summary>Tests that use it run one after another.</summary>
    public const string Tests = "PostgreSQL";

    private static readonly string? Programs = Directory.Exists("/usr/lib/postgresql")
        ? Directory.EnumerateDirectories("/usr/lib/postgresql").Select(d => Path.Combine(d, "bin")).Where(d => File.Exists(Path.Combine(d, "postgres"))).Max()
        : null;

    private readonly int port = Launch.FreePort();
    private DirectoryInfo? folder;
    private Process? process;
    private int databases;

    public async ValueTask InitializeAsync()
    {
        if (Programs is null)
        {
            return;
        }

        folder = Directory.CreateTempSubdirectory("headwater-postgres-");
        await OwnAsync();
        string data = Path.Combine(folder.FullName, "data");
        (string initdb, string[] first) = AsServer("initdb", ["-D", data, "-U", "headwater", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"]);
        (await Launch.RunAsync(initdb, first)).ShouldBeNull();
        (string postgres, string[] arguments) = AsServer("postgres", [
            "-D", data, "-p", $"{port}", "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=", "-c", "fsync=off", "-c", "deadlock_timeout=50ms", "-c", "max_connections=300"]);
        process = Launch.Start(postgres, arguments);
        await Launch.ListeningAsync(port, process, TimeSpan.FromSeconds(30));
    }

    /// <summary>A connection to an empty schema of its own.</summary>
    public async Task<string> EmptyAsync()
    {
        if (process is null)
        {
            Assert.Skip("PostgreSQL is not installed: apt-get install postgresql");
        }

        NpgsqlConnectionStringBuilder settings = new() { Host = "127.0.0.1", Port = port, Username = "headwater", Database = "postgres", Timeout = 30 };
        string schema = string.Create(CultureInfo.InvariantCulture, $"test{Interlocked.Increment(ref databases)}");
        await using NpgsqlDataSource source = NpgsqlDataSource.Create(settings);
        await using NpgsqlCommand create = source.CreateCommand($"create schema {schema}");
        await create.ExecuteNonQueryAsync();
        settings.SearchPath = schema;
        return settings.ConnectionString;
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            await Launch.StopAsync(process, "QUIT");
        }

        folder?.Delete(recursive: true);
    }

    private static (string Program, string[] Arguments) AsServer(string program, string[] arguments)
    {
        string path = Path.Combine(Programs!, program);
        return Environment.UserName == "root" ? ("setpriv", ["--reuid=postgres", "--regid=postgres", "--clear-groups", path, .. arguments]) : (path, arguments);
    }

    private async Task OwnAsync()
    {
        if (Environment.UserName == "root")
        {
            (await Launch.RunAsync("chown", ["postgres", folder!.FullName])).ShouldBeNull();
        }
    }
}

[CollectionDefinition(PostgresServer.Tests)]
public sealed class PostgresTests : ICollectionFixture<PostgresServer>;
