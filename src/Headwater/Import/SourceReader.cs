using System.IO.Compression;
using Headwater.Archive;
using Headwater.Model;

namespace Headwater.Import;

/// <summary>Reads a source by what it holds, unpacking as it goes.</summary>
internal sealed class SourceReader(TimeProvider clock)
{
    private const int MostLayers = 3;

    /// <summary>What the source holds, as it is met. Damage throws <see cref="InvalidDataException"/> or <see cref="IOException"/>.</summary>
    public IEnumerable<ImportEntry> Read(ImportSource source)
    {
        using PeekedStream stream = Unpack(source.Open());
        foreach (ImportEntry entry in Read(source, stream))
        {
            yield return entry;
        }
    }

    /// <summary>The stream with its packing taken off.</summary>
    public static PeekedStream Unpack(Stream packed)
    {
        PeekedStream stream = new(packed);
        for (int layer = 0; stream.Content == Content.Gzip && layer < MostLayers; layer++)
        {
            stream = new PeekedStream(new GZipStream(stream, CompressionMode.Decompress));
        }

        return stream;
    }

    private IEnumerable<ImportEntry> Read(ImportSource source, PeekedStream stream) => stream.Content switch
    {
        Content.Empty => Refuse("empty", $"{source.Name} is empty."),
        Content.Binary or Content.Gzip => Refuse("not-readable", $"{source.Name} is neither a page nor text nor an archive of pages.", "Give HTML, text, JSON lines, ninjs, NewsML-G2, OPML, WARC or a tar archive of pages; gzip may pack any of them."),
        Content.Feed => Refuse("is-a-feed", $"{source.Name} is a feed.", "Subscribe to its address with add, or list it with feed."),
        Content.Tar => new PageArchive(source, clock).Read(stream),
        Content.Warc => Records(source),
        Content.Opml => OpmlReader.Read(source, stream),
        Content.Json => JsonReader.Read(source, stream),
        Content.NewsMl => Items(source, stream),
        Content.Text => PlainText.Read(source, stream),
        _ => Page(source, stream),
    };

    // From the file itself: where it can seek, nothing behind a damaged record is lost.
    private static IEnumerable<ImportEntry> Records(ImportSource source)
    {
        using Stream file = source.Open();
        foreach (WarcEntry entry in WarcReader.Read(file))
        {
            yield return Entry(source, entry);
        }
    }

    private static IEnumerable<ImportEntry> Items(ImportSource source, Stream stream)
    {
        IReadOnlyList<Article> articles = NewsMl.Read(stream, out string? problem);
        foreach (Article article in articles)
        {
            yield return new ImportEntry.Given(article);
        }

        if (problem is not null)
        {
            yield return new ImportEntry.Unreadable(new Cause("not-well-formed", $"{source.Name}: {problem}", "What stands before the damage was taken in."));
        }
    }

    private IEnumerable<ImportEntry> Page(ImportSource source, Stream stream)
    {
        if (Bounded.ReadToEnd(stream) is not { } body)
        {
            return Refuse("too-large", $"{source.Name} is larger than {Bounded.MaxPage / 1_000_000} MB.");
        }

        return [HtmlPage.Of(body, source.Url ?? CanonicalLink.Find(body) ?? source.FileUrl(), clock.GetUtcNow())];
    }

    private static ImportEntry Entry(ImportSource source, WarcEntry entry) =>
        entry.Page is { } page ? new ImportEntry.Captured(page, IsRecorded: true, entry.Digest)
        : entry.Revisit is { } visit ? new ImportEntry.Revisited(visit)
        : new ImportEntry.Unreadable(entry.Problem! with { Message = $"{source.Name}: {entry.Problem!.Message}" });

    private static IEnumerable<ImportEntry> Refuse(string code, string message, string? advice = null) => [new ImportEntry.Unreadable(new Cause(code, message, advice))];
}
