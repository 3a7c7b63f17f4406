using Headwater.Archive.Wacz;
using Headwater.Model;

namespace Headwater.Archive;

/// <summary>
/// Writes captures as records of WARC, one gzip member each. Bytes are written once: whatever else gave them is a record
/// of kind revisit, which refers to the first. Memory holds a line for each page, never their bodies.
/// </summary>
internal sealed class CaptureWriter
{
    private readonly Action<byte[]> write;
    private readonly string file;
    private readonly Dictionary<PageHash, Page> written = [];
    private long length;

    /// <summary>Begins a file with the record of who wrote it.</summary>
    /// <param name="write">Takes the bytes of each record.</param>
    /// <param name="file">What the file is called.</param>
    /// <param name="created">When it is made.</param>
    public CaptureWriter(Action<byte[]> write, string file, DateTimeOffset created)
    {
        (this.write, this.file) = (write, file);
        Append(GzipMember.Of(WarcWriter.Info(file, created)));
    }

    /// <summary>Writes a page with its body, or a revisit where its bytes stand in the file already.</summary>
    /// <returns>Its line in an index.</returns>
    public CdxLine Add(Page page)
    {
        page = page with { Url = Asked(page.Url) };
        if (written.ContainsKey(page.Hash))
        {
            return Add(new Revisit { Hash = page.Hash, Url = page.Url, Fetched = page.Fetched, Status = page.Status });
        }

        written.Add(page.Hash, page with { Body = default });
        (long offset, int size) = Append(GzipMember.Of(WarcWriter.Response(page)));
        return CdxLine.Of(page, file, offset, size);
    }

    /// <summary>Writes a visit that found a page which was added before.</summary>
    /// <returns>Its line in an index.</returns>
    /// <exception cref="KeyNotFoundException">The page was not added.</exception>
    public CdxLine Add(Revisit revisit)
    {
        revisit = revisit with { Url = Asked(revisit.Url) };
        (long offset, int size) = Append(GzipMember.Of(WarcWriter.Revisit(revisit, written[revisit.Hash])));
        return CdxLine.Of(revisit, file, offset, size);
    }

    // A place on a page is not asked of a server: replay tools look for the address alone.
    private static string Asked(string url) => url.IndexOf('#', StringComparison.Ordinal) is >= 0 and var place ? url[..place] : url;

    private (long Offset, int Size) Append(byte[] member)
    {
        write(member);
        length += member.Length;
        return (length - member.Length, member.Length);
    }
}
