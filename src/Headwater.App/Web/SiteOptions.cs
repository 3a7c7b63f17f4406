using Headwater.Poll.Push;

namespace Headwater.App.Web;

/// <summary>How the pages are served.</summary>
public sealed record SiteOptions
{
    /// <summary>The name in the masthead and in feeds.</summary>
    public string Name { get; init; } = "Headwater";

    /// <summary>Whether an article's page shows its whole text rather than an excerpt. For an operator alone, on loopback.</summary>
    public bool FullText { get; init; }

    /// <summary>Where a link to an outlet's page leads: itself, or for a sample outlet the loopback address that serves it.</summary>
    public Func<string, string> Outbound { get; init; } = url => url;

    /// <summary>Where the keys that sign forms are kept, so that a form filled in before a restart still counts; <c>null</c> keeps them in memory.</summary>
    public string? KeyFolder { get; init; }

    /// <summary>Where the public Internet reaches these pages; <c>null</c> where it does not. What leaves them names itself by it.</summary>
    public Uri? PublicAddress { get; init; }

    /// <summary>Who takes what hubs push, or <c>null</c> where the public Internet does not reach these pages.</summary>
    public Subscriber? Subscriber { get; init; }

    /// <summary>Where the operator corrects grouping from the pages; <c>null</c> where others may reach them, so that nobody may.</summary>
    public CorrectionDesk? Desk { get; init; }

    /// <summary>Decides a takedown: which request, whether it is granted, and why. The operator does so from the pages; <c>null</c> as for <see cref="Desk"/>.</summary>
    public Func<long, bool, string, CancellationToken, Task>? DecideTakedown { get; init; }

    /// <summary>A line that every page shows under the masthead, such as what the sample day is; or <c>null</c>.</summary>
    public string? Notice { get; init; }

    /// <summary>Where these pages begin, without a slash at its end: the public address, else the one that a request was sent to.</summary>
    public string Root(HttpRequest request) => (PublicAddress?.AbsoluteUri ?? $"{request.Scheme}://{request.Host}").TrimEnd('/');
}
