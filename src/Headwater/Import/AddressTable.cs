using System.Text.Json;
using Headwater.Text.Dates;

namespace Headwater.Import;

/// <summary>What an archive says of one of its pages.</summary>
/// <param name="Url">The address it was fetched from.</param>
/// <param name="Fetched">When, where it says so.</param>
internal sealed record PageFacts(string Url, DateTimeOffset? Fetched);

/// <summary>
/// Which page of an archive has which address. A JSON entry either is an object with a <c>url</c>, for the page of the
/// same name, or maps names of pages to such objects.
/// </summary>
internal sealed class AddressTable
{
    private static readonly string[] TimeNames = ["crawl_date", "fetched", "crawled", "date_crawled"];

    private readonly Dictionary<string, PageFacts> byPath = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PageFacts?> byName = new(StringComparer.Ordinal);

    /// <summary>Reads an entry; one that is not JSON of this kind adds nothing.</summary>
    public void Add(string path, byte[] entry)
    {
        if (Sniff.Of(entry.AsSpan(0, Math.Min(entry.Length, Sniff.Length))) != Content.Json)
        {
            return;
        }

        try
        {
            using JsonDocument document = JsonDocument.Parse(entry);
            Add(path, document.RootElement);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // Not a table, whatever else it is; text that is no Unicode is found only when it is looked at.
        }
    }

    /// <summary>What is said of a page: by a table in its own folder first, else by the one table that knows its name.</summary>
    public PageFacts? Find(string path) => byPath.GetValueOrDefault(Folder(path) + Stem(path)) ?? byName.GetValueOrDefault(Stem(path));

    private void Add(string path, JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        if (Facts(root) is { } own)
        {
            Add(Folder(path), Stem(path), own);
            return;
        }

        foreach (JsonProperty page in root.EnumerateObject())
        {
            if (Facts(page.Value) is { } facts)
            {
                Add(Folder(path), Stem(page.Name), facts);
            }
        }
    }

    private void Add(string folder, string stem, PageFacts facts)
    {
        byPath[folder + stem] = facts;
        byName[stem] = !byName.TryGetValue(stem, out PageFacts? other) || other?.Url == facts.Url ? facts : null; // two answers are none
    }

    private static PageFacts? Facts(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty("url", out JsonElement url) && url.ValueKind == JsonValueKind.String
        && Text.Address.Resolve(null, url.GetString()!) is { } address
            ? new PageFacts(address, TimeNames.Select(name => Time(element, name)).FirstOrDefault(time => time is not null))
            : null;

    private static DateTimeOffset? Time(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement time) && time.ValueKind == JsonValueKind.String ? Timestamp.Parse(time.GetString())?.Time : null;

    private static string Folder(string path) => path[..(path.LastIndexOf('/') + 1)];

    private static string Stem(string path)
    {
        string name = path[(path.LastIndexOf('/') + 1)..];
        foreach (string ending in (ReadOnlySpan<string>)[".gz", ".html", ".htm", ".json"])
        {
            name = name.EndsWith(ending, StringComparison.OrdinalIgnoreCase) ? name[..^ending.Length] : name;
        }

        return name;
    }
}
