using System.Net;
using System.Net.Sockets;

namespace Headwater.Egress;

/// <summary>
/// Opens connections, after looking at the very addresses it will connect to: what a name resolved to a moment ago, or
/// resolves to for somebody else, does not count.
/// </summary>
/// <param name="hosts">The operator's own answers.</param>
/// <param name="proxy">The proxy, which is the operator's choice and so is not refused.</param>
/// <param name="resolve">Gives the addresses of a name.</param>
internal sealed class Dialer(HostMap hosts, Uri? proxy, Func<string, CancellationToken, Task<IPAddress[]>> resolve)
{
    /// <summary>Connects to a host, trying its addresses in turn.</summary>
    /// <exception cref="RefusedException">None of its addresses is one that we may connect to.</exception>
    public async ValueTask<Stream> DialAsync(DnsEndPoint target, CancellationToken cancel)
    {
        if (hosts.Endpoint(target.Host) is { } mapped)
        {
            return await ConnectAsync([mapped.Address], mapped.Port, cancel).ConfigureAwait(false);
        }

        IPAddress[] all = await AddressesAsync(target.Host, cancel).ConfigureAwait(false);
        IPAddress[] open = hosts.IsTrusted(target.Host) || IsProxy(target) ? all : [.. all.Where(AddressRules.IsPublic)];
        if (open.Length == 0)
        {
            throw new RefusedException(Causes.RefusedAddress(target.Host, all));
        }

        return await ConnectAsync(open, target.Port, cancel).ConfigureAwait(false);
    }

    private bool IsProxy(DnsEndPoint target) =>
        proxy is not null && proxy.Port == target.Port && string.Equals(proxy.IdnHost, target.Host, StringComparison.OrdinalIgnoreCase);

    private async Task<IPAddress[]> AddressesAsync(string host, CancellationToken cancel)
    {
        if (IPAddress.TryParse(host.Trim('[', ']'), out IPAddress? literal))
        {
            return [literal];
        }

        try
        {
            IPAddress[] found = await resolve(host, cancel).ConfigureAwait(false);
            return found.Length > 0 ? found : throw new RefusedException(Causes.Dns(host));
        }
        catch (SocketException)
        {
            throw new RefusedException(Causes.Dns(host));
        }
    }

    private static async ValueTask<Stream> ConnectAsync(IPAddress[] addresses, int port, CancellationToken cancel)
    {
        for (int i = 0; ; i++)
        {
            Socket socket = new(addresses[i].AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(new IPEndPoint(addresses[i], port), cancel).ConfigureAwait(false);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch (SocketException) when (i + 1 < addresses.Length)
            {
                socket.Dispose();
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        }
    }
}
