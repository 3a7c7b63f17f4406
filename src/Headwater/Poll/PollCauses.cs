using Headwater.Egress;
using Headwater.Model;
using Headwater.Poll.Feeds;

namespace Headwater.Poll;

/// <summary>The names of what goes wrong with an answer that did come, each with what can be done about it.</summary>
internal static class PollCauses
{
    /// <summary>Names a status that is no success.</summary>
    public static Cause Of(string url, EgressOutcome.Answered answer)
    {
        if (ChallengePage.Is(answer))
        {
            return Challenge(url);
        }

        return new Cause($"http-{answer.Status}", $"{url} answered with status {answer.Status}.", answer.Status switch
        {
            401 or 402 or 407 => "The feed wants a password or a subscription.",
            403 => "The site refuses programs, or this one; its owner can allow it.",
            404 => "The address may have changed: look for the feed on the site, and add it anew. It will be tried again.",
            429 => "It was asked too often; it will be asked more rarely.",
            >= 500 => "The site has trouble of its own; it will be tried again.",
            _ => "Open it in a browser to see what the site answers; it will be tried again.",
        });
    }

    /// <summary>Names what stands where a feed should be.</summary>
    public static Cause NotAFeed(string url, EgressOutcome.Answered answer, FeedProblem problem) =>
        ChallengePage.Is(answer)
            ? Challenge(url)
            : new Cause("not-a-feed", $"{url} is no feed: {problem}.", problem.Code switch
            {
                "html" => "The address may have changed: look for the feed on the site, and add it anew. It will be tried again.",
                "empty" => "The site sent nothing; it will be tried again.",
                _ => "Open it to see what the site sends; it will be tried again.",
            });

    /// <summary>Names a feed that its owner has taken away for good.</summary>
    /// <param name="url">Its address.</param>
    /// <param name="again">Whether it is asked again nevertheless, since it has not said so for long.</param>
    public static Cause Gone(string url, bool again) =>
        new("gone", $"{url} is gone for good (status 410).", again ? "It is asked once a day for a week, in case that was a slip. Look for the feed on the site, and add it anew." : "It will not be asked again. Look for the feed on the site, and add it anew.");

    /// <summary>Names an answer that says that nothing changed since a time that nobody named.</summary>
    public static Cause Unasked(string url) =>
        new("http-304", $"{url} answered that it has not changed (status 304), though it was asked for whole.", "The site, or something on the way to it, keeps a wrong answer; it will be tried again.");

    private static Cause Challenge(string url) =>
        new("challenge", $"{url} answered with a page that wants to see a browser.", "The site's owner can let this program's user agent pass.");
}
