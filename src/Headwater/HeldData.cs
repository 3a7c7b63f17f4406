using Headwater.Archive;
using Headwater.Store;

namespace Headwater;

/// <summary>
/// What a data folder holds, to be looked at: store and archive opened to be read, beside the process that works on the
/// folder where there is one. What that process saves can be seen at once.
/// </summary>
public sealed class HeldData : IAsyncDisposable
{
    private HeldData(string folder, IStore store, WarcArchive archive) => (Folder, Store, Archive) = (folder, store, archive);

    /// <summary>The data folder, as a full path.</summary>
    public string Folder { get; }

    /// <summary>The store. Its methods that save throw <see cref="InvalidOperationException"/>.</summary>
    public IStore Store { get; }

    /// <summary>The archive, to read from.</summary>
    public WarcArchive Archive { get; }

    /// <summary>Opens a data folder. One that is new, or of an older form, is first made or brought to today's.</summary>
    /// <param name="options">Which folder, and how it would be worked on.</param>
    /// <param name="cancel">Stops before it is opened.</param>
    /// <exception cref="DataFolderInUseException">It is of an older form, and another process works on it.</exception>
    /// <exception cref="NewerStoreException">A later version of this program has written it.</exception>
    /// <exception cref="IOException">It cannot be read; the message names the file and the cause.</exception>
    public static async Task<HeldData> OpenAsync(InstallationOptions options, CancellationToken cancel)
    {
        string folder = Path.GetFullPath(options.DataFolder), file = DataFolder.StoreOf(folder);
        if (!SqliteStore.IsCurrent(file))
        {
            await (await Installation.OpenAsync(options, cancel).ConfigureAwait(false)).DisposeAsync().ConfigureAwait(false);
        }

        return new HeldData(folder, SqliteStore.ToRead(file), new WarcArchive(DataFolder.ArchiveOf(folder), options.Clock));
    }

    /// <summary>Files a takedown request, whoever works on the folder meanwhile: an owner is not to wait until the program is stopped.</summary>
    /// <returns>Its number.</returns>
    /// <exception cref="IOException">The store cannot be written.</exception>
    public async ValueTask<long> FileTakedownAsync(Takedown takedown, CancellationToken cancel)
    {
        await using SqliteStore beside = SqliteStore.Beside(DataFolder.StoreOf(Folder));
        return await beside.FileTakedownAsync(takedown, cancel).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Archive.Dispose();
        await Store.DisposeAsync().ConfigureAwait(false);
    }
}
