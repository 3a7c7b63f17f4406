using System.Text.Json;
using Headwater.Egress;
using Headwater.Model;

namespace Headwater.Group.Embedding;

/// <summary>
/// Asks an embedder what articles mean. It is optional: where it fails, articles are grouped by their words as without it,
/// and it is asked again after a rest. One caller at a time.
/// </summary>
public sealed class Embedder : IDisposable
{
    private const int Batch = 32, MostCharacters = 2_000;

    private readonly EmbedderOptions options;
    private readonly TimeProvider clock;
    private readonly WebEgress egress;
    private DateTimeOffset until;
    private bool failing;

    /// <summary>Prepares to ask; nothing is connected yet.</summary>
    /// <param name="options">Which embedder.</param>
    /// <param name="clock">Where the time is taken from.</param>
    public Embedder(EmbedderOptions options, TimeProvider clock)
    {
        (this.options, this.clock) = (options, clock);
        EgressOptions way = new() { PrivateHosts = [options.Address.Host], Pause = TimeSpan.Zero, MaxRedirects = 0, HeadersDeadline = options.Deadline, BodyDeadline = options.Deadline };
        egress = new WebEgress(way, clock);
    }

    /// <summary>Is told why it failed, once until it works again.</summary>
    public event Action<Cause>? Failed;

    /// <summary>The model; what one model means says nothing beside another.</summary>
    public string Model => options.Model;

    /// <summary>Asks about articles, in batches.</summary>
    /// <returns>What those mean that were answered; none while it rests after a failure.</returns>
    public async Task<IReadOnlyDictionary<ItemId, Meaning>> AskAsync(IReadOnlyCollection<Article> articles, CancellationToken cancel)
    {
        Dictionary<ItemId, Meaning> meanings = [];
        foreach (Article[] batch in articles.Chunk(Batch).TakeWhile(_ => clock.GetUtcNow() >= until))
        {
            EgressOutcome outcome = await egress.SendAsync(Request(batch), cancel).ConfigureAwait(false);
            Cause? cause = outcome switch
            {
                EgressOutcome.Failed failed => failed.Cause,
                EgressOutcome.Answered { Status: 200 } answer => Read(answer.Body, batch, meanings),
                EgressOutcome.Answered answer => new Cause("embedder", $"The embedder at {options.Address.Host} answers {answer.Status}.", "See that the address, the model and the key are right."),
                _ => null,
            };
            Note(cause);
        }

        return meanings;
    }

    /// <inheritdoc/>
    public void Dispose() => egress.Dispose();

    private void Note(Cause? cause)
    {
        if (cause is not null)
        {
            until = clock.GetUtcNow() + options.Rest;
            if (!failing)
            {
                Failed?.Invoke(cause);
            }
        }

        failing = cause is not null;
    }

    private EgressRequest Request(Article[] batch)
    {
        using MemoryStream body = new();
        using (Utf8JsonWriter json = new(body))
        {
            json.WriteStartObject();
            json.WriteString("model", options.Model);
            json.WriteStartArray("input");
            foreach (Article article in batch)
            {
                json.WriteStringValue(Words(article));
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        Dictionary<string, string> headers = options.Key is { Length: > 0 } key ? new() { ["Authorization"] = "Bearer " + key } : [];
        return new EgressRequest(options.Address.AbsoluteUri) { Accept = "application/json", Content = new EgressContent("application/json", body.ToArray()) { Headers = headers } };
    }

    // The beginning, cut before a character of two halves; a half by itself is no text.
    private static string Words(Article article)
    {
        string text = $"{article.Title}\n{article.Text}";
        text = text.Length <= MostCharacters ? text : text[..(char.IsHighSurrogate(text[MostCharacters - 1]) ? MostCharacters - 1 : MostCharacters)];
        return new string([.. text.EnumerateRunes().SelectMany(r => r.ToString())]);
    }

    private Cause? Read(ReadOnlyMemory<byte> body, Article[] batch, Dictionary<ItemId, Meaning> meanings)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(body);
            foreach (JsonElement entry in json.RootElement.GetProperty("data").EnumerateArray())
            {
                float[] vector = [.. entry.GetProperty("embedding").EnumerateArray().Select(v => v.GetSingle())];
                if (entry.GetProperty("index").TryGetInt32(out int index) && index >= 0 && index < batch.Length && Meaning.Of(vector) is { } meaning)
                {
                    meanings[batch[index].Id] = meaning;
                }
            }

            return null;
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return new Cause("embedder", $"The embedder at {options.Address.Host} answers what is no list of embeddings.", "Give the address of an OpenAI-compatible /v1/embeddings.");
        }
    }
}
