using System.Text.Json;
using System.Text.Json.Serialization;
using Headwater.Model;

namespace Headwater.Import;

/// <summary>Reports as JSON: one object a line, or one array of objects.</summary>
internal static class JsonReader
{
    public static IEnumerable<ImportEntry> Read(ImportSource source, Stream stream)
    {
        using StreamReader lines = new(stream);
        return lines.Peek() == '[' ? [.. Array(source, lines)] : [.. Lines(source, lines)];
    }

    private static IEnumerable<ImportEntry> Lines(ImportSource source, StreamReader lines)
    {
        for (int number = 1; lines.ReadLine() is { } line; number++)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return Parse(line, source, $"line {number}");
            }
        }
    }

    private static IEnumerable<ImportEntry> Array(ImportSource source, StreamReader text)
    {
        using JsonDocument? document = Document(text);
        if (document is null)
        {
            yield return Damaged(source, "the array");
            yield break;
        }

        int number = 0;
        foreach (JsonElement element in document.RootElement.EnumerateArray())
        {
            yield return Parse(element.GetRawText(), source, $"entry {++number}");
        }
    }

    private static JsonDocument? Document(StreamReader text)
    {
        try
        {
            return JsonDocument.Parse(text.ReadToEnd());
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static ImportEntry Parse(string json, ImportSource source, string place)
    {
        try
        {
            return JsonSerializer.Deserialize(json, ReportJson.Default.GivenReport)?.ToArticle() is { } article
                ? new ImportEntry.Given(article)
                : new ImportEntry.Unreadable(new Cause("empty", $"{source.Name}: {place} has neither title nor text."));
        }
        catch (JsonException)
        {
            return Damaged(source, place);
        }
    }

    private static ImportEntry.Unreadable Damaged(ImportSource source, string place) =>
        new(new Cause("not-json", $"{source.Name}: {place} is not a report as JSON.", "Each is an object {id, outlet, url, published, language, title, text}."));
}

[JsonSourceGenerationOptions(PropertyNameCaseInsensitive = true, NumberHandling = JsonNumberHandling.AllowReadingFromString)]
[JsonSerializable(typeof(GivenReport))]
internal sealed partial class ReportJson : JsonSerializerContext;
