using System.Text.Json.Serialization;
using Headwater.App.Cli.Shapes;

namespace Headwater.App.Api;

/// <summary>Serialisers of what the API answers, generated at build time.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(IReadOnlyList<StoryShape>))]
[JsonSerializable(typeof(IReadOnlyList<SearchHitShape>))]
[JsonSerializable(typeof(TraceShape))]
[JsonSerializable(typeof(ArticleShape))]
[JsonSerializable(typeof(IReadOnlyList<CorrectionShape>))]
[JsonSerializable(typeof(CorrectionRequest))]
[JsonSerializable(typeof(Headwater.Model.Cause))]
internal sealed partial class ApiJson : JsonSerializerContext;
