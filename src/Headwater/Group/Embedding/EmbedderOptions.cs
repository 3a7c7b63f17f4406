namespace Headwater.Group.Embedding;

/// <summary>Which embedder is asked what articles mean.</summary>
/// <param name="address">The address of an OpenAI-compatible <c>/v1/embeddings</c>; its host may lie on one's own network.</param>
/// <param name="model">The model that it is asked for.</param>
/// <param name="key">The key that it wants, or <c>null</c> for none. It is sent to that address alone and told to nobody.</param>
public sealed class EmbedderOptions(Uri address, string model, string? key)
{
    /// <summary>The address.</summary>
    public Uri Address { get; } = address;

    /// <summary>The model.</summary>
    public string Model { get; } = model;

    /// <summary>How long one request may take; grouping goes on without afterwards.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long it is left alone after it has failed.</summary>
    public TimeSpan Rest { get; init; } = TimeSpan.FromMinutes(1);

    internal string? Key { get; } = key;
}
