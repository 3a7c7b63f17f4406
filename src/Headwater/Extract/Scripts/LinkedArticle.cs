namespace Headwater.Extract.Scripts;

/// <summary>What a page's JSON-LD says of its report.</summary>
internal sealed record LinkedArticle
{
    /// <summary>Its schema.org types, without a prefix.</summary>
    public IReadOnlyList<string> Types { get; init; } = [];

    /// <summary>The headline.</summary>
    public string? Headline { get; init; }

    /// <summary>The time of publication as written.</summary>
    public string? Published { get; init; }

    /// <summary>The time of the last change as written.</summary>
    public string? Modified { get; init; }

    /// <summary>Names of authors who are not said to be organisations.</summary>
    public IReadOnlyList<string> People { get; init; } = [];

    /// <summary>Names of authors said to be organisations.</summary>
    public IReadOnlyList<string> Organizations { get; init; } = [];

    /// <summary>The publisher's name.</summary>
    public string? Publisher { get; init; }

    /// <summary>The lead picture's address.</summary>
    public string? Image { get; init; }

    /// <summary>The report's text, with or without markup.</summary>
    public string? Text { get; init; }

    /// <summary>The report's language.</summary>
    public string? Language { get; init; }

    /// <summary>Whether it says that not everybody may read it.</summary>
    public bool Paywalled { get; init; }

    /// <summary>What it says of the report's origin: property and value.</summary>
    public IReadOnlyList<(string Property, string Value)> Origins { get; init; } = [];
}
