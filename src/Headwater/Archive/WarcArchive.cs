using Headwater.Model;

namespace Headwater.Archive;

/// <summary>
/// Pages verbatim, in WARC 1.1 files with one gzip member a record, appended in order and never rewritten.
/// Safe for many callers at once; appends go one after the other. Several processes may share a folder: each appends to
/// files of its own.
/// </summary>
/// <param name="folder">Where the files lie; made when the first page is appended.</param>
/// <param name="clock">Names new files and dates their first record.</param>
/// <param name="maxFile">A file that has reached this length in bytes is followed by a new one; 1 GB unless told.</param>
public sealed class WarcArchive(string folder, TimeProvider clock, long maxFile = 1_000_000_000) : IDisposable
{
    private readonly Lock appending = new();
    private readonly ArchiveFiles files = new(folder);
    private WarcFile? current;

    /// <summary>
    /// Makes good what a crash has left: to be called when the store is opened, before anything is appended. Cuts off a
    /// record that was being written; files that another process is writing are left alone.
    /// </summary>
    /// <param name="knownEnds">The end of the last record that the store knows in each file, by the file's name.</param>
    /// <returns>What the store does not know, for it to adopt.</returns>
    /// <exception cref="IOException">The folder cannot be read or written.</exception>
    public Recovered Recover(IReadOnlyDictionary<string, long> knownEnds)
    {
        lock (appending)
        {
            string[] paths = Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, WarcFile.Pattern).Order(StringComparer.Ordinal)] : [];
            Recovered[] found = [.. paths.Select(path => Recover(path, knownEnds.GetValueOrDefault(Path.GetFileName(path)), isLast: path == paths[^1])).OfType<Recovered>()];
            return new Recovered([.. found.SelectMany(file => file.Pages)], [.. found.SelectMany(file => file.Revisits)]);
        }
    }

    /// <summary>Appends a page and flushes it to the operating system, so that killing this process cannot lose it.</summary>
    /// <returns>Where its record lies.</returns>
    /// <exception cref="IOException">The disk is full or the file cannot be written; the message names it. Nothing was appended.</exception>
    public PageLocation Append(Page page) => Append(GzipMember.Of(WarcWriter.Response(page)));

    /// <summary>Appends a record of a visit that found bytes which are held, in the same way.</summary>
    /// <param name="revisit">The visit.</param>
    /// <param name="held">The page's row: the address and time under which its bytes are kept.</param>
    /// <returns>Where the record lies.</returns>
    /// <exception cref="IOException">The disk is full or the file cannot be written; the message names it. Nothing was appended.</exception>
    public PageLocation Append(Revisit revisit, Page held) => Append(GzipMember.Of(WarcWriter.Revisit(revisit, held)));

    /// <summary>Reads a page back with its body.</summary>
    /// <param name="page">The page's row; its body may be empty.</param>
    /// <param name="location">Where it lies.</param>
    /// <exception cref="InvalidDataException">The bytes there no longer give the page's hash, or were erased.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public Page Read(Page page, PageLocation location)
    {
        byte[] record = GzipMember.Unpack(files.Read(location));
        return record.Length > 0 && PageRecord.Own(WarcRecord.Parse(record)) is { } held && held.Hash == page.Hash
            ? page with { Body = held.Body }
            : throw new InvalidDataException($"The page {page.Url} in {location.File} at {location.Offset} is damaged or erased: its bytes do not give its hash. Restore the file from a backup.");
    }

    /// <summary>Destroys a record's bytes where they lie and flushes to the disk; all other records stay readable. Again does no harm.</summary>
    /// <param name="location">What <see cref="Append(Page)"/> gave.</param>
    /// <exception cref="InvalidDataException">No record lies there: nothing was changed.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Erase(PageLocation location)
    {
        if (!GzipMember.Is(files.Read(location)))
        {
            throw new InvalidDataException($"No record lies in {location.File} at {location.Offset}.");
        }

        files.Overwrite(location, ErasedMember.Of(location.Length));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (appending)
        {
            current?.Dispose();
            current = null;
        }

        files.Dispose();
    }

    private PageLocation Append(byte[] member)
    {
        lock (appending)
        {
            if (current is null || current.Length >= maxFile)
            {
                current?.Dispose();
                current = null;
                current = WarcFile.Create(folder, clock.GetUtcNow());
            }

            return current.Append(member);
        }
    }

    private Recovered? Recover(string path, long from, bool isLast)
    {
        if (WriterLock.Take(path) is not { } held)
        {
            return null;
        }

        (Recovered found, bool sound) = ArchiveRecovery.Recover(path, from);
        long length = new FileInfo(path).Length;
        if (isLast && sound && current is null && length > 0 && length < maxFile)
        {
            current = WarcFile.Open(path, held);
        }
        else
        {
            held.Dispose();
        }

        if (length == 0)
        {
            File.Delete(path);
        }

        return found;
    }
}
