using System.Net;

namespace Headwater.Egress;

/// <summary>The operator's own answers for host names: what may be private, and what leads to a loopback endpoint.</summary>
internal sealed class HostMap
{
    private readonly Dictionary<string, IPEndPoint> endpoints = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> privates;

    /// <summary>Reads the options.</summary>
    /// <exception cref="ArgumentException">A name is mapped to something that is not loopback.</exception>
    public HostMap(EgressOptions options)
    {
        privates = new HashSet<string>(options.PrivateHosts.Select(h => h.Trim('[', ']')), StringComparer.OrdinalIgnoreCase);
        foreach ((string name, IPEndPoint endpoint) in options.Hosts)
        {
            endpoints[name] = IPAddress.IsLoopback(endpoint.Address)
                ? endpoint
                : throw new ArgumentException($"{name} is mapped to {endpoint}, which is not a loopback address.", nameof(options));
        }
    }

    /// <summary>The endpoint a name is mapped to, or <c>null</c>. A name itself counts before the suffixes it stands under.</summary>
    public IPEndPoint? Endpoint(string host)
    {
        if (endpoints.TryGetValue(host, out IPEndPoint? exact))
        {
            return exact;
        }

        for (int dot = host.IndexOf('.'); dot >= 0; dot = host.IndexOf('.', dot + 1))
        {
            if (endpoints.TryGetValue("*" + host[dot..], out IPEndPoint? below))
            {
                return below;
            }
        }

        return null;
    }

    /// <summary>Whether a host may lead to a private address, and be asked at any port.</summary>
    public bool IsTrusted(string host) => privates.Contains(host) || Endpoint(host) is not null;
}
