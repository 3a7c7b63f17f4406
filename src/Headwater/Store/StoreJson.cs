using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Headwater.Model;
using Headwater.Text;

namespace Headwater.Store;

/// <summary>The JSON in which records are kept: every script as it is, nulls left out, enumerations by name, ids as their value.</summary>
[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    Converters = [typeof(OutletIdJson), typeof(FeedIdJson), typeof(ItemIdJson), typeof(StoryIdJson)])]
[JsonSerializable(typeof(Outlet))]
[JsonSerializable(typeof(Feed))]
[JsonSerializable(typeof(Announcement))]
[JsonSerializable(typeof(Cause))]
[JsonSerializable(typeof(Article))]
[JsonSerializable(typeof(Trail))]
[JsonSerializable(typeof(Comparison))]
[JsonSerializable(typeof(Screening))]
[JsonSerializable(typeof(StoryView))]
[JsonSerializable(typeof(Takedown))]
[JsonSerializable(typeof(Correction))]
[JsonSerializable(typeof(Visits))]
[JsonSerializable(typeof(IReadOnlyList<IReadOnlyList<TextRun>>), TypeInfoPropertyName = "Difference")]
internal sealed partial class StoreJson : JsonSerializerContext
{
    /// <summary>The one in use. What it writes goes into columns, never into a page, so nothing but JSON's own marks is escaped.</summary>
    public static StoreJson Kept => kept ??= new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    private static StoreJson? kept;
}

internal sealed class OutletIdJson : JsonConverter<OutletId>
{
    public override OutletId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetString()!);

    public override void Write(Utf8JsonWriter writer, OutletId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}

internal sealed class FeedIdJson : JsonConverter<FeedId>
{
    public override FeedId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetInt64());

    public override void Write(Utf8JsonWriter writer, FeedId value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Value);
}

internal sealed class ItemIdJson : JsonConverter<ItemId>
{
    public override ItemId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetInt64());

    public override void Write(Utf8JsonWriter writer, ItemId value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Value);
}

internal sealed class StoryIdJson : JsonConverter<StoryId>
{
    public override StoryId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetInt64());

    public override void Write(Utf8JsonWriter writer, StoryId value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Value);
}
