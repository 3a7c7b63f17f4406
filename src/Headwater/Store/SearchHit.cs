using Headwater.Model;

namespace Headwater.Store;

/// <summary>One article found.</summary>
/// <param name="Article">The article.</param>
/// <param name="Story">The story it stands in.</param>
/// <param name="Title">Its headline.</param>
/// <param name="Outlet">The outlet's name.</param>
/// <param name="Url">Its address.</param>
/// <param name="Published">Claimed time.</param>
/// <param name="Language">Its language, or <c>null</c>.</param>
/// <param name="Excerpt">Text around the words found, which stand between U+0002 and U+0003.</param>
public sealed record SearchHit(ItemId Article, StoryId? Story, string Title, string Outlet, string? Url, DateTimeOffset? Published, string? Language, string Excerpt);
