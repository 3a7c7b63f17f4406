using System.Security.Cryptography;
using Headwater.Egress;
using Headwater.Model;
using Headwater.Poll.Feeds;
using Headwater.Poll.Push;

namespace Headwater.Poll;

/// <summary>
/// Step 1: asks a feed for new items and plans when to ask it next.
/// <code>
///   feed ─▶ conditional request ─▶ 304 or the same bytes ─▶ plan
///                               ├▶ a feed               ─▶ announcements, plan
///                               ├▶ 410 for a week       ─▶ gone: not asked again
///                               └▶ anything else        ─▶ a named cause, back off, go on trying
/// </code>
/// </summary>
/// <param name="egress">The way out.</param>
/// <param name="clock">The clock.</param>
public sealed class Poller(WebEgress egress, TimeProvider clock)
{
    /// <summary>What is asked for.</summary>
    internal const string Accept = "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5";

    /// <summary>What has not changed is believed for so long, then its body is asked for: some servers say so of everything.</summary>
    internal static readonly TimeSpan Believed = TimeSpan.FromDays(1);

    // A feed that says that it is gone is asked so often again, a day apart: some say it for an hour.
    private const int Farewells = 7;

    private readonly SitemapTree sitemaps = new(egress);

    /// <summary>Asks the feed once.</summary>
    /// <returns>The feed as it now stands, and what it announced; a failure is in <see cref="Feed.Problem"/>.</returns>
    public async Task<PollOutcome> PollAsync(Feed feed, CancellationToken cancel)
    {
        bool believes = clock.GetUtcNow() - feed.Memory.Read < Believed || feed.Memory.Read is null;
        EgressRequest request = new(feed.Url) { IfNoneMatch = believes ? feed.Memory.ETag : null, IfModifiedSince = believes ? feed.Memory.LastModified : null, Accept = Accept };
        EgressOutcome outcome = await egress.SendAsync(request, cancel).ConfigureAwait(false);
        DateTimeOffset now = clock.GetUtcNow();
        return outcome switch
        {
            EgressOutcome.Failed failed => Failed(feed, failed.Cause, failed.NotBefore, now),
            EgressOutcome.Answered { Status: 304 } when request is { IfNoneMatch: null, IfModifiedSince: null } => Failed(feed, PollCauses.Unasked(feed.Url), null, now),
            EgressOutcome.Answered { Status: 304 } answer => Unchanged(feed, answer, now),
            EgressOutcome.Answered { Status: 410 } => Gone(feed, now),
            EgressOutcome.Answered { Status: >= 200 and < 300 } answer => await ReadAsync(feed, answer, now, cancel).ConfigureAwait(false),
            EgressOutcome.Answered answer => Failed(feed, PollCauses.Of(feed.Url, answer), answer.NotBefore, now),
            _ => throw new InvalidOperationException("There are two outcomes of a request."),
        };
    }

    private async Task<PollOutcome> ReadAsync(Feed feed, EgressOutcome.Answered answer, DateTimeOffset now, CancellationToken cancel)
    {
        string hash = Convert.ToHexStringLower(SHA256.HashData(answer.Body.Span));
        if (hash == feed.Memory.BodyHash)
        {
            return Unchanged(feed, answer, now);
        }

        FeedDocument document = FeedReader.Read(answer.Body, answer.Headers.GetValueOrDefault("content-type"), answer.Url, answer.Headers);
        if (!document.IsFeed)
        {
            return Failed(feed, PollCauses.NotAFeed(feed.Url, answer, document.Problem!), answer.NotBefore, now);
        }

        (IReadOnlyList<FeedEntry> entries, IReadOnlyList<SitemapMemory> read, EgressOutcome.Failed? problem) = await sitemaps.EntriesAsync(document, answer.Url, feed.Memory.Sitemaps, now, cancel).ConfigureAwait(false);
        if (problem is not null)
        {
            return Failed(feed, problem.Cause, problem.NotBefore, now);
        }

        IReadOnlyList<Announcement> announcements = Announcements.Of(entries, document.Head.Language, now);
        PollMemory memory = Answered(feed, answer, now) with
        {
            BodyHash = hash,
            Hub = document.Head.Hub ?? LinkHeader.Find(answer.Headers.GetValueOrDefault("link"), "hub", answer.Url),
            Topic = document.Head.Links.FirstOrDefault(l => l.Relation == "self")?.Url ?? LinkHeader.Find(answer.Headers.GetValueOrDefault("link"), "self", answer.Url),
            TimeToLive = document.Head.TimeToLive,
            Arrivals = ArrivalHistory.After(feed.Memory.Arrivals, announcements, now),
        };
        if (document.Format == FeedFormat.SitemapIndex)
        {
            // A list of sitemaps may stand as it is for years while what it lists goes on.
            memory = memory with { BodyHash = null, ETag = null, LastModified = null, Sitemaps = read };
        }

        Feed asked = Moved(feed, memory, answer) with { Title = document.Head.Title?.Plain ?? feed.Title, Link = document.Head.Link ?? feed.Link };
        return new PollOutcome(Planned(asked, answer.NotBefore, now), announcements);
    }

