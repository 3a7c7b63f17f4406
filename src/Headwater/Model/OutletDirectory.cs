using System.Collections.Frozen;
using Headwater.Text;

namespace Headwater.Model;

/// <summary>Who publishes on which domain.</summary>
public sealed class OutletDirectory
{
    private readonly FrozenDictionary<OutletId, Outlet> byId;
    private readonly FrozenDictionary<string, Outlet> byDomain;

    /// <summary>A directory of these outlets; where two name one domain, the first has it.</summary>
    public OutletDirectory(IEnumerable<Outlet> outlets)
    {
        All = [.. outlets];
        byId = All.DistinctBy(o => o.Id).ToFrozenDictionary(o => o.Id);
        byDomain = All.SelectMany(o => o.Domains.Select(d => (Domain: d, Outlet: o)))
            .DistinctBy(p => p.Domain, StringComparer.Ordinal)
            .ToFrozenDictionary(p => p.Domain, p => p.Outlet, StringComparer.Ordinal);
    }

    /// <summary>All outlets, in the order given.</summary>
    public IReadOnlyList<Outlet> All { get; }

    /// <summary>The outlet with this id, or <c>null</c>.</summary>
    public Outlet? Find(OutletId id) => byId.GetValueOrDefault(id);

    /// <summary>The outlet whose domain an address lies on or below, the longest domain first; or <c>null</c>.</summary>
    /// <param name="url">An absolute address; anything else finds nothing.</param>
    public Outlet? Of(string? url)
    {
        for (string? host = Address.Host(url); host is not null; host = Address.Parent(host))
        {
            if (byDomain.TryGetValue(host, out Outlet? outlet))
            {
                return outlet;
            }
        }

        return null;
    }
}
