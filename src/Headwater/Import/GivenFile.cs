using System.Text.Json;
using Headwater.Model;

namespace Headwater.Import;

/// <summary>Articles of a file that gives them as data and not as a page: ninjs, NewsML-G2, or our own lines as JSON.</summary>
public static class GivenFile
{
    /// <summary>The articles, or <c>null</c> where the bytes are no such file.</summary>
    /// <param name="body">The file, unpacked.</param>
    public static IReadOnlyList<Article>? Read(ReadOnlyMemory<byte> body) =>
        Sniff.Of(body.Span[..Math.Min(Sniff.Length, body.Length)]) switch
        {
            Content.NewsMl => Some(NewsMl.Read(new MemoryStream(body.ToArray()), out _)),
            Content.Json => Json(body),
            _ => null,
        };

    private static IReadOnlyList<Article>? Json(ReadOnlyMemory<byte> body)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(body);
            return (Ninjs.Read(document.RootElement) ?? Given(document.RootElement)) is { } article ? [article] : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Article? Given(JsonElement root) =>
        root.ValueKind == JsonValueKind.Object ? root.Deserialize(ReportJson.Default.GivenReport)?.ToArticle() : null;

    private static IReadOnlyList<Article>? Some(IReadOnlyList<Article> articles) => articles.Count > 0 ? articles : null;
}
