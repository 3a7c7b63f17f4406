using Headwater.Model;

namespace Headwater.App.Cli.Shapes;

/// <summary>A reader's word on grouping; <c>label</c> is <c>apart</c> or <c>together</c>, reports are articles' numbers.</summary>
internal sealed record CorrectionShape(long Id, string Label, DateTimeOffset At, long Story, long? Other, IReadOnlyList<long> Reports, IReadOnlyList<long> Others, DateTimeOffset? Withdrawn)
{
    public static CorrectionShape Of(Correction c) => new(
        c.Id, Words.Kebab(c.Label), c.At, c.Story.Value, c.Other?.Value, [.. c.Reports.Select(r => r.Value)], [.. c.Others.Select(r => r.Value)], c.Withdrawn);
}

/// <summary>Two reports, and whether they are of one story by a reader's word: <c>same</c> or <c>different</c>.</summary>
internal sealed record PairShape(string Label, PairReport One, PairReport Other, DateTimeOffset At, long Correction);

/// <summary>One side of a pair.</summary>
internal sealed record PairReport(long Id, string? Url)
{
    public static PairReport Of(Article article) => new(article.Id.Value, article.Url);
}
