namespace Headwater.Store;

/// <summary>There is no room left where the data lies. Nothing that was saved is lost; what was being saved stays due.</summary>
public sealed class DiskFullException : IOException
{
    /// <summary>Nothing more is known.</summary>
    public DiskFullException()
        : base("There is no room left on the disk.")
    {
    }

    /// <summary>As the message says.</summary>
    public DiskFullException(string message)
        : base(message)
    {
    }

    /// <summary>A write to this file found no room.</summary>
    public DiskFullException(string file, Exception inner)
        : base($"There is no room left on the disk that holds {Path.GetDirectoryName(Path.GetFullPath(file))}. Free some, and the work goes on where it stopped.", inner)
    {
    }

    /// <summary>Whether an exception, or what caused it, says that a disk is full.</summary>
    public static bool Is(Exception? exception) => exception switch
    {
        null => false,
        DiskFullException => true,
        IOException { HResult: 28 or 122 or 27 or unchecked((int)0x80070070) or unchecked((int)0x80070027) } => true, // ENOSPC, EDQUOT, EFBIG; ERROR_DISK_FULL, ERROR_HANDLE_DISK_FULL
        _ => Is(exception.InnerException),
    };
}
