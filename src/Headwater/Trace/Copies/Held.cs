using Headwater.Model;

namespace Headwater.Trace.Copies;

/// <summary>What is remembered of an article.</summary>
internal sealed class Held
{
    /// <summary>The article as one end of an edge.</summary>
    public required Source Self { get; init; }

    /// <summary>Whether anything tells who published it; without that, its headline stands for a name.</summary>
    public required bool HasOutlet { get; init; }

    /// <summary>Its id; below 0, from its words, for a file given on the command line.</summary>
    public required ItemId Id { get; init; }

    /// <summary>When its outlet claims to have published it.</summary>
    public required DateTimeOffset? Published { get; init; }

    /// <summary>Whether it stands on an agency's own domain.</summary>
    public required bool IsAgencyPage { get; init; }

    /// <summary>Its words.</summary>
    public required ushort[] Words { get; init; }

    /// <summary>Whether its script has no spaces.</summary>
    public required bool IsUnspaced { get; init; }

    /// <summary>The steps of its trail as last known.</summary>
    public required IReadOnlyList<Edge> Steps { get; init; }

    /// <summary>How often it was sent back to be traced anew; bounded, so that no two articles send each other for ever.</summary>
    public int SentBack { get; set; }
}
