using Headwater.Model;
using Headwater.Text;
using Headwater.Text.Names;

namespace Headwater.Trace.Agencies;

/// <summary>The news agencies of the world: by name, by abbreviation and by domain.</summary>
public sealed class AgencyCatalogue
{
    private readonly AgencyNames names;
    private readonly Dictionary<string, Agency> byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Agency> byToken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Agency> byDomain = new(StringComparer.Ordinal);

    /// <summary>A catalogue of these agencies; where two claim one name, the first has it.</summary>
    public AgencyCatalogue(IEnumerable<Agency> agencies)
    {
        All = [.. agencies];
        foreach (Agency agency in All)
        {
            Add(agency);
        }

        names = new AgencyNames(All);
    }

    /// <summary>All agencies, in the order given.</summary>
    public IReadOnlyList<Agency> All { get; }

    /// <summary>The agencies of <c>data/agencies</c>, and before them the outlets of the directory that are agencies.</summary>
    public static AgencyCatalogue Load(OutletDirectory outlets)
    {
        IReadOnlyList<Agency> known = AgencyFile.ReadAll();
        HashSet<string> domains = [.. known.SelectMany(a => a.Domains)];
        return new AgencyCatalogue([.. known, .. outlets.All.Where(o => IsAgency(o) && !o.Domains.Any(domains.Contains)).Select(FromOutlet)]);
    }

    /// <summary>The agency of exactly this name or abbreviation, or <c>null</c>.</summary>
    public Agency? Find(string name)
    {
        string bare = name.Trim();
        return byToken.GetValueOrDefault(bare) ?? byKey.GetValueOrDefault(NameFolding.Key(bare));
    }

    /// <summary>The agency on whose domain an address lies, or <c>null</c>.</summary>
    public Agency? Of(string? url)
    {
        for (string? host = Address.Host(url); host is not null; host = Address.Parent(host))
        {
            if (byDomain.TryGetValue(host, out Agency? agency))
            {
                return agency;
            }
        }

        return null;
    }

    /// <summary>The agencies named in a piece of text, in order; where names overlap, the longest.</summary>
    internal List<Mention> NamedIn(ReadOnlySpan<char> text) => names.In(text);

    private static bool IsAgency(Outlet outlet) => outlet.Kind is OutletKind.Agency or OutletKind.StateAgency;

    private static Agency FromOutlet(Outlet outlet) => new()
    {
        Name = outlet.Name,
        Names = [.. outlet.Aliases.Where(a => !IsAbbreviation(a))],
        Tokens = [.. outlet.Aliases.Where(IsAbbreviation)],
        Domains = outlet.Domains,
        Languages = outlet.Languages,
        Country = outlet.Country,
        IsState = outlet.Kind == OutletKind.StateAgency,
    };

    private static bool IsAbbreviation(string name) => name.Length <= 6 && !name.Contains(' ', StringComparison.Ordinal);

    private void Add(Agency agency)
    {
        foreach (string name in (IEnumerable<string>)[agency.Name, .. agency.Names])
        {
            byKey.TryAdd(NameFolding.Key(name), agency);
            byToken.TryAdd(name, agency);
        }

        foreach (string token in agency.Tokens)
        {
            byToken.TryAdd(token, agency);
        }

        foreach (string domain in agency.Domains)
        {
            byDomain.TryAdd(domain, agency);
        }
    }
}
