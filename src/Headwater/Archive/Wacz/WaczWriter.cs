using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Headwater.Model;

namespace Headwater.Archive.Wacz;

/// <summary>
/// Writes pages into a WACZ file (Web Archive Collection Zipped 1.1.1): WARC records, an index of them, a list of the pages
/// with their text, and a manifest with the hash of each, which replay tools open without unpacking. A page is added after
/// the other; memory holds a line for each, never their bodies.
/// </summary>
public sealed class WaczWriter : IDisposable
{
    private const string Archive = "data.warc.gz";

    private readonly ZipArchive zip;
    private readonly string title;
    private readonly DateTimeOffset created;
    private readonly List<WaczResource> resources = [];
    private readonly List<CdxLine> index = [];
    private readonly List<WaczPage> pages = [];
    private readonly HashedStream records;
    private readonly CaptureWriter captures;

    /// <summary>Begins a file.</summary>
    /// <param name="file">Takes the file; it stays open, and must be able to seek.</param>
    /// <param name="title">What the collection is called.</param>
    /// <param name="created">When it is made.</param>
    public WaczWriter(Stream file, string title, DateTimeOffset created)
    {
        (this.title, this.created) = (title, created);
        zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true);

        // Stored as it is: the index points into it.
        records = new HashedStream(zip.CreateEntry("archive/" + Archive, CompressionLevel.NoCompression).Open());
        captures = new CaptureWriter(member => records.Write(member), Archive, created);
    }

    /// <summary>How many pages it holds so far.</summary>
    public int Count => pages.Count;

    /// <summary>Adds a page; bytes that another address or time gave already are not written again.</summary>
    /// <param name="page">The page with its body.</param>
    /// <param name="headline">What readers see it called, or <c>null</c>.</param>
    /// <param name="text">Its text, which replay tools search; or <c>null</c>.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Add(Page page, string? headline, string? text)
    {
        CdxLine line = captures.Add(page);
        index.Add(line);
        pages.Add(new WaczPage
        {
            Id = Invariant($"page-{pages.Count + 1}"),
            Url = line.Record.Url,
            Timestamp = Time(page.Fetched),
            Title = headline,
            Text = text,
        });
    }

    /// <summary>Adds a visit that found a page which was added before; replay tools show it at its own time.</summary>
    /// <param name="revisit">The visit.</param>
    /// <exception cref="KeyNotFoundException">The page was not added.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Add(Revisit revisit)
    {
        CdxLine line = captures.Add(revisit);

        // Replay tools answer 304 where the index leads to one, and the nearest page, which is the same, where it does not.
        if (revisit.Status != 304)
        {
            index.Add(line);
        }
    }

    /// <summary>Writes the index, the list of pages and the manifest. Without this the file is none.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Complete()
    {
        records.Dispose();
        resources.Add(records.As("archive/" + Archive));
        Write("indexes/index.cdxj", index.Order().Select(line => line.ToString()));
        string head = JsonSerializer.Serialize(new WaczPageList { Title = title, HasText = pages.Exists(p => p.Text is not null) }, WaczJson.Default.WaczPageList);
        Write("pages/pages.jsonl", pages.Select(page => JsonSerializer.Serialize(page, WaczJson.Default.WaczPage)).Prepend(head));
        WaczManifest manifest = new() { Title = title, Created = Time(created), MainPageUrl = pages.FirstOrDefault()?.Url, MainPageDate = pages.FirstOrDefault()?.Timestamp, Resources = [.. resources] };
        WaczResource written = Write("datapackage.json", [JsonSerializer.Serialize(manifest, WaczJson.Default.WaczManifest)]);
        Write("datapackage-digest.json", [JsonSerializer.Serialize(new WaczDigest { Path = written.Path, Hash = written.Hash }, WaczJson.Default.WaczDigest)]);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        records.Dispose();
        zip.Dispose();
    }

    private WaczResource Write(string path, IEnumerable<string> lines)
    {
        using HashedStream entry = new(zip.CreateEntry(path, CompressionLevel.Optimal).Open());
        foreach (string line in lines)
        {
            entry.Write(Encoding.UTF8.GetBytes(line + "\n"));
        }

        WaczResource resource = entry.As(path);
        resources.Add(resource);
        return resource;
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
