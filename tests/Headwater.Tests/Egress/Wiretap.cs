using System.Net;
using System.Net.Sockets;

namespace Headwater.Tests.Egress;

/// <summary>Listens on loopback, over IPv4 and IPv6 at one port, and counts who connects and what is sent.</summary>
internal sealed class Wiretap : IAsyncDisposable
{
    private readonly CancellationTokenSource end = new();
    private readonly List<TcpListener> listeners = [];
    private readonly List<Task> listening = [];
    private int connections;
    private long bytes;

    public Wiretap()
    {
        TcpListener first = new(IPAddress.Loopback, 0);
        first.Start();
        listeners.Add(first);
        Port = ((IPEndPoint)first.LocalEndpoint).Port;
        if (Socket.OSSupportsIPv6)
        {
            TcpListener second = new(IPAddress.IPv6Loopback, Port);
            try
            {
                second.Start();
                listeners.Add(second);
            }
            catch (SocketException)
            {
                second.Dispose(); // a machine without IPv6, or the port is taken there
            }
        }

        listening.AddRange(listeners.Select(ListenAsync));
    }

    public int Port { get; }

    public int Connections => connections;

    public long Bytes => bytes;

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        listeners.ForEach(l => l.Dispose());
        await Task.WhenAll(listening);
        end.Dispose();
    }

    private async Task ListenAsync(TcpListener listener)
    {
        byte[] heard = new byte[4096];
        while (!end.IsCancellationRequested)
        {
            try
            {
                using TcpClient client = await listener.AcceptTcpClientAsync(end.Token);
                Interlocked.Increment(ref connections);
                Interlocked.Add(ref bytes, await client.GetStream().ReadAsync(heard, end.Token));
                await client.GetStream().WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"u8.ToArray(), end.Token);
            }
            catch (Exception e) when (e is OperationCanceledException or SocketException or IOException or ObjectDisposedException)
            {
                // Whoever connected has gone, or the test is over.
            }
        }
    }
}
