using Headwater.Model;

namespace Headwater.App.Cli.Shapes;

/// <summary>What <c>extract</c> prints for one file; paragraphs of <c>text</c> are separated by a blank line.</summary>
internal sealed record ExtractShape
{
    public required string File { get; init; }

    /// <summary><c>article</c>, or the code of the reason why there is none.</summary>
    public required string Outcome { get; init; }

    public string? Problem { get; init; }

    public string? Kind { get; init; }

    public string? Url { get; init; }

    public string? Canonical { get; init; }

    public string? Title { get; init; }

    public string? Text { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];

    public DateTimeOffset? Published { get; init; }

    public string? PublishedBy { get; init; }

    public DateTimeOffset? Modified { get; init; }

    public string? ModifiedBy { get; init; }

    public string? Language { get; init; }

    public string? Site { get; init; }

    public string? Image { get; init; }

    public IReadOnlyList<string> Captions { get; init; } = [];

    public IReadOnlyList<string> Boilerplate { get; init; } = [];

    public static ExtractShape Of(string file, string? url, Cause cause) =>
        new() { File = file, Outcome = cause.Code, Problem = cause.Advice is null ? cause.Message : $"{cause.Message} {cause.Advice}", Url = url };

    public static ExtractShape Of(string file, Article a) => new()
    {
        File = file,
        Outcome = "article",
        Kind = Words.Kebab(a.Kind),
        Url = a.Url,
        Canonical = a.Canonical,
        Title = a.Title,
        Text = a.Text,
        Authors = a.Authors,
        Published = a.Published,
        PublishedBy = a.PublishedBy,
        Modified = a.Modified,
        ModifiedBy = a.ModifiedBy,
        Language = a.Language,
        Site = a.Site,
        Image = a.Image,
        Captions = a.Captions,
        Boilerplate = [.. a.Boilerplate.Select(b => b.Text)],
    };
}
