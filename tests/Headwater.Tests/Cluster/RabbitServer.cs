using System.Diagnostics;
using System.Globalization;
using Headwater.Cluster;

namespace Headwater.Tests.Cluster;

/// <summary>A RabbitMQ broker of the tests' own with its own port mapper, on loopback in a temporary folder. Started once, by the first test that asks.</summary>
public sealed class RabbitServer : IAsyncLifetime
{
    /// <summary>Tests that use it run one after another; some need a database too.</summary>
    public const string Tests = "RabbitMQ";

    private const string Program = "/usr/lib/rabbitmq/bin/rabbitmq-server";

    private readonly int port = Launch.FreePort();
    private readonly int mapperPort = Launch.FreePort();
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("headwater-rabbit-");
    private Process? mapper;
    private Process? broker;

    public Uri Address => new($"amqp://guest:guest@127.0.0.1:{port}/");

    private string PidFile => Path.Combine(folder.FullName, "pid");

    public async ValueTask InitializeAsync()
    {
        if (File.Exists(Program))
        {
            mapper = Launch.Start("epmd", ["-port", $"{mapperPort}", "-address", "127.0.0.1"]);
            await Launch.ListeningAsync(mapperPort, mapper, TimeSpan.FromSeconds(30));
            await StartAsync();
        }
    }

    public async Task<RabbitQueue> QueueAsync()
    {
        if (broker is null)
        {
            Assert.Skip("RabbitMQ is not installed: apt-get install rabbitmq-server");
        }

        return await RabbitQueue.ConnectAsync(Address, TimeProvider.System, TestContext.Current.CancellationToken);
    }

    /// <summary>Ends every connection, as a broker does that goes away, and goes on listening.</summary>
    public async Task DropConnectionsAsync() =>
        (await Launch.RunAsync("/usr/lib/rabbitmq/bin/rabbitmqctl", ["-n", Node, "close_all_connections", "test"], Variables)).ShouldBeNull();

    public async ValueTask DisposeAsync()
    {
        if (broker is not null)
        {
            // The script only waits for the broker's own process, which has written its id.
            int own = int.Parse(await File.ReadAllTextAsync(PidFile), CultureInfo.InvariantCulture);
            await Launch.RunAsync("kill", ["-KILL", $"{own}"]);
            await broker.WaitForExitAsync();
            broker.Dispose();
        }

        if (mapper is not null)
        {
            await Launch.StopAsync(mapper, "TERM");
        }

        folder.Delete(recursive: true);
    }

    private string Node => $"headwater{port}@localhost";

    private Dictionary<string, string> Variables => new()
    {
        ["HOME"] = folder.FullName,
        ["ERL_EPMD_PORT"] = $"{mapperPort}",
        ["ERL_EPMD_ADDRESS"] = "127.0.0.1",
        ["RABBITMQ_NODENAME"] = Node,
        ["RABBITMQ_NODE_IP_ADDRESS"] = "127.0.0.1",
        ["RABBITMQ_NODE_PORT"] = $"{port}",
        ["RABBITMQ_DIST_PORT"] = $"{Launch.FreePort()}",
        ["RABBITMQ_MNESIA_BASE"] = Path.Combine(folder.FullName, "mnesia"),
        ["RABBITMQ_LOG_BASE"] = Path.Combine(folder.FullName, "log"),
        ["RABBITMQ_PID_FILE"] = PidFile,
        ["RABBITMQ_ENABLED_PLUGINS_FILE"] = Path.Combine(folder.FullName, "plugins"),
        ["RABBITMQ_CONFIG_FILE"] = Path.Combine(folder.FullName, "none"),
        ["RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS"] = "-kernel inet_dist_use_interface {127,0,0,1}",
    };

    private async Task StartAsync()
    {
        broker = Launch.Start(Program, [], Variables);
        await Launch.ListeningAsync(port, broker, TimeSpan.FromSeconds(180));
    }
}

[CollectionDefinition(RabbitServer.Tests)]
public sealed class RabbitTests : ICollectionFixture<RabbitServer>, ICollectionFixture<PostgresServer>;
