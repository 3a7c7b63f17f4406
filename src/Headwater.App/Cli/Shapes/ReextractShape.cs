namespace Headwater.App.Cli.Shapes;

/// <summary>An archived page that today's extractor reads otherwise; <c>changed</c> names the fields, or is <c>unreadable</c>.</summary>
internal sealed record ReextractShape(long Article, string? Url, string Title, IReadOnlyList<string> Changed);
