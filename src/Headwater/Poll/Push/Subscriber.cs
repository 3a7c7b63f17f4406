using System.Globalization;
using System.Text;
using Headwater.Egress;
using Headwater.Model;
using Headwater.Poll.Feeds;
using Headwater.Queue;
using Headwater.Store;

namespace Headwater.Poll.Push;

/// <summary>
/// Lets hubs push what is new (WebSub), where the public Internet reaches this installation:
/// <code>
///   feed names a hub ─▶ ask the hub ─▶ it asks back: confirmed, until ─▶ it pushes: signature right ─▶ announcements
///                            ▲                              └─────── at half the lease ───────┘
/// </code>
/// Polling goes on whatever a hub says, less often while pushes can be relied on.
/// </summary>
/// <param name="store">Where feeds are kept.</param>
/// <param name="queue">Is rung when something new was pushed.</param>
/// <param name="egress">The way out, which refuses hubs on private addresses as it does all others.</param>
/// <param name="clock">The clock.</param>
/// <param name="key">From which callbacks and secrets are made.</param>
/// <param name="root">The address at which the public Internet reaches this installation.</param>
public sealed class Subscriber(IStore store, IQueue queue, WebEgress egress, TimeProvider clock, PushKey key, Uri root)
{
    /// <summary>The path below which hubs call.</summary>
    public const string Path = "/websub";

    /// <summary>The longest body taken from a hub, in bytes.</summary>
    public const int LongestBody = 4 * 1024 * 1024;

    internal const string Denied = "push-denied";

    private const int LongestChallenge = 4096, AskedAtOnce = 50;

    private static readonly TimeSpan Round = TimeSpan.FromMinutes(10);

    /// <summary>Asks hubs and renews what they promised, until it is cancelled.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        try
        {
            while (true)
            {
                await TryAsync(cancel).ConfigureAwait(false);
                await Task.Delay(Round, clock, cancel).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // As asked.
        }
    }

    // A store that fails is told of by the walk; hubs are asked in the next round.
    private async Task TryAsync(CancellationToken cancel)
    {
        try
        {
            await KeepAsync(cancel).ConfigureAwait(false);
        }
        catch (IOException)
        {
        }
    }

    /// <summary>Asks the hubs that are due, some of them at a time.</summary>
    /// <returns>How many were asked.</returns>
    public async Task<int> KeepAsync(CancellationToken cancel)
    {
        List<Feed> due = [.. (await store.FeedsAsync(cancel).ConfigureAwait(false)).Where(f => PushPlan.IsDue(f, clock.GetUtcNow())).Take(AskedAtOnce)];
        foreach (Feed feed in due)
        {
            await AskAsync(feed, cancel).ConfigureAwait(false);
        }

        return due.Count;
    }

    /// <summary>Answers a hub that asks back whether we mean it.</summary>
    /// <param name="feed">The feed that the callback's address names.</param>
    /// <param name="token">The address's last part.</param>
    /// <param name="call">The hub's parameters.</param>
    /// <param name="cancel">Stops before anything is saved.</param>
    /// <returns>The challenge to send back, empty where a refusal is only noted; <c>null</c> where we do not mean it (404).</returns>
    public async Task<string?> ConfirmAsync(FeedId feed, string token, HubCall call, CancellationToken cancel)
    {
        if (call.Topic is not { } topic || token != key.Token(feed, topic))
        {
            return null;
        }

        FeedPush? push = (await store.FeedAsync(feed, cancel).ConfigureAwait(false))?.Push;
        if (push is null || push.Topic != topic)
        {
            return call is { Mode: "unsubscribe", Challenge.Length: <= LongestChallenge } ? call.Challenge : null;
        }

        DateTimeOffset now = clock.GetUtcNow();
        switch (call)
        {
            case { Mode: "subscribe", Challenge: { Length: > 0 and <= LongestChallenge } challenge }:
                await SaveAsync(feed, topic, held => held with { Until = PushPlan.End(now, call.LeaseSeconds), Failures = 0, Problem = null }, [], cancel).ConfigureAwait(false);
                return challenge;
            case { Mode: "denied" }:
                Cause cause = new(Denied, $"{push.Hub} does not push this feed{(call.Reason is { Length: > 0 and < 300 } reason ? $": {reason}" : "")}.", "The feed is polled instead.");
                await SaveAsync(feed, topic, held => held with { Until = null, Problem = cause }, [], cancel).ConfigureAwait(false);
                return "";
            default:
                return null;
        }
    }

