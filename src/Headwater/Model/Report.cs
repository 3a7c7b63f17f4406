namespace Headwater.Model;

/// <summary>An article with its trail: what the steps that look at a story see of each of its articles.</summary>
public sealed record Report(Article Article, Trail Trail);
