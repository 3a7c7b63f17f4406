namespace Headwater.Archive;

/// <summary>
/// Says that a process is writing to an archive file. The operating system lets go of it when the process ends, however
/// it ends; a lock file that is left over means nothing by itself.
/// </summary>
internal sealed class WriterLock : IDisposable
{
    private readonly FileStream held;

    private WriterLock(FileStream held) => this.held = held;

    /// <summary>Takes the lock of a file, or gives <c>null</c> where another process holds it.</summary>
    public static WriterLock? Take(string path)
    {
        try
        {
            return new WriterLock(new FileStream(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose));
        }
        catch (IOException) when (File.Exists(path + ".lock"))
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => held.Dispose();
}
