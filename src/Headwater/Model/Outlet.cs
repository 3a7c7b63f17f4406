namespace Headwater.Model;

/// <summary>What an outlet is; decides how Trace reads its pages.</summary>
public enum OutletKind
{
    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>A wire or news agency that sells its reports to other outlets.</summary>
    Agency,

    /// <summary>A news agency that speaks for a state.</summary>
    StateAgency,

    /// <summary>A newspaper, in print or on the web alone.</summary>
    Newspaper,

    /// <summary>A magazine.</summary>
    Magazine,

    /// <summary>Radio or television.</summary>
    Broadcaster,

    /// <summary>A site that republishes others' reports, by machine or by hand.</summary>
    Aggregator,

    /// <summary>A ministry, court, company or other body that publishes its own statements.</summary>
    Official,
}

/// <summary>Who publishes.</summary>
public sealed record Outlet
{
    // Lists left out of a file are empty: the serializer sets what is missing to null, whatever the initialiser says.

    /// <summary>The outlet's id.</summary>
    public required OutletId Id { get; init; }

    /// <summary>The name as the outlet writes it.</summary>
    public required string Name { get; init; }

    /// <summary>Other names and abbreviations under which datelines, bylines and footers credit it.</summary>
    public IReadOnlyList<string> Aliases { get => field ?? []; init; }

    /// <summary>What it is.</summary>
    public OutletKind Kind { get; init; }

    /// <summary>ISO 3166-1 alpha-2 code in lower case, or <c>null</c> where not known.</summary>
    public string? Country { get; init; }

    /// <summary>BCP 47 codes of the languages it publishes in, the main one first.</summary>
    public IReadOnlyList<string> Languages { get => field ?? []; init; }

    /// <summary>Who owns it, or <c>null</c> where not known.</summary>
    public string? Owner { get; init; }

    /// <summary>Host names without <c>www.</c>; a page on one of these or below it is the outlet's.</summary>
    public IReadOnlyList<string> Domains { get => field ?? []; init; }

    /// <summary>Addresses of its feeds.</summary>
    public IReadOnlyList<string> Feeds { get => field ?? []; init; }
}
