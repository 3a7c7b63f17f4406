using Microsoft.Data.Sqlite;

namespace Headwater.Store.Sqlite;

/// <summary>Says what is wrong with a store's file or its disk, where that is what made SQLite fail.</summary>
internal static class FileFailure
{
    // Extended codes of SQLITE_IOERR: the disk took less than was written, or did not let a file grow.
    private const int Write = 778, Grow = 4874;

    /// <summary>An exception that names the file, the cause and the way out; <c>null</c> where the failure is ours.</summary>
    public static IOException? Of(SqliteException e, string file) => e.SqliteErrorCode switch
    {
        SQLitePCL.raw.SQLITE_FULL => new DiskFullException(file, e),
        SQLitePCL.raw.SQLITE_IOERR when e.SqliteExtendedErrorCode is Write or Grow =>
            new DiskFullException($"{file} cannot be written: the disk is full, over its quota, or failing. Free some space, and the work goes on where it stopped."),
        SQLitePCL.raw.SQLITE_IOERR => new IOException($"{file} cannot be read or written: {Said(e)}. Check the disk, then run doctor.", e),
        SQLitePCL.raw.SQLITE_CORRUPT or SQLitePCL.raw.SQLITE_NOTADB => new IOException($"The store {file} is damaged: {Said(e)}. Restore a backup: headwater restore FOLDER.", e),
        SQLitePCL.raw.SQLITE_CANTOPEN or SQLitePCL.raw.SQLITE_READONLY or SQLitePCL.raw.SQLITE_PERM =>
            new IOException($"The store {file} cannot be opened: {Said(e)}. Check its permissions, and those of its folder.", e),
        _ => null,
    };

    private static string Said(SqliteException e) => SQLitePCL.raw.sqlite3_errstr(e.SqliteExtendedErrorCode).utf8_to_string();
}
