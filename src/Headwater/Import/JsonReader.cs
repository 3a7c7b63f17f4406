using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Headwater.Model;

namespace Headwater.Import;

/// <summary>Reports as JSON, our own lines or ninjs: one object a line, one object over several lines, or one array of objects.</summary>
internal static class JsonReader
{
    // An array is read whole, unlike lines.
    private const int MaxArray = 64_000_000;

    public static IEnumerable<ImportEntry> Read(ImportSource source, Stream stream)
    {
        bool spread = IsSpread(stream);
        using StreamReader text = new(stream);
        foreach (ImportEntry entry in text.Peek() == '[' ? Array(source, text) : spread ? One(source, text) : Lines(source, text))
        {
            yield return entry;
        }
    }

    private static IEnumerable<ImportEntry> Lines(ImportSource source, StreamReader text)
    {
        BoundedLines lines = new(text, Bounded.MaxPage);
        for (int number = 1; lines.Next(); number++)
        {
            if (lines.Line is not { } line)
            {
                yield return new ImportEntry.Unreadable(new Cause("too-large", $"{source.Name}: line {number} is larger than {Bounded.MaxPage / 1_000_000} MB."));
            }
            else if (!string.IsNullOrWhiteSpace(line))
            {
                yield return Parse(line, source, $"line {number}");
            }
        }
    }

    // An object whose first line is not yet whole.
    private static bool IsSpread(Stream stream) =>
        stream is PeekedStream peeked && peeked.Head.IndexOf((byte)'\n') is >= 0 and var end && !peeked.Head[..end].TrimEnd("\r "u8).EndsWith("}"u8);

    private static IEnumerable<ImportEntry> One(ImportSource source, StreamReader text) =>
        [Whole(text) is { } whole ? Parse(whole, source, "the object") : new ImportEntry.Unreadable(new Cause("too-large", $"{source.Name}: the object is larger than {MaxArray / 1_000_000} MB."))];

    private static IEnumerable<ImportEntry> Array(ImportSource source, StreamReader text)
    {
        if (Whole(text) is not { } whole)
        {
            yield return new ImportEntry.Unreadable(new Cause("too-large", $"{source.Name}: the array is larger than {MaxArray / 1_000_000} MB.", "Give one object a line: lines are read as they come."));
            yield break;
        }

        using JsonDocument? document = Document(whole);
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

    private static string? Whole(StreamReader text)
    {
        StringBuilder whole = new();
        char[] part = new char[1 << 15];
        for (int read; (read = text.Read(part)) > 0 && whole.Length <= MaxArray;)
        {
            whole.Append(part, 0, read);
        }

        return whole.Length > MaxArray ? null : whole.ToString();
    }

    private static JsonDocument? Document(string text)
    {
        try
        {
            return JsonDocument.Parse(text);
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
            using JsonDocument document = JsonDocument.Parse(json);
            return (Ninjs.Read(document.RootElement) ?? document.RootElement.Deserialize(ReportJson.Default.GivenReport)?.ToArticle()) is { } article
                ? new ImportEntry.Given(article)
                : new ImportEntry.Unreadable(new Cause("empty", $"{source.Name}: {place} has neither title nor text."));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // Half of a surrogate pair, written as an escape, is found only when its text is asked for.
            return Damaged(source, place);
        }
    }

    private static ImportEntry.Unreadable Damaged(ImportSource source, string place) =>
        new(new Cause("not-json", $"{source.Name}: {place} is not a report as JSON.", "Each is an object {id, outlet, url, published, language, title, text}."));
}

[JsonSourceGenerationOptions(PropertyNameCaseInsensitive = true, NumberHandling = JsonNumberHandling.AllowReadingFromString)]
[JsonSerializable(typeof(GivenReport))]
internal sealed partial class ReportJson : JsonSerializerContext;
