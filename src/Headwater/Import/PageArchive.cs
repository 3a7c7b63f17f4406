using System.Formats.Tar;
using Headwater.Model;

namespace Headwater.Import;

/// <summary>
/// A tar archive of pages (<c>.html</c>, <c>.htm</c>, either packed with gzip). Their addresses stand in the archive's
/// JSON entries; a page that none of them names has the address that it gives itself, else that of the file.
/// </summary>
internal sealed class PageArchive(ImportSource source, TimeProvider clock)
{
    public IEnumerable<ImportEntry> Read(Stream first)
    {
        AddressTable addresses = Addresses(first); // tables may stand after the pages that they name
        using Stream second = SourceReader.Unpack(source.Open());
        foreach ((string name, byte[]? body) in Entries(second, IsPage, Bounded.MaxPage))
        {
            yield return body switch
            {
                null => Unreadable("too-large", $"{source.Name}: {name} is larger than {Bounded.MaxPage / 1_000_000} MB."),
                [] => Unreadable("empty", $"{source.Name}: {name} is empty."),
                _ when Sniff.Of(body.AsSpan(0, Math.Min(body.Length, Sniff.Length))) is not (Content.Html or Content.Text) => Unreadable("not-html", $"{source.Name}: {name} is not a page."),
                _ => Page(name, body, addresses),
            };
        }
    }

    private ImportEntry.Captured Page(string name, byte[] body, AddressTable addresses)
    {
        PageFacts? facts = addresses.Find(name);
        return HtmlPage.Of(body, facts?.Url ?? CanonicalLink.Find(body) ?? source.FileUrl(name), facts?.Fetched ?? clock.GetUtcNow());
    }

    private static AddressTable Addresses(Stream archive)
    {
        AddressTable addresses = new();
        foreach ((string name, byte[]? body) in Entries(archive, name => !IsPage(name), Bounded.MaxTable))
        {
            if (body is not null)
            {
                addresses.Add(name, body);
            }
        }

        return addresses;
    }

    private static IEnumerable<(string Name, byte[]? Body)> Entries(Stream archive, Func<string, bool> wanted, int max)
    {
        using TarReader tar = new(archive, leaveOpen: true);
        while (tar.GetNextEntry() is { } entry)
        {
            if (entry.EntryType is TarEntryType.RegularFile or TarEntryType.V7RegularFile && entry.DataStream is { } data && wanted(entry.Name))
            {
                using PeekedStream unpacked = SourceReader.Unpack(data);
                yield return (entry.Name, Bounded.ReadToEnd(unpacked, max));
            }
            else if (entry.EntryType is TarEntryType.RegularFile && wanted(entry.Name))
            {
                yield return (entry.Name, []);
            }
        }
    }

    private static bool IsPage(string name) =>
        name.EndsWith(".html", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".htm", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".html.gz", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".htm.gz", StringComparison.OrdinalIgnoreCase);

    private static ImportEntry.Unreadable Unreadable(string code, string message) => new(new Cause(code, message));
}
