using Headwater.Model;

namespace Headwater.Fetch;

/// <summary>What is known of a site's wishes.</summary>
/// <param name="Rules">Its rules, or <c>null</c> while it cannot be asked, which forbids everything for now.</param>
/// <param name="Until">How long this holds.</param>
/// <param name="Problem">Why the site could not be asked; <c>null</c> where it could.</param>
internal sealed record RobotsAnswer(RobotsRules? Rules, DateTimeOffset Until, Cause? Problem = null);
