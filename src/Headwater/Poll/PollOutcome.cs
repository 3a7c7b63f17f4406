using Headwater.Model;

namespace Headwater.Poll;

/// <summary>What came of a poll.</summary>
/// <param name="Feed">The feed as it now stands: memory, next due time, problem.</param>
/// <param name="Announcements">What it announced, in order of the feed; empty after a failure or where nothing changed.</param>
public sealed record PollOutcome(Feed Feed, IReadOnlyList<Announcement> Announcements);
