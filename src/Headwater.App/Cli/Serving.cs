using Headwater.App.Web;

namespace Headwater.App.Cli;

/// <summary>Runs the walk and the pages side by side until one of them ends or the process is told to stop.</summary>
internal static class Serving
{
    public static async Task<int> RunAsync(Installation installation, SiteOptions options, string urls, Terminal terminal, CancellationToken cancel)
    {
        installation.Walker.Failed += (step, failure) => terminal.Say($"{step}: {failure.GetType().Name}: {failure.Message} (the row stays due)");
        await using WebApplication site = Site.Build(installation.Store, For(installation, options, urls), urls, TimeProvider.System);
        try
        {
            await site.StartAsync(cancel).ConfigureAwait(false);
        }
        catch (IOException e)
        {
            throw new Complaint($"{urls} cannot be listened on: {e.Message} Name others with --urls.", e);
        }

        using CancellationTokenSource ended = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        Task pushing = options.Subscriber?.RunAsync(ended.Token) ?? Task.CompletedTask;
        terminal.Say($"Stories are at {string.Join(" and ", site.Urls)} (Ctrl+C ends it)");
        using TakedownWatch takedowns = new(installation.Store, terminal, TimeProvider.System);
        await WalkAsync(installation, cancel).ConfigureAwait(false);
        await ended.CancelAsync().ConfigureAwait(false);
        await pushing.ConfigureAwait(false);
        terminal.Say("Stopped. What was finished is kept, the rest stays due.");
        await site.StopAsync(CancellationToken.None).ConfigureAwait(false);
        return Exit.Done;
    }

    // Asked to end while it still begins, the walk is cut short: that is an end as well.
    private static async Task WalkAsync(Installation installation, CancellationToken cancel)
    {
        try
        {
            await installation.RunAsync(cancel).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
        }
    }

    // Whoever reaches the pages on loopback is the operator, unless others are let in, by address or through a proxy: they read excerpts and correct nothing.
    private static SiteOptions For(Installation installation, SiteOptions options, string urls)
    {
        bool alone = options.Subscriber is null && urls.Split(';', StringSplitOptions.RemoveEmptyEntries).All(url => Uri.TryCreate(url, UriKind.Absolute, out Uri? at) && Operator.IsLoopback(at.Host));
        return options with { KeyFolder = Path.Combine(installation.Folder, "keys"), FullText = options.FullText && alone, Desk = alone ? installation.Desk : null, DecideTakedown = alone ? installation.DecideTakedownAsync : null };
    }
}
