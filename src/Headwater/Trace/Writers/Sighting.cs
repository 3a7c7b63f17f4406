using Headwater.Model;

namespace Headwater.Trace.Writers;

/// <summary>A writer's name on an article.</summary>
/// <param name="Id">The article.</param>
/// <param name="At">When its outlet claims to have published it.</param>
/// <param name="Agency">The agency that wrote it, by its own page or by a credit; <c>null</c> for an outlet's own.</param>
/// <param name="IsAgencyPage">Whether it stands on that agency's own page.</param>
internal readonly record struct Sighting(ItemId Id, DateTimeOffset At, Source? Agency, bool IsAgencyPage);
