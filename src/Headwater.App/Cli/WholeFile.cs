namespace Headwater.App.Cli;

/// <summary>
/// A file that stands under its name when it is whole, and not before: what stood there stays until then, and stays where writing fails.
/// It is written beside its place, under its name and <c>.part</c>.
/// </summary>
internal static class WholeFile
{
    /// <summary>Writes text.</summary>
    /// <param name="path">The file's place; a link is followed.</param>
    /// <param name="write">Writes it from beginning to end.</param>
    public static Task WriteAsync(string path, Func<TextWriter, Task> write) => WriteAsync(path, async (FileStream file) =>
    {
        await using StreamWriter writer = new(file, leaveOpen: true);
        await write(writer).ConfigureAwait(false);
    });

    /// <summary>Writes bytes; the stream can be read again and sought in.</summary>
    /// <param name="path">As above.</param>
    /// <param name="write">Writes it.</param>
    public static async Task WriteAsync(string path, Func<FileStream, Task> write)
    {
        string place = Path.GetFullPath(path);
        bool isDevice = place.StartsWith("/dev/", StringComparison.Ordinal) || place.StartsWith("/proc/", StringComparison.Ordinal);
        place = !isDevice && File.Exists(place) ? File.ResolveLinkTarget(place, returnFinalTarget: true)?.FullName ?? place : place;
        string part = isDevice ? Path.GetTempFileName() : place + ".part";
        try
        {
            await using (FileStream file = new(part, FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16))
            {
                await write(file).ConfigureAwait(false);
                file.Flush(flushToDisk: true);
            }

            await (isDevice ? PourAsync(part, place) : Task.Run(() => File.Move(part, place, overwrite: true))).ConfigureAwait(false);
        }
        finally
        {
            File.Delete(part);
        }
    }

    // A pipe or a terminal is not replaced by a file but given what is in it.
    private static async Task PourAsync(string part, string device)
    {
        await using FileStream whole = File.OpenRead(part);
        await using FileStream to = new(device, FileMode.Open, FileAccess.Write);
        await whole.CopyToAsync(to).ConfigureAwait(false);
    }
}