    /// <summary>Takes what a hub pushes. What is not signed as agreed is passed over.</summary>
    /// <param name="feed">The feed that the callback's address names.</param>
    /// <param name="token">The address's last part.</param>
    /// <param name="delivery">What came.</param>
    /// <param name="cancel">Stops before anything is saved.</param>
    /// <returns>New items; <c>null</c> where there is no such subscription any longer, so that the hub should stop (410).</returns>
    public async Task<int?> ReceiveAsync(FeedId feed, string token, HubDelivery delivery, CancellationToken cancel)
    {
        if (await store.FeedAsync(feed, cancel).ConfigureAwait(false) is not { Push: { } push } held || token != key.Token(feed, push.Topic))
        {
            return null;
        }

        if (!HubSignature.IsRight(delivery.Signature, delivery.Body.Span, key.Secret(feed, push.Topic)))
        {
            return 0;
        }

        FeedDocument document = FeedReader.Read(delivery.Body, delivery.ContentType, held.Url);
        DateTimeOffset now = clock.GetUtcNow();
        IReadOnlyList<Announcement> announcements = document.IsFeed ? Announcements.Of(document.Entries, document.Head.Language, now) : [];
        int fresh = await SaveAsync(feed, push.Topic, held => announcements.Count > 0 ? held with { Heard = now } : held, announcements, cancel).ConfigureAwait(false);
        await queue.WakeAsync(Step.Fetch, cancel).ConfigureAwait(false);
        return fresh;
    }

    private async Task AskAsync(Feed feed, CancellationToken cancel)
    {
        (string hub, string topic) = (feed.Memory.Hub!, PushPlan.Topic(feed));
        DateTimeOffset now = clock.GetUtcNow();

        // Saved first: some hubs ask back before they answer, and what they promised then holds whatever they answer.
        await store.SavePushAsync(feed.Id, held => Asked(held is { } push && push.Topic == topic && push.Hub == hub ? push : new FeedPush { Hub = hub, Topic = topic, Asked = now }, now), [], now, cancel).ConfigureAwait(false);
        EgressOutcome outcome = await egress.SendAsync(new EgressRequest(hub) { Content = Request(feed.Id, topic), MaxBody = 64 * 1024 }, cancel).ConfigureAwait(false);
        if (Failure(hub, outcome) is { } cause)
        {
            await SaveAsync(feed.Id, topic, held => held.Failures > 0 ? held with { Problem = cause } : held, [], cancel).ConfigureAwait(false);
        }
    }

    private static FeedPush Asked(FeedPush push, DateTimeOffset now) => push with { Asked = now, Failures = push.Failures + 1 };

    private EgressContent Request(FeedId feed, string topic)
    {
        string callback = string.Create(CultureInfo.InvariantCulture, $"{root.AbsoluteUri.TrimEnd('/')}{Path}/{feed.Value}/{key.Token(feed, topic)}");
        string form = string.Join('&', new (string Name, string Value)[]
        {
            ("hub.mode", "subscribe"), ("hub.topic", topic), ("hub.callback", callback), ("hub.secret", key.Secret(feed, topic)),
            ("hub.lease_seconds", ((long)PushPlan.Lease.TotalSeconds).ToString(CultureInfo.InvariantCulture)),
        }.Select(p => $"{p.Name}={Uri.EscapeDataString(p.Value)}"));
        return new EgressContent("application/x-www-form-urlencoded", Encoding.ASCII.GetBytes(form));
    }

    private static Cause? Failure(string hub, EgressOutcome outcome) => outcome switch
    {
        EgressOutcome.Failed failed => failed.Cause,
        EgressOutcome.Answered { Status: >= 200 and < 300 } => null,
        EgressOutcome.Answered answer => new Cause("hub", $"The hub {hub} answered with status {answer.Status}.", "The feed is polled instead; the hub is asked again later."),
        _ => throw new InvalidOperationException("There are two outcomes of a request."),
    };

    // What was said of another topic says nothing of the one that is held.
    private async Task<int> SaveAsync(FeedId feed, string topic, Func<FeedPush, FeedPush> change, IReadOnlyList<Announcement> announcements, CancellationToken cancel) =>
        await store.SavePushAsync(feed, held => held?.Topic == topic ? change(held) : held, announcements, clock.GetUtcNow(), cancel).ConfigureAwait(false);
}
