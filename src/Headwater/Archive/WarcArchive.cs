using System.Security.Cryptography;
using Headwater.Model;

namespace Headwater.Archive;

/// <summary>
/// Pages verbatim, in WARC 1.1 files with one gzip member a record, appended in order and never rewritten.
/// Safe for many callers at once; appends go one after the other.
/// </summary>
/// <param name="folder">Where the files lie; made when the first page is appended.</param>
/// <param name="clock">Names new files and dates their first record.</param>
/// <param name="maxFile">A file that has reached this length is followed by a new one; 1 GB unless told.</param>
public sealed class WarcArchive(string folder, TimeProvider clock, long maxFile = 1_000_000_000) : IDisposable
{
    private readonly Lock appending = new();
    private readonly ArchiveFiles readers = new(folder);
    private WarcFile? current;

    /// <summary>Appends a page and flushes it to the operating system, so that killing this process cannot lose it.</summary>
    /// <returns>Where its record lies.</returns>
    /// <exception cref="IOException">The disk is full or the file cannot be written; the message names it. Nothing was appended.</exception>
    public PageLocation Append(Page page)
    {
        byte[] member = GzipMember.Of(WarcWriter.Response(page));
        lock (appending)
        {
            if (current is null || current.Length >= maxFile)
            {
                current?.Dispose();
                current = WarcFile.Create(folder, clock.GetUtcNow());
            }

            return current.Append(member);
        }
    }

    /// <summary>Reads a page back with its body.</summary>
    /// <param name="page">The page's row; its body may be empty.</param>
    /// <param name="location">Where it lies.</param>
    /// <exception cref="InvalidDataException">The bytes there no longer give the page's hash.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public Page Read(Page page, PageLocation location)
    {
        byte[] body = WarcRecord.Parse(GzipMember.Unpack(readers.Read(location))).HttpBody();
        return Convert.ToHexStringLower(SHA256.HashData(body)) == page.Hash.Value
            ? page with { Body = body }
            : throw new InvalidDataException($"The page {page.Url} in {location.File} at {location.Offset} is damaged: its bytes no longer give its hash. Restore the file from a backup.");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (appending)
        {
            current?.Dispose();
            current = null;
        }

        readers.Dispose();
    }
}
