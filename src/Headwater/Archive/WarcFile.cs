using System.Globalization;
using Headwater.Model;
using Microsoft.Win32.SafeHandles;

namespace Headwater.Archive;

/// <summary>The file that pages are being appended to. One writer: others are locked out.</summary>
internal sealed class WarcFile : IDisposable
{
    /// <summary>What archive files are called.</summary>
    public const string Pattern = "*.warc.gz";

    private readonly string path;
    private readonly WriterLock held;
    private readonly SafeFileHandle handle;

    private WarcFile(string path, WriterLock held, FileMode mode)
    {
        (this.path, this.held) = (path, held);
        handle = File.OpenHandle(path, mode, FileAccess.ReadWrite, FileShare.ReadWrite);
        Length = RandomAccess.GetLength(handle);
    }

    /// <summary>Length in bytes; always the end of a whole record.</summary>
    public long Length { get; private set; }

    /// <summary>Goes on with a file that is known to end in a whole record.</summary>
    /// <param name="path">The file.</param>
    /// <param name="held">Its lock, which this takes over.</param>
    public static WarcFile Open(string path, WriterLock held) => new(path, held, FileMode.Open);

    /// <summary>Begins a new file with its warcinfo record, under a name that sorts after all older ones.</summary>
    public static WarcFile Create(string folder, DateTimeOffset now)
    {
        Directory.CreateDirectory(folder);
        for (int n = 0; ; n++)
        {
            string path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"headwater-{now.UtcDateTime:yyyyMMddHHmmss}-{n:00000}.warc.gz"));
            if (!File.Exists(path) && WriterLock.Take(path) is { } held)
            {
                WarcFile file = new(path, held, FileMode.CreateNew);
                file.Append(GzipMember.Of(WarcWriter.Info(Path.GetFileName(path), now)));
                return file;
            }
        }
    }

    /// <summary>Writes a member at the end, or nothing at all.</summary>
    /// <exception cref="IOException">The disk is full or the file cannot be written.</exception>
    public PageLocation Append(byte[] member)
    {
        try
        {
            RandomAccess.Write(handle, member, Length);
        }
        catch (IOException e)
        {
            TakeBack();
            throw new IOException($"The page could not be kept in {path}: {e.Message.TrimEnd('.')}. Free space on this disk or move the archive to a larger one; what was not kept stays due and will be fetched again.", e);
        }

        PageLocation location = new(Path.GetFileName(path), Length, member.Length);
        Length += member.Length;
        return location;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        handle.Dispose();
        held.Dispose();
    }

    private void TakeBack()
    {
        try
        {
            RandomAccess.SetLength(handle, Length);
        }
        catch (IOException)
        {
            // The torn end stays; the next record is written over it, or recovery cuts it off.
        }
    }
}
