using Headwater.Model;
using Headwater.Store;
using Headwater.Text;

namespace Headwater.App.Cli.Shapes;

/// <summary>An article as the API gives it: where it stands, whether its outlet still shows it, and what it said before.</summary>
internal sealed record ArticleShape(
    long Id, long? Story, string? Outlet, string? Url, string Title, string? Language, DateTimeOffset? Published, DateTimeOffset Seen, DateTimeOffset? Removed, IReadOnlyList<RevisionShape> Revisions)
{
    public static ArticleShape Of(Article article, StoryId? story, IReadOnlyList<Revision> revisions) => new(
        article.Id.Value, story?.Value, article.Outlet?.Value ?? article.Site, article.Url, article.Title, article.Language, article.Published, article.Seen, article.Removed, [.. revisions.Select(RevisionShape.Of)]);
}

/// <summary>An earlier state, with what the next one changed: passages of runs.</summary>
internal sealed record RevisionShape(DateTimeOffset Until, string Title, IReadOnlyList<IReadOnlyList<RunShape>> Changes)
{
    public static RevisionShape Of(Revision revision) => new(revision.Until, revision.Article.Title, [.. revision.Difference.Select(passage => (IReadOnlyList<RunShape>)[.. passage.Select(RunShape.Of)])]);
}

/// <summary>A run of words that stands in both states, or in one of them.</summary>
internal sealed record RunShape(string Kind, string Text)
{
    public static RunShape Of(TextRun run) => new(run.Kind switch { RunKind.Removed => "removed", RunKind.Added => "added", _ => "same" }, run.Text);
}
