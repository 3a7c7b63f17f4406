namespace Headwater;

/// <summary>Another process works on the data folder. One folder, one process.</summary>
public sealed class DataFolderInUseException : IOException
{
    /// <summary>Nothing more is known.</summary>
    public DataFolderInUseException()
        : base("The data folder is in use.")
    {
    }

    /// <summary>As the message says.</summary>
    public DataFolderInUseException(string message)
        : base(message)
    {
    }

    /// <summary>This folder is in use.</summary>
    public DataFolderInUseException(string folder, Exception inner)
        : base($"The data folder {folder} is in use by another Headwater process. End that one, or name another folder with --data.", inner) =>
        Folder = folder;

    /// <summary>The folder, as a full path.</summary>
    public string? Folder { get; }
}
