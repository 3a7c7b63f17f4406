using System.Text.Json.Serialization;

namespace Headwater.App.Cli.Shapes;

/// <summary>A line that <c>group</c> and <c>import</c> read.</summary>
internal sealed record GroupLine
{
    public required string Id { get; init; }

    public string? Outlet { get; init; }

    public string? Url { get; init; }

    public string? Published { get; init; }

    public string? Language { get; init; }

    public string? Title { get; init; }

    public string? Text { get; init; }

    /// <summary>The story it stands in; written by <c>export</c>, not read.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? Story { get; init; }
}

/// <summary>A line that <c>group</c> writes.</summary>
internal sealed record GroupShape(string Id, long Story);
