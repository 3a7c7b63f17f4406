using System.CommandLine;
using System.Net.NetworkInformation;
using Headwater.App.Web;
using Headwater.Model;
using Headwater.Store;

namespace Headwater.App.Cli.Verbs;

/// <summary><c>headwater doctor</c>: checks store, archive, disk, clock and network, and says what to do.</summary>
internal static class DoctorVerb
{
    private const int PagesTried = 200;
    private static readonly DateTimeOffset Built = File.GetLastWriteTimeUtc(typeof(DoctorVerb).Assembly.Location);

    public static Command Create(Terminal terminal)
    {
        Opening opening = new(terminal);
        Command verb = new("doctor", "Check store, archive, disk, clock and network");
        opening.AddTo(verb);
        verb.SetAction(async (parsed, cancel) =>
        {
            await using HeldData held = await opening.ReadAsync(parsed, cancel).ConfigureAwait(false);
            bool well = true;
            void Say(string what, string? wrong, string good)
            {
                well &= wrong is null;
                terminal.Print($"{(wrong is null ? "well " : "WRONG")}  {what,-8} {wrong ?? good}");
            }

            StoreCounts counts = await held.Store.CountsAsync(cancel).ConfigureAwait(false);
            IReadOnlyList<string> wrong = await held.Store.CheckAsync(cancel).ConfigureAwait(false);
            Say("store", wrong.Count == 0 ? null : string.Join(" ", wrong) + " Restore a backup: headwater restore FOLDER.", $"{Show.Count(counts.Articles, "article")}, {Show.Count(counts.Stories, "story", "stories")}, {Show.Count(counts.Feeds, "feed")}");
            (int tried, string? bad) = await PagesAsync(held, cancel).ConfigureAwait(false);
            Say("archive", bad, $"{Show.Count(counts.Pages, "page")}; {tried} of the newest read back and match their hash");
            Say("takedown", await OverdueAsync(held, cancel).ConfigureAwait(false), "none is overdue, and all that was granted is erased");
            long free = new DriveInfo(held.Folder).AvailableFreeSpace;
            Say("disk", free < 1_000_000_000 ? $"{free / 1_000_000} MB left on the disk of {held.Folder}; free some space, intake stops below 200 MB." : null, $"{free / 1_000_000_000} GB left");
            Say("clock", TimeProvider.System.GetUtcNow() < Built ? "it is set before this program was built; set it, or every date will be doubted." : null, Show.Full(TimeProvider.System.GetUtcNow()));
            Say("network", NetworkInterface.GetIsNetworkAvailable() ? null : "there is none; nothing can be gathered until there is.", "there is one");
            IReadOnlyList<Feed> feeds = await held.Store.FeedsAsync(cancel).ConfigureAwait(false);
            terminal.Print($"       feeds    {feeds.Count(f => f.Problem is not null)} of {feeds.Count} failing; `headwater feeds` says why");
            return well ? Exit.Done : Exit.Failed;
        });
        return verb;
    }

    private static async Task<string?> OverdueAsync(HeldData held, CancellationToken cancel)
    {
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        Takedown[] late = [.. (await held.Store.TakedownsAsync(cancel).ConfigureAwait(false)).Where(t => t.Granted is null && t.Deadline < now)];
        int left = (await held.Store.ErasuresAsync(cancel).ConfigureAwait(false)).Count;
        return late.Length > 0 ? $"{Show.Count(late.Length, "request")} should have been decided by now: headwater takedown list."
            : left > 0 ? $"{Show.Count(left, "record")} of what was taken down could not be erased from the archive yet; it is tried again when the folder is next opened to work on it."
            : null;
    }

    private static async Task<(int Tried, string? Wrong)> PagesAsync(HeldData held, CancellationToken cancel)
    {
        int tried = 0;
        foreach ((Page page, PageLocation location) in await held.Store.NewestPagesAsync(PagesTried, cancel).ConfigureAwait(false))
        {
            try
            {
                _ = held.Archive.Read(page, location);
                tried++;
            }
            catch (Exception e) when (e is IOException or InvalidDataException)
            {
                return (tried, $"{page.Url} in {location.File} cannot be read back: {e.Message} Restore the archive from a backup.");
            }
        }

        return (tried, null);
    }
}
