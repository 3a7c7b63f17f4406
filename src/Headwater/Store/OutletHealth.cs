using Headwater.Model;

namespace Headwater.Store;

/// <summary>How an outlet is doing.</summary>
/// <param name="Outlet">The outlet.</param>
/// <param name="Articles">Articles held.</param>
/// <param name="Originals">Of these, articles with nothing known upstream.</param>
/// <param name="Feeds">Feeds subscribed to.</param>
/// <param name="Failing">Of these, feeds whose last poll failed.</param>
/// <param name="Latest">When an article was last seen.</param>
public sealed record OutletHealth(OutletId Outlet, long Articles, long Originals, int Feeds, int Failing, DateTimeOffset? Latest);
