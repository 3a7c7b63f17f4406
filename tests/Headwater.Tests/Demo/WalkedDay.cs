using System.Net;
using Headwater.App.Demo;
using Headwater.Egress;
using Headwater.Model;

namespace Headwater.Tests.Demo;

/// <summary>
/// The sample day, taken through the whole pipeline over loopback, with what came of it by article of the sample. Step by step and one
/// at a time: what Group decides hangs on the order of arrival, and that is the same each time.
/// </summary>
public sealed class WalkedDay : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("headwater-day-").FullName;

    internal SampleDay Day { get; } = SampleDay.Load();

    internal PressAddresses Addresses { get; private set; } = null!;

    /// <summary>Items by sample id.</summary>
    internal Dictionary<string, Item> Items { get; } = new(StringComparer.Ordinal);

    /// <summary>What Extract and Trace made of those that became articles.</summary>
    internal Dictionary<string, (Article Article, Trail Trail)> Articles { get; } = new(StringComparer.Ordinal);

    /// <summary>The story each article stands in.</summary>
    internal Dictionary<string, Story> Stories { get; } = new(StringComparer.Ordinal);

    /// <summary>The stories that each story follows.</summary>
    internal Dictionary<StoryId, IReadOnlyList<ThreadStory>> Earlier { get; } = [];

    internal Dictionary<StoryId, (Comparison Comparison, Screening Screening)> Analyses { get; } = [];

    internal List<Feed> Feeds { get; } = [];

    internal List<string> HouseFailures { get; } = [];

    public async ValueTask InitializeAsync()
    {
        CancellationToken cancel = CancellationToken.None;
        await using PressServer press = await PressServer.StartAsync(Day, TimeProvider.System, cancel);
        Addresses = press.Addresses;
        await using Installation installation = await Installation.OpenAsync(Options(press), cancel);
        installation.Walker.Failed += (step, failure) => { lock (HouseFailures) { HouseFailures.Add($"{step}: {failure}"); } };
        foreach ((string url, OutletId outlet) in press.Feeds)
        {
            await installation.Store.SubscribeAsync(url, outlet, Addresses.Base, cancel);
        }

        foreach (Step step in Walker.AllSteps)
        {
            await installation.DrainAsync([step], cancel);
        }

        await installation.DrainAsync(Walker.AllSteps, cancel);
        await ReadAsync(installation, cancel);
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>The sample article that an item of the pipeline stands for, or <c>null</c>.</summary>
    internal string? Sample(ItemId? id) => Items.FirstOrDefault(i => i.Value.Id == id).Key;

    /// <summary>The sample article at an address, or <c>null</c>.</summary>
    internal string? Sample(string? url) => url is null ? null : Day.Articles.FirstOrDefault(a => Addresses.Of(a) == url)?.Id;

    private InstallationOptions Options(PressServer press) => new()
    {
        DataFolder = folder,
        Outlets = press.Outlets,
        Egress = new EgressOptions { Pause = TimeSpan.Zero, Hosts = new Dictionary<string, IPEndPoint> { ["*.example"] = press.Endpoint } },
        RoomToKeep = 0,
        Walk = new WalkerOptions { PollsAtOnce = 1, FetchesAtOnce = 1, Cores = 1 },
    };

    private async Task ReadAsync(Installation installation, CancellationToken cancel)
    {
        Feeds.AddRange(await installation.Store.FeedsAsync(cancel));
        long count = (await installation.Store.CountsAsync(cancel)).Items;
        for (long row = 1; row <= count; row++)
        {
            if (await installation.Store.ItemAsync(new ItemId(row), cancel) is { } item && Sample(item.Announced.Url) is { } sample)
            {
                Items[sample] = item;
            }
        }

        foreach ((string sample, Item item) in Items)
        {
            foreach ((Article article, Trail? trail) in await installation.Store.ArticlesAsync([item.Id], cancel))
            {
                Articles[sample] = (article, trail ?? Trail.Of(article));
            }

            if (await installation.Store.StoryOfAsync(item.Id, cancel) is { } id && await installation.Store.StoryAsync(id, cancel) is { } story)
            {
                Stories[sample] = story;
                Earlier[story.Id] = (await installation.Store.ViewAsync(story.Id, cancel))?.Thread.Earlier ?? [];
                Analyses[story.Id] = await installation.Store.AnalysisAsync(story.Id, cancel);
            }
        }
    }
}
