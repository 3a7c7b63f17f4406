using System.Globalization;
using Headwater.Model;
using Headwater.Screen.Lists;
using Headwater.Store;

namespace Headwater;

/// <summary>A data folder, held by this process alone.</summary>
internal sealed class DataFolder : IDisposable
{
    private readonly FileStream held;

    /// <exception cref="DataFolderInUseException">Another process holds it.</exception>
    /// <exception cref="IOException">It cannot be made or written to.</exception>
    public DataFolder(string path)
    {
        Path = System.IO.Path.GetFullPath(path);
        Directory.CreateDirectory(Path);
        try
        {
            // The operating system lets go of it when the process ends, however it ends.
            held = new FileStream(System.IO.Path.Combine(Path, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException inUse) when (inUse is not (FileNotFoundException or DirectoryNotFoundException or PathTooLongException) && !DiskFullException.Is(inUse))
        {
            throw new DataFolderInUseException(Path, Holder(), inUse);
        }

        Sign();
    }

    public string Path { get; }

    public string StoreFile => StoreOf(Path);

    public string ArchiveFolder => ArchiveOf(Path);

    /// <summary>Where a data folder keeps its store.</summary>
    public static string StoreOf(string path) => System.IO.Path.Combine(path, "headwater.db");

    /// <summary>Where a data folder keeps its pages.</summary>
    public static string ArchiveOf(string path) => System.IO.Path.Combine(path, "archive");

    /// <summary>The secret of subscriptions with hubs; it is made when it is first needed.</summary>
    public string PushKeyFile => System.IO.Path.Combine(Path, "push.key");

    /// <summary>Where a data folder keeps the operator's lists of names to screen against; it need not exist.</summary>
    public static string ListsOf(string path) => System.IO.Path.Combine(path, "lists");

    /// <summary>The operator's lists of names to screen against, or <c>null</c> for none.</summary>
    /// <param name="path">The data folder.</param>
    /// <param name="unread">Is given the cause for each list that cannot be read and is left out.</param>
    public static NameIndex? ListsOf(string path, ICollection<Cause> unread) => OperatorLists.Load(ListsOf(path), (file, reason) => unread.Add(
        new Cause("list-unreadable", $"{file} cannot be read, and nothing is screened against it: {reason}", "Mend or fetch the file again, and start anew.")));

    /// <summary>Why nothing more should be taken in, or <c>null</c> where there is room.</summary>
    public static Cause? Room(string path, long toKeep)
    {
        long free = new DriveInfo(path).AvailableFreeSpace;
        return free >= toKeep ? null : new Cause("disk-full", $"The disk that holds {path} has {free / 1_000_000} MB left; nothing more is taken in below {toKeep / 1_000_000} MB.", "Free some space; the work goes on by itself.");
    }

    public void Dispose() => held.Dispose();

    // Beside the lock, which keeps others from reading too.
    private string ProcessFile => System.IO.Path.Combine(Path, "process");

    // Whoever is refused is told which process to end; on a full disk, that there is one must do.
    private void Sign()
    {
        try
        {
            File.WriteAllText(ProcessFile, Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
        }
        catch (IOException)
        {
            // Held all the same.
        }
    }

    private int? Holder()
    {
        try
        {
            return int.TryParse(File.ReadAllText(ProcessFile), CultureInfo.InvariantCulture, out int process) ? process : null;
        }
        catch (IOException)
        {
            return null;
        }
    }
}
