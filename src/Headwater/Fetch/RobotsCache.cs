using System.Collections.Concurrent;
using Headwater.Egress;
using Headwater.Model;

namespace Headwater.Fetch;

/// <summary>
/// Each site's robots.txt, asked once a day. A site without one allows everything; a site that fails to answer allows
/// nothing until it does, unless an older answer is at hand (RFC 9309, 2.3.1). However many sites are asked, no more is remembered
/// than a budget: what was asked longest ago is forgotten first.
/// </summary>
/// <param name="egress">The way out.</param>
/// <param name="clock">The clock.</param>
/// <param name="budget">How much is remembered, in bytes, about.</param>
internal sealed class RobotsCache(WebEgress egress, TimeProvider clock, long budget = RobotsCache.Budget)
{
    private const long Budget = 64 * 1024 * 1024, Site = 500;

    /// <summary>The product token that sites name us by.</summary>
    public const string Agent = "headwater";

    private const long MaxBody = 4 * 1024 * 1024;

    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private static readonly TimeSpan Unreachable = TimeSpan.FromMinutes(15);

    private readonly ConcurrentDictionary<string, Lazy<Task<RobotsAnswer>>> answers = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<(string Origin, Lazy<Task<RobotsAnswer>> Answer, long Weight)> asked = [];
    private long weight;

    /// <summary>How many sites are remembered.</summary>
    internal int Count => answers.Count;

    /// <summary>What the site of an address asks of us.</summary>
    public async Task<RobotsAnswer> OfAsync(Uri url, CancellationToken cancel)
    {
        string origin = url.GetLeftPart(UriPartial.Authority);
        Lazy<Task<RobotsAnswer>> held = answers.GetOrAdd(origin, static (o, cache) => cache.Ask(o, null), this);
        RobotsAnswer answer = await held.Value.WaitAsync(cancel).ConfigureAwait(false);
        if (answer.Until > clock.GetUtcNow())
        {
            return answer;
        }

        Lazy<Task<RobotsAnswer>> fresh = Ask(origin, answer);
        return await (answers.TryUpdate(origin, fresh, held) ? fresh : answers.GetOrAdd(origin, fresh)).Value.WaitAsync(cancel).ConfigureAwait(false);
    }

    // One question for all who wait for it, so no single caller's patience ends it; the egress has its own deadlines.
    private Lazy<Task<RobotsAnswer>> Ask(string origin, RobotsAnswer? before)
    {
        Lazy<Task<RobotsAnswer>> question = null!;
        return question = new(async () =>
        {
            RobotsAnswer answer = await AskAsync(origin, before).ConfigureAwait(false);
            Remember(origin, question, Site + (answer.Rules?.Weight ?? 0));
            return answer;
        });
    }

    private async Task<RobotsAnswer> AskAsync(string origin, RobotsAnswer? before)
    {
        EgressRequest request = new(origin + "/robots.txt") { Accept = "text/plain,*/*;q=0.5", MaxBody = MaxBody };
        EgressOutcome outcome = await egress.SendAsync(request, CancellationToken.None).ConfigureAwait(false);
        DateTimeOffset now = clock.GetUtcNow();
        return outcome switch
        {
            EgressOutcome.Answered { Status: >= 200 and < 300 } answer => new(RobotsRules.Parse(answer.Body.Span, Agent), now + Day),
            EgressOutcome.Answered { Status: >= 300 and < 500 and not 429 } => new(RobotsRules.AllowAll, now + Day),
            EgressOutcome.Failed { Cause.Code: "redirect-loop" or "bad-redirect" } => new(RobotsRules.AllowAll, now + Day),
            EgressOutcome.Answered answer => Unanswered(Silent(origin, $"it answers {answer.Status}"), answer.NotBefore, before, now),
            EgressOutcome.Failed failed => Unanswered(failed.Cause, failed.NotBefore, before, now),
            _ => throw new InvalidOperationException("There are two outcomes."),
        };
    }

    private static RobotsAnswer Unanswered(Cause why, DateTimeOffset? notBefore, RobotsAnswer? before, DateTimeOffset now) =>
        new(before?.Rules, notBefore > now ? notBefore.Value : now + Unreachable, before?.Rules is null ? why : null);

    private static Cause Silent(string origin, string why) =>
        new("robots-unreachable", $"{origin} cannot say what it allows: for robots.txt {why}.", "Nothing is asked of a site while its robots.txt fails; it will be tried again.");

    private void Remember(string origin, Lazy<Task<RobotsAnswer>> answer, long cost)
    {
        asked.Enqueue((origin, answer, cost));
        long held = Interlocked.Add(ref weight, cost);
        while (held > budget && asked.TryDequeue(out (string Origin, Lazy<Task<RobotsAnswer>> Answer, long Weight) oldest))
        {
            answers.TryRemove(new KeyValuePair<string, Lazy<Task<RobotsAnswer>>>(oldest.Origin, oldest.Answer)); // unless it was asked again
            held = Interlocked.Add(ref weight, -oldest.Weight);
        }
    }
}