    private static PollOutcome Unchanged(Feed feed, EgressOutcome.Answered answer, DateTimeOffset now) =>
        new(Planned(Moved(feed, Answered(feed, answer, now), answer), answer.NotBefore, now), []);

    private static PollOutcome Gone(Feed feed, DateTimeOffset now)
    {
        int times = feed.Problem?.Code == "gone" ? feed.Memory.Failures + 1 : 1;
        DateTimeOffset? due = times < Farewells ? now + PollPlan.Longest : null;
        return new PollOutcome(feed with { Due = due, Problem = PollCauses.Gone(feed.Url, again: due is not null), Memory = feed.Memory with { LastPolled = now, Failures = times } }, []);
    }

    // To be asked to wait is no failure of the feed.
    private static PollOutcome Failed(Feed feed, Cause cause, DateTimeOffset? notBefore, DateTimeOffset now)
    {
        int failures = feed.Memory.Failures + (cause.Code is "busy" or "asked-to-wait" ? 0 : 1);
        Feed failed = feed with { Problem = cause, Memory = feed.Memory with { LastPolled = now, Failures = failures } };
        return new PollOutcome(failed with { Due = PollPlan.Next(feed.Id, failed.Memory, new PollHints { NotBefore = notBefore }, now) }, []);
    }

    // What the feed has asked for holds until it asks for something else: an unchanged body is not read again.
    private static Feed Planned(Feed feed, DateTimeOffset? notBefore, DateTimeOffset now)
    {
        PollHints hints = new() { TimeToLive = feed.Memory.TimeToLive, Fresh = feed.Memory.Fresh, NotBefore = notBefore, IsPushed = PushPlan.IsTrusted(feed, now) };
        return feed with { Problem = null, Due = PollPlan.Next(feed.Id, feed.Memory, hints, now) };
    }

    // A 304 may bring new validators and need not repeat the old; "Expires: 0" says that neither means anything.
    private static PollMemory Answered(Feed feed, EgressOutcome.Answered answer, DateTimeOffset now)
    {
        bool ignores = answer.Headers.GetValueOrDefault("expires")?.Trim() == "0";
        bool kept = answer.Status == 304;
        return feed.Memory with
        {
            ETag = ignores ? null : answer.Headers.GetValueOrDefault("etag") ?? (kept ? feed.Memory.ETag : null),
            LastModified = ignores ? null : answer.Headers.GetValueOrDefault("last-modified") ?? (kept ? feed.Memory.LastModified : null),
            Fresh = kept && !Freshness.IsTold(answer.Headers) ? feed.Memory.Fresh : Freshness.Of(answer.Headers, now),
            Read = kept ? feed.Memory.Read ?? now : now,
            LastSuccess = now,
            LastPolled = now,
            Failures = 0,
        };
    }

    // Believed after many polls over many days: a site may be turned over to another for an evening.
    private static Feed Moved(Feed feed, PollMemory memory, EgressOutcome.Answered answer)
    {
        DateTimeOffset now = memory.LastPolled!.Value;
        bool again = answer.MovedTo is not null && answer.MovedTo == feed.Memory.MovedTo;
        int count = answer.MovedTo is null ? 0 : again ? feed.Memory.MovedCount + 1 : 1;
        DateTimeOffset? since = answer.MovedTo is null ? null : again ? feed.Memory.MovedSince ?? now : now;
        return count >= PollPlan.MovesBelieved && now - since >= PollPlan.MoveBelieved
            ? feed with { Url = answer.MovedTo!, Memory = memory with { MovedTo = null, MovedCount = 0, MovedSince = null, Formerly = [.. memory.Formerly.TakeLast(9), new FormerAddress(feed.Url, now)] } }
            : feed with { Memory = memory with { MovedTo = answer.MovedTo, MovedCount = count, MovedSince = since } };
    }
}
