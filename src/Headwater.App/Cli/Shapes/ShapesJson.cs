using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Headwater.App.Cli.Shapes;

/// <summary>Serialisers of everything the command line prints, generated at build time.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(IReadOnlyList<ExtractShape>))]
[JsonSerializable(typeof(IReadOnlyList<TraceShape>))]
[JsonSerializable(typeof(GroupLine))]
[JsonSerializable(typeof(IReadOnlyList<GroupShape>))]
[JsonSerializable(typeof(IReadOnlyList<CompareShape>))]
[JsonSerializable(typeof(IReadOnlyList<ScreenShape>))]
[JsonSerializable(typeof(IReadOnlyList<StoryShape>))]
[JsonSerializable(typeof(IReadOnlyList<SearchHitShape>))]
[JsonSerializable(typeof(ArticleShape))]
[JsonSerializable(typeof(IReadOnlyList<FeedStateShape>))]
[JsonSerializable(typeof(IReadOnlyList<FeedShape>))]
[JsonSerializable(typeof(IReadOnlyList<TakedownShape>))]
[JsonSerializable(typeof(IReadOnlyList<CorrectionShape>))]
[JsonSerializable(typeof(PairShape))]
[JsonSerializable(typeof(IReadOnlyList<ReextractShape>))]
[JsonSerializable(typeof(IReadOnlyList<VerifyShape>))]
internal sealed partial class ShapesJson : JsonSerializerContext
{
    /// <summary>The serialisers with letters of every script written as themselves: the output is no HTML.</summary>
    public static ShapesJson Readable { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
