using Headwater.Model;

namespace Headwater.Store;

/// <summary>An earlier state of an article.</summary>
/// <param name="Article">The article as it was.</param>
/// <param name="Until">When the change was noticed.</param>
public sealed record Revision(Article Article, DateTimeOffset Until);
