using Headwater.Model;

namespace Headwater.Archive;

/// <summary>
/// Pages verbatim, in WARC 1.1 files with one gzip member a record, appended in order and never rewritten.
/// Safe for many callers at once; appends go one after the other.
/// </summary>
public sealed class WarcArchive : IDisposable
{
    /// <summary>Appends a page and flushes it to the operating system, so that killing this process cannot lose it.</summary>
    public PageLocation Append(Page page) => throw new NotSupportedException(page.Url);

    /// <summary>Reads a page back with its body; throws where the bytes no longer give the page's hash.</summary>
    public Page Read(Page page, PageLocation location) => throw new NotSupportedException(location.File + page.Url);

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
