using Headwater.Model;

namespace Headwater.Archive;

/// <summary>Writes captures into one WARC file, gzip by record, which any tool for archives reads.</summary>
/// <param name="file">Takes the file; it stays open.</param>
/// <param name="name">What the file says that it is called.</param>
/// <param name="created">When it is made.</param>
public sealed class WarcExport(Stream file, string name, DateTimeOffset created)
{
    private readonly CaptureWriter captures = new(member => file.Write(member), name, created);

    /// <summary>Adds a page; bytes that another address or time gave already are not written again.</summary>
    /// <param name="page">The page with its body.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Add(Page page) => captures.Add(page);

    /// <summary>Adds a visit that found a page which was added before.</summary>
    /// <param name="revisit">The visit.</param>
    /// <exception cref="KeyNotFoundException">The page was not added.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Add(Revisit revisit) => captures.Add(revisit);
}
