using Headwater.Archive;
using Headwater.Model;
using Headwater.Store;

namespace Headwater;

/// <summary>Destroys the bytes of what was taken down, where the archive still holds them.</summary>
internal sealed class Erasing(IStore store, WarcArchive archive)
{
    /// <summary>
    /// Erases what is to be: at a decision, after a page came for what was taken down meanwhile, and after a crash in between. Several
    /// may do so at once.
    /// </summary>
    /// <returns>Why something could not be erased; it is asked for again at the next call. <c>null</c> where all was.</returns>
    public async Task<IOException?> EraseAsync(CancellationToken cancel)
    {
        IOException? failed = null;
        foreach (PageLocation page in await store.ErasuresAsync(cancel).ConfigureAwait(false))
        {
            try
            {
                archive.Erase(page);
            }
            catch (InvalidDataException)
            {
                // No record lies there: nothing is left to erase.
            }
            catch (IOException e)
            {
                failed ??= e; // the file is not there now
                continue;
            }

            await store.SaveErasedAsync([page], cancel).ConfigureAwait(false);
        }

        return failed;
    }
}
