using System.Collections.Concurrent;
using Headwater.Store.Tables;
using Microsoft.Data.Sqlite;

namespace Headwater.Store.Sqlite;

/// <summary>The file: one writer, whose transactions go one after the other, and as many readers as are reading.</summary>
/// <remarks>
/// Write-ahead log with <c>synchronous = NORMAL</c>: a commit has reached the operating system when it returns, so killing
/// the process loses nothing. A power cut may lose the last commits before a checkpoint, never the file's consistency;
/// those rows are then as they were a moment ago, still due, and are taken again. What a person was told is done must
/// outlive even that: such a transaction is written with <c>synchronous = FULL</c>. What is deleted is written over with zeros in
/// the pages that are in use (<c>secure_delete = fast</c>), which costs nothing; elsewhere <see cref="PurgeAsync"/> does it.
/// </remarks>
internal sealed class FileDatabase : IDatabase
{
    private const string Common = "pragma busy_timeout = 10000; pragma foreign_keys = on; pragma temp_store = memory; pragma mmap_size = 268435456;";
    private const string Writer = Common + "pragma page_size = 8192; pragma journal_mode = wal; pragma synchronous = normal; pragma cache_size = -65536; pragma wal_autocheckpoint = 4000; pragma journal_size_limit = 67108864; pragma secure_delete = fast;";
    private const string Reader = Common + "pragma cache_size = -8192; pragma query_only = on;";

    private readonly string file;
    private readonly FileConnection? own; // none where it was opened to be read
    private readonly SemaphoreSlim writing = new(1);
    private readonly ConcurrentBag<FileConnection> readers = [];

    static FileDatabase() => SQLitePCL.Batteries_V2.Init();

    public FileDatabase(string file, string writerSettings)
    {
        this.file = file;
        own = Told(() => Opened(file, writerSettings));
    }

    private FileDatabase(string file) => this.file = file;

    private FileConnection Own => own ?? throw new InvalidOperationException($"{file} was opened to be read.");

    /// <summary>Opens a file to be read, whoever writes to it.</summary>
    public static FileDatabase ToRead(string file) => new(file);

    /// <summary>Whether a file has the form that this program writes.</summary>
    /// <exception cref="NewerStoreException">The file was written by a later program.</exception>
    public static bool IsCurrent(string file) => new FileDatabase(file).Told(() =>
    {
        using FileConnection reader = new(file, Reader, toRead: true);
        return Migrations.AreApplied(reader, file);
    });

    /// <inheritdoc/>
    public ValueTask<T> ReadAsync<T>(Func<Connection, T> work, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        return ValueTask.FromResult(Told(() => Read(work)));
    }

    /// <inheritdoc/>
    public async ValueTask<T> WriteAsync<T>(Func<Connection, T> work, WriteCare care, CancellationToken cancel)
    {
        await writing.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            return Told(() => care == WriteCare.Durable ? Durably(work) : Transact(work));
        }
        finally
        {
            writing.Release();
        }
    }

    /// <summary>
    /// Takes the words of what was removed out of the search index, writes zeros over the pages that are free, a part a transaction, and
    /// takes the log's old pages out of the log.
    /// </summary>
    public async Task PurgeAsync(CancellationToken cancel)
    {
        for (bool begin = true; await WriteAsync(db => FileSearch.Merge(db, begin), WriteCare.Usual, cancel).ConfigureAwait(false); begin = false)
        {
        }

        while (await WriteAsync(Wipe, WriteCare.Usual, cancel).ConfigureAwait(false))
        {
        }

        await WriteAsync(static db => db.Run("drop table wiped"), WriteCare.Usual, cancel).ConfigureAwait(false);
        await writing.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            Told(() => Own.Run("pragma wal_checkpoint(truncate)"));
        }
        finally
        {
            writing.Release();
        }
    }

    /// <summary>Writes before anybody else does.</summary>
    public void Write(Action<Connection> work) => Told(() => Transact(db =>
    {
        work(db);
        return true;
    }));

    /// <summary>Writes a consistent copy beside the target and puts it in place when it is whole.</summary>
    public void CopyTo(string target)
    {
        string part = target + ".part";
        File.Delete(part);
        Told(() =>
        {
            using FileConnection copier = new(file, Common); // query_only would forbid even this
            return copier.Run("vacuum into $1", part);
        });
        File.Move(part, target, overwrite: true);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Close();
        return ValueTask.CompletedTask;
    }

    /// <summary>Closes the file.</summary>
    public void Close()
    {
        foreach (FileConnection reader in readers)
        {
            reader.Dispose();
        }

        // Last, so that it folds the log into the file and takes it away.
        own?.Dispose();
        writing.Dispose();
    }

    private static FileConnection Opened(string file, string writerSettings)
    {
        FileConnection writer = new(file, Writer);
        try
        {
            Migrations.Apply(writer, file);
            writer.Script(writerSettings);
            return writer;
        }
        catch
        {
            writer.Dispose();
            throw;
        }
    }

    private T Read<T>(Func<Connection, T> work)
    {
        FileConnection reader = readers.TryTake(out FileConnection? free) ? free : new FileConnection(file, Reader, toRead: own is null);
        try
        {
            return work(reader);
        }
        finally
        {
            readers.Add(reader);
        }
    }

    // Zeros are given free pages to stand in; a page keeps them when it is free again.
    private static bool Wipe(Connection db)
    {
        db.Run("create table if not exists wiped (zeros blob)");
        long free = db.Number("pragma freelist_count")!.Value;
        if (free > 0)
        {
            db.Run("insert into wiped (zeros) values (zeroblob($1))", Math.Min(free, FileSearch.PagesAtOnce) * (db.Number("pragma page_size")!.Value - sizeof(uint)));
        }

        return free > 0;
    }

    // Whoever is told of a failure of the file or its disk is told its name and what to do.
    private T Told<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException e) when (FileFailure.Of(e, file) is { } failure)
        {
            throw failure;
        }
    }

    private T Durably<T>(Func<Connection, T> work)
    {
        Own.Script("pragma synchronous = full");
        try
        {
            return Transact(work);
        }
        finally
        {
            Own.Script("pragma synchronous = normal");
        }
    }

    private T Transact<T>(Func<Connection, T> work)
    {
        Own.Run("begin immediate");
        try
        {
            T result = work(Own);
            Own.Run("commit");
            return result;
        }
        catch
        {
            RollBack();
            throw;
        }
    }

    private void RollBack()
    {
        try
        {
            Own.Run("rollback");
        }
        catch (SqliteException)
        {
            // A full disk has already ended the transaction; the first exception is the one to tell of.
        }
    }
}
