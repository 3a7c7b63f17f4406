using Headwater.Model;

namespace Headwater.Archive;

/// <summary>
/// Looks at the end of an archive file after a crash: whole records that the store does not know are given to it, a torn
/// last one is cut off. Whole records are never cut, and neither are damaged ones.
/// </summary>
internal static class ArchiveRecovery
{
    /// <summary>Reads a file from a known end of a record.</summary>
    /// <param name="path">The file, of which the caller is the only writer.</param>
    /// <param name="from">Offset behind the last record that is known.</param>
    /// <returns>What was found, and whether the file can be appended to.</returns>
    public static (Recovered Found, bool Sound) Recover(string path, long from)
    {
        List<(Page, PageLocation)> pages = [];
        List<(Revisit, PageLocation)> revisits = [];
        Recovered found = new(pages, revisits);
        using FileStream file = new(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        if (from > file.Length)
        {
            return (found, false);
        }

        file.Position = from;
        using GzipMembers members = new(file);
        (long wholeUntil, bool torn, bool damaged) = (from, false, false);
        while (members.Next())
        {
            try
            {
                WarcRecord? record = RecordIn(members);
                PageLocation location = new(Path.GetFileName(path), members.Start, members.End - members.Start);
                if (record is not null && PageRecord.Own(record) is { } page)
                {
                    pages.Add((page with { Body = default }, location));
                }
                else if (record is not null && RevisitRecord.Own(record) is { } revisit)
                {
                    revisits.Add((revisit, location));
                }

                damaged |= members.IsWhole && members.Start != wholeUntil;
                torn |= !members.IsWhole && members.Start == wholeUntil;
                wholeUntil = members.IsWhole ? members.End : wholeUntil;
            }
            catch (InvalidDataException)
            {
                damaged |= members.Start == wholeUntil;
            }
        }

        if (torn && !damaged)
        {
            file.SetLength(wholeUntil);
        }

        return (found, !damaged);
    }

    private static WarcRecord? RecordIn(GzipMembers members)
    {
        using MemoryStream record = new();
        byte[] chunk = new byte[64 * 1024];
        for (int n; (n = members.Read(chunk)) > 0;)
        {
            record.Write(chunk, 0, n);
        }

        return members.IsWhole && record.Length > 0 ? WarcRecord.Parse(record.ToArray()) : null;
    }
}
