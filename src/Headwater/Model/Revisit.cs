namespace Headwater.Model;

/// <summary>A further visit that found bytes which are held already. The archive has a record of it that refers to them.</summary>
public sealed record Revisit
{
    /// <summary>The page whose bytes were found.</summary>
    public required PageHash Hash { get; init; }

    /// <summary>The address that answered, after redirects; it may be another than that of the page.</summary>
    public required string Url { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset Fetched { get; init; }

    /// <summary>The HTTP status; 304 where the site only said that nothing has changed.</summary>
    public int Status { get; init; } = 200;

    /// <summary>Whether this is the visit that brought the page, to the microsecond that archives and stores keep.</summary>
    public bool IsOf(Page page) =>
        Url == page.Url && Fetched.UtcTicks / TimeSpan.TicksPerMicrosecond == page.Fetched.UtcTicks / TimeSpan.TicksPerMicrosecond;
}
