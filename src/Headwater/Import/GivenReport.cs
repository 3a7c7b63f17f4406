using System.Text;
using System.Text.Json;
using Headwater.Model;
using Headwater.Text;
using Headwater.Text.Dates;

namespace Headwater.Import;

/// <summary>A report as JSON lines give it; also what <c>group</c> reads.</summary>
internal sealed record GivenReport
{
    /// <summary>The giver's own id, a number or a text.</summary>
    public JsonElement? Id { get; init; }

    public string? Outlet { get; init; }

    public string? Url { get; init; }

    public string? Published { get; init; }

    public string? Language { get; init; }

    public string? Title { get; init; }

    public string? Text { get; init; }

    /// <summary>The article, or <c>null</c> where there is neither title nor text.</summary>
    public Article? ToArticle()
    {
        string title = Title?.Trim() ?? "", text = Text?.Trim() ?? "";
        return title.Length + text.Length == 0 ? null : new Article
        {
            Outlet = string.IsNullOrWhiteSpace(Outlet) ? null : new OutletId(Slug(Outlet)),
            Site = string.IsNullOrWhiteSpace(Outlet) ? null : Outlet.Trim(),
            Url = Address.Resolve(null, Url ?? "") ?? Name(title, text),
            Title = title.Length > 0 ? title : text.Split('\n', 2)[0],
            Text = text,
            Language = string.IsNullOrWhiteSpace(Language) ? null : Language.Trim(),
            Published = Time(Published),
            PublishedBy = Time(Published) is null ? null : "import",
        };
    }

    // Not an address, but a name that is the same each time: what is imported twice is held once.
    private string Name(string title, string text) => Id is { ValueKind: JsonValueKind.String or JsonValueKind.Number } id
        ? $"urn:headwater:{Slug(Outlet ?? "import")}:{Uri.EscapeDataString(id.ToString())}"
        : $"urn:sha256:{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(title + "\n" + text)))}";

    // A whole date, and not what a part of one may be taken for: "12:30" is no time of today.
    private static DateTimeOffset? Time(string? text) => Timestamp.Parse(text)?.Time;

    private static string Slug(string name)
    {
        StringBuilder slug = new(name.Length);
        foreach (Rune rune in name.Trim().EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                slug.Append(Rune.ToLowerInvariant(rune).ToString());
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        return slug.ToString().TrimEnd('-');
    }
}
