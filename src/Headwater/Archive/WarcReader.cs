using System.Text;
using Headwater.Model;

namespace Headwater.Archive;

/// <summary>
/// Reads the pages of anybody's WARC file, and the visits that refer to them: version 1.0 or 1.1, plain or gzipped as a
/// whole or by record. Memory stays flat however long the file is; a broken record is reported and the next one found.
/// </summary>
public static class WarcReader
{
    private const int MaxHead = 64 * 1024;
    private const int FirstRoom = 32 * 1024;

    // A block holds the headers too, and compression may not have helped.
    internal const int MaxBlock = PageRecord.MaxBody + MaxHead;

    /// <summary>The pages and visits of a file, in its order, and what could not be read; records that hold no page are passed over.</summary>
    /// <param name="file">The file, read forward once; where it can seek, nothing behind a damaged record is lost.</param>
    /// <exception cref="IOException">The file itself cannot be read.</exception>
    public static IEnumerable<WarcEntry> Read(Stream file)
    {
        using WarcBytes bytes = new(file);
        while (true)
        {
            (WarcEntry? entry, bool more) = NextEntry(bytes);
            if (entry is not null)
            {
                yield return entry;
            }

            if (!more)
            {
                yield break;
            }
        }
    }

    private static (WarcEntry? Entry, bool More) NextEntry(WarcBytes bytes)
    {
        try
        {
            if (NextHead(bytes) is not { } record)
            {
                return (null, false);
            }

            return (EntryOf(bytes, record), true);
        }
        catch (InvalidDataException e)
        {
            return (new WarcEntry(null, new Cause("bad-record", $"A record near byte {bytes.Position} is broken: {e.Message}")), true);
        }
    }

    // Skips to a line that begins a record and reads its fields.
    internal static WarcRecord? NextHead(WarcBytes bytes)
    {
        byte[]? line;
        do
        {
            line = bytes.Line(MaxHead);
        }
        while (line is not null && !line.AsSpan().StartsWith("WARC/1."u8));
        if (line is null)
        {
            return null;
        }

        List<string> fields = [];
        for (int size = 0; (line = bytes.Line(MaxHead)) is { Length: > 0 }; size += line.Length)
        {
            fields.Add(size < MaxHead ? Encoding.UTF8.GetString(line) : throw new InvalidDataException("Its fields are too long."));
        }

        return new WarcRecord(NamedFields.Read(fields.ToArray()), default);
    }

    private static WarcEntry? EntryOf(WarcBytes bytes, WarcRecord record)
    {
        long length = record.Length ?? throw new InvalidDataException("It has no length.");
        if (record.Type is not ("response" or "resource" or "revisit"))
        {
            bytes.Block(length, default);
            return null;
        }

        if (length > MaxBlock)
        {
            bytes.Block(length, default);
            return new WarcEntry(null, new Cause("too-large", $"The record of {record.Target} is larger than {MaxBlock / 1024 / 1024} MiB."));
        }

        record = record with { Block = BlockOf(bytes, (int)length) };
        return record.Type == "revisit" ? VisitOf(record) : PageOf(record);
    }

    private static WarcEntry? PageOf(WarcRecord record)
    {
        (Page? page, Cause? problem) = PageRecord.Any(record);
        return page is null && problem is null ? null : new WarcEntry(page, problem) { Digest = record.Fields.GetValueOrDefault("WARC-Payload-Digest") };
    }

    private static WarcEntry? VisitOf(WarcRecord record)
    {
        (WarcRevisit? revisit, Cause? problem) = RevisitRecord.Read(record);
        return revisit is null && problem is null ? null : new WarcEntry(null, problem) { Revisit = revisit };
    }

    // Room for what a record promises is taken as it comes, since a damaged one may promise anything.
    private static byte[] BlockOf(WarcBytes bytes, int length)
    {
        byte[] block = new byte[Math.Min(length, FirstRoom)];
        bytes.Block(block.Length, block);
        while (block.Length < length)
        {
            int read = block.Length;
            Array.Resize(ref block, (int)Math.Min(length, read * 4L));
            bytes.Block(block.Length - read, block.AsSpan(read));
        }

        return block;
    }
}
