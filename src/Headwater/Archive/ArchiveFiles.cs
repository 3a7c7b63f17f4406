using System.Collections.Concurrent;
using Headwater.Model;
using Microsoft.Win32.SafeHandles;

namespace Headwater.Archive;

/// <summary>The archive's files, open for reading for as long as they are in use.</summary>
internal sealed class ArchiveFiles(string folder) : IDisposable
{
    private readonly ConcurrentDictionary<string, SafeFileHandle> open = new(StringComparer.Ordinal);

    /// <summary>The bytes at a location.</summary>
    /// <exception cref="IOException">The file is missing or ends before the location does.</exception>
    public byte[] Read(PageLocation location)
    {
        SafeFileHandle file = open.GetOrAdd(location.File, name => File.OpenHandle(PathOf(name), FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        byte[] bytes = new byte[location.Length];
        for (int read = 0; read < bytes.Length;)
        {
            int n = RandomAccess.Read(file, bytes.AsSpan(read), location.Offset + read);
            read += n > 0 ? n : throw new EndOfStreamException($"{PathOf(location.File)} ends before the record at {location.Offset}. Restore the file from a backup.");
        }

        return bytes;
    }

    /// <summary>Writes over the bytes at a location, down to the disk.</summary>
    public void Overwrite(PageLocation location, byte[] bytes)
    {
        using SafeFileHandle file = File.OpenHandle(PathOf(location.File), FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        RandomAccess.Write(file, bytes, location.Offset);
        RandomAccess.FlushToDisk(file);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach ((_, SafeFileHandle file) in open)
        {
            file.Dispose();
        }
    }

    // Names come from the store; a path out of the folder never does.
    private string PathOf(string name) => Path.Combine(folder, Path.GetFileName(name));
}
