using System.Text.Json.Serialization;

namespace Headwater.Archive.Wacz;

/// <summary>What an index says of a record; numbers are written as text, as readers of CDXJ expect them.</summary>
internal sealed record CdxRecord
{
    public required string Url { get; init; }

    public required string Mime { get; init; }

    public required string Status { get; init; }

    public required string Digest { get; init; }

    public required string Length { get; init; }

    public required string Offset { get; init; }

    [JsonPropertyName("filename")]
    public required string File { get; init; }
}

/// <summary>The first line of the list of pages.</summary>
internal sealed record WaczPageList
{
    public string Format { get; } = "json-pages-1.0";

    public string Id { get; } = "pages";

    public required string Title { get; init; }

    public required bool HasText { get; init; }
}

/// <summary>A line of the list of pages.</summary>
internal sealed record WaczPage
{
    public required string Id { get; init; }

    public required string Url { get; init; }

    [JsonPropertyName("ts")]
    public required string Timestamp { get; init; }

    public string? Title { get; init; }

    public string? Text { get; init; }
}

/// <summary>What the manifest says of a file.</summary>
internal sealed record WaczResource
{
    public required string Name { get; init; }

    public required string Path { get; init; }

    public required string Hash { get; init; }

    public required long Bytes { get; init; }
}

/// <summary>The manifest (a Frictionless Data package).</summary>
internal sealed record WaczManifest
{
    public string Profile { get; } = "data-package";

    [JsonPropertyName("wacz_version")]
    public string Version { get; } = "1.1.1";

    public string Software { get; } = "Headwater";

    public required string Title { get; init; }

    public required string Created { get; init; }

    public string? MainPageUrl { get; init; }

    public string? MainPageDate { get; init; }

    public required IReadOnlyList<WaczResource> Resources { get; init; }
}

/// <summary>The manifest's own hash.</summary>
internal sealed record WaczDigest
{
    public required string Path { get; init; }

    public required string Hash { get; init; }
}

/// <summary>How they are written: no line breaks, absent where <c>null</c>.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CdxRecord))]
[JsonSerializable(typeof(WaczPageList))]
[JsonSerializable(typeof(WaczPage))]
[JsonSerializable(typeof(WaczManifest))]
[JsonSerializable(typeof(WaczDigest))]
internal sealed partial class WaczJson : JsonSerializerContext;
