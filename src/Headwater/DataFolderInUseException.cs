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

    /// <summary>As the message says.</summary>
    public DataFolderInUseException(string message, Exception inner)
        : base(message, inner)
    {
    }

    /// <summary>This folder is in use.</summary>
    /// <param name="folder">The folder, as a full path.</param>
    /// <param name="process">The id of the process that uses it, or <c>null</c> where it cannot be told.</param>
    /// <param name="inner">How that was seen.</param>
    public DataFolderInUseException(string folder, int? process, Exception inner)
        : base($"The data folder {folder} is in use by another Headwater process{(process is { } id ? $" ({id})" : "")}. It can be read meanwhile, not changed: end that process first, or name another folder with --data.", inner) =>
        Folder = folder;

    /// <summary>The folder, as a full path.</summary>
    public string? Folder { get; }
}
