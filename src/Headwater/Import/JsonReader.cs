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

    private static IEnumerable<ImportEntry> Lines(ImportSource source, TextReader text)
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

    private static IReadOnlyList<ImportEntry> One(ImportSource source, StreamReader text)
    {
        if (Whole(text) is not { } whole)
        {
            return [new ImportEntry.Unreadable(new Cause("too-large", $"{source.Name}: the object is larger than {MaxArray / 1_000_000} MB."))];
        }

        // Lines of which the first is damaged look like it too.
        ImportEntry one = Parse(whole, source, "the object");
        ImportEntry[] lines = one is ImportEntry.Unreadable { Cause.Code: "not-json" } ? [.. Lines(source, new StringReader(whole))] : [];
        return lines.Any(line => line is ImportEntry.Given) ? lines : [one];
    }

    private static IEnumerable<ImportEntry> Array(ImportSource source, StreamReader text)
    {
        if (Whole(text) is not { } whole)
        {
            yield return new ImportEntry.Unreadable(new Cause("too-large", $"{source.Name}: the array is larger than {MaxArray / 1_000_000} MB.", "Give one object a line: lines are read as they come."));
            yield break;
        }

        using JsonDocument? document = Document(whole);
        int number = 0;
        foreach (string element in document?.RootElement.EnumerateArray().Select(e => e.GetRawText()) ?? Before(whole))
        {
            yield return Parse(element, source, $"entry {++number}");
        }

        if (document is null)
        {
            yield return Damaged(source, number == 0 ? "the array" : $"what follows entry {number}");
        }
    }

    // The elements before the damage.
    private static List<string> Before(string damaged)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(damaged);
        Utf8JsonReader json = new(bytes);
        List<string> elements = [];
        try
        {
            json.Read();
            while (json.Read() && json.TokenType != JsonTokenType.EndArray)
            {
                int start = (int)json.TokenStartIndex;
                json.Skip();
                elements.Add(Encoding.UTF8.GetString(bytes.AsSpan(start, (int)json.BytesConsumed - start)));
            }
        }
        catch (JsonException)
        {
            // The rest cannot be told apart.
        }

        return elements;
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
