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
    /// <returns>The pages found, without bodies, and whether the file can be appended to.</returns>
    public static (List<(Page Page, PageLocation Location)> Pages, bool Sound) Recover(string path, long from)
    {
        List<(Page, PageLocation)> pages = [];
        using FileStream file = new(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        if (from > file.Length)
        {
            return (pages, false);
        }

        file.Position = from;
        using GzipMembers members = new(file);
        (long wholeUntil, bool torn, bool damaged) = (from, false, false);
        while (members.Next())
        {
            try
            {
                if (PageIn(members) is { } page)
                {
                    pages.Add((page with { Body = default }, new PageLocation(Path.GetFileName(path), members.Start, members.End - members.Start)));
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

        return (pages, !damaged);
    }

    private static Page? PageIn(GzipMembers members)
    {
        using MemoryStream record = new();
        byte[] chunk = new byte[64 * 1024];
        for (int n; (n = members.Read(chunk)) > 0;)
        {
            record.Write(chunk, 0, n);
        }

        return members.IsWhole && record.Length > 0 ? PageRecord.Own(WarcRecord.Parse(record.ToArray())) : null;
    }
}
