using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Headwater.Cluster.Rabbit;

/// <summary>The connection to the broker: made when it is needed, and again when it was lost, but not asked for all the time.</summary>
internal sealed class BrokerLink(Uri broker, TimeProvider clock) : IAsyncDisposable
{
    /// <summary>How long a broker that could not be reached is left alone.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromSeconds(1);

    private readonly ConnectionFactory factory = new()
    {
        Uri = broker,
        ClientProvidedName = "headwater",
        AutomaticRecoveryEnabled = false,
        RequestedConnectionTimeout = TimeSpan.FromSeconds(5),
        ContinuationTimeout = TimeSpan.FromSeconds(5),
    };

    private readonly SemaphoreSlim connecting = new(1);
    private IConnection? connection;
    private DateTimeOffset notBefore;

    /// <summary>Whether an exception says that the broker cannot be used at this moment.</summary>
    public static bool IsDown(Exception e) => e is RabbitMQClientException or IOException or TimeoutException or System.Net.Sockets.SocketException or ObjectDisposedException;

    /// <summary>A new channel.</summary>
    /// <exception cref="IOException">The broker could not be reached a moment ago.</exception>
    public async Task<IChannel> ChannelAsync(CancellationToken cancel)
    {
        await connecting.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            IConnection open = connection is { IsOpen: true } ? connection : await ConnectAsync(cancel).ConfigureAwait(false);
            return await open.CreateChannelAsync(cancellationToken: CancellationToken.None).ConfigureAwait(false);
        }
        finally
        {
            connecting.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (connection is not null)
        {
            await connection.DisposeAsync().ConfigureAwait(false);
        }

        connecting.Dispose();
    }

    private async Task<IConnection> ConnectAsync(CancellationToken cancel)
    {
        if (clock.GetUtcNow() < notBefore)
        {
            throw new IOException($"The broker at {broker.Host} could not be reached a moment ago.");
        }

        notBefore = clock.GetUtcNow() + Rest;
        if (connection is not null)
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            connection = null;
        }

        connection = await factory.CreateConnectionAsync(cancel).ConfigureAwait(false);
        notBefore = default;
        return connection;
    }
}
