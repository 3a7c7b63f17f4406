namespace Headwater.Store;

/// <summary>A store was written by a later version of this program, which an earlier one must not touch.</summary>
public sealed class NewerStoreException : InvalidOperationException
{
    /// <summary>Nothing more is known.</summary>
    public NewerStoreException()
        : base("The store was written by a newer Headwater.")
    {
    }

    /// <summary>As the message says.</summary>
    public NewerStoreException(string message)
        : base(message)
    {
    }

    /// <summary>As the message says.</summary>
    public NewerStoreException(string message, Exception inner)
        : base(message, inner)
    {
    }

    /// <summary>This file has a form that the program does not know.</summary>
    public NewerStoreException(string file, int held, int known)
        : base($"{file} was written by a newer Headwater (form {held}; this one knows up to {known}). Nothing was changed. Use the newer program, or restore a backup made with this one.")
    {
    }
}
