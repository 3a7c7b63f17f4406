using System.IO.Enumeration;
using Microsoft.Win32.SafeHandles;

namespace Headwater.Import;

/// <summary>Something to import: a file, or a stream such as standard input.</summary>
public sealed class ImportSource
{
    private readonly Func<Stream> open;
    private readonly Action close;

    private ImportSource(string name, Func<Stream> open, Action? close = null) => (Name, this.open, this.close) = (name, open, close ?? (() => { }));

    /// <summary>What it is called in messages: a path, or <c>-</c>.</summary>
    public string Name { get; }

    /// <summary>The address of a page that is given as a file, where the file does not say; or <c>null</c>.</summary>
    public string? Url { get; init; }

    /// <summary>A file, or all files of a folder and of the folders in it, in order of name.</summary>
    /// <param name="path">The path. One that does not exist is a source that cannot be read, not an exception.</param>
    public static IEnumerable<ImportSource> FromPath(string path) => Directory.Exists(path)
        ? FilesOf(path).Order(StringComparer.Ordinal).Select(file => FromFile(file))
        : [FromFile(path)];

    /// <summary>One file.</summary>
    /// <param name="path">The path.</param>
    /// <param name="url">The address of the page in it, where the file does not say; or <c>null</c>.</param>
    public static ImportSource FromFile(string path, string? url = null) =>
        new(path, () => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16, FileOptions.SequentialScan)) { Url = url };

    /// <summary>A stream that can be read once, such as standard input; what needs to be read twice is kept in a temporary file.</summary>
    /// <param name="name">What it is called in messages.</param>
    /// <param name="stream">The stream; closed when it has been read.</param>
    public static ImportSource FromStream(string name, Stream stream)
    {
        FileStream? kept = null;
        return new ImportSource(name, () => Again(kept ??= Keep(stream)), () => kept?.Dispose());
    }

    // A link to a folder may lead round in a circle.
    private static FileSystemEnumerable<string> FilesOf(string folder) => new(folder, (ref FileSystemEntry entry) => entry.ToSpecifiedFullPath(), new EnumerationOptions { RecurseSubdirectories = true })
    {
        ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory,
        ShouldRecursePredicate = (ref FileSystemEntry entry) => (entry.Attributes & FileAttributes.ReparsePoint) == 0,
    };

    /// <summary>Opens it from its beginning, packed as it is.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    internal Stream Open() => open();

    /// <summary>Gives back what reading it took.</summary>
    internal void Close() => close();

    /// <summary>The address that an item has when nothing gives it a better one.</summary>
    internal string FileUrl(string? within = null) =>
        new Uri(Path.GetFullPath(Name == "-" ? "stdin" : Name)).AbsoluteUri + (within is null ? "" : "/" + string.Join('/', within.Split('/').Select(Uri.EscapeDataString)));

    private static FileStream Keep(Stream stream)
    {
        FileStream file = new(Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        using (stream)
        {
            stream.CopyTo(file);
        }

        return file;
    }

    // The temporary file outlives each reading of it.
    private static FileStream Again(FileStream kept)
    {
        kept.Seek(0, SeekOrigin.Begin);
        return new FileStream(new SafeFileHandle(kept.SafeFileHandle.DangerousGetHandle(), ownsHandle: false), FileAccess.Read);
    }
}
