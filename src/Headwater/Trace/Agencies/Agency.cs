using System.Text.Json.Serialization;
using Headwater.Model;

namespace Headwater.Trace.Agencies;

/// <summary>A wire, national or state news agency, as the files of <c>data/agencies</c> describe it.</summary>
public sealed record Agency
{
    // Lists left out of a file are empty: the serializer sets what is missing to null, whatever the initialiser says.

    /// <summary>The name it is shown under.</summary>
    public required string Name { get; init; }

    /// <summary>Other full names, in any language and script: they name the agency wherever they stand.</summary>
    public IReadOnlyList<string> Names { get => field ?? []; init; }

    /// <summary>Abbreviations, in exactly this spelling: they name the agency only in datelines, bylines and credits.</summary>
    public IReadOnlyList<string> Tokens { get => field ?? []; init; }

    /// <summary>Host names without <c>www.</c>.</summary>
    public IReadOnlyList<string> Domains { get => field ?? []; init; }

    /// <summary>BCP 47 codes of the languages it publishes in.</summary>
    public IReadOnlyList<string> Languages { get => field ?? []; init; }

    /// <summary>ISO 3166-1 alpha-2 code in lower case, or <c>null</c> for one of no country.</summary>
    public string? Country { get; init; }

    /// <summary>Whether it speaks for a state.</summary>
    [JsonPropertyName("state")]
    public bool IsState { get; init; }

    /// <summary>The agency as one end of a trail's edge.</summary>
    internal Source AsSource() => new(Name, IsState ? "state-agency" : "agency");
}
