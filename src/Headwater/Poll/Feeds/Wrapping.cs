using System.Text;
using System.Text.Json;
using Headwater.Text.Markup;

namespace Headwater.Poll.Feeds;

/// <summary>
/// Finds a feed that stands in something else: in a page that shows it, as browsers do, escaped or not; behind messages of the program
/// that made it; in an element or a string of another format; in a call of a script.
/// </summary>
internal static class Wrapping
{
    // A page with more to say before the feed is a page on feeds.
    private const int Farthest = 600;

    private static readonly string[] Roots = ["rss", "feed", "rdf:RDF", "urlset", "sitemapindex"];

    private static readonly string[] Marks = ["<?xml", .. Roots.Select(root => $"<{root}")];

    /// <summary>What is wrapped, from its beginning on; <c>null</c> where nothing is.</summary>
    /// <param name="text">What was read as a feed and is none.</param>
    public static string? Inside(ReadOnlySpan<char> text)
    {
        if (text.TrimStart() is ['"', ..])
        {
            return FromString(text);
        }

        MarkupReader reader = new(text);
        bool isPage = false;
        StringBuilder shown = new();
        int from = -1;
        while ((from >= 0 || shown.Length < Farthest) && reader.Read())
        {
            switch (reader.Kind)
            {
                case MarkupKind.Start when from < 0 && IsRoot(reader.Name):
                    return text[reader.Start..].ToString();
                case MarkupKind.Start:
                    isPage |= reader.Name is "html" or "HTML" or "body" or "pre";
                    Skip(ref reader);
                    break;
                case MarkupKind.Text when !isPage && from < 0 && Json(reader.Body) is >= 0 and var json:
                    return text[(reader.Start + json)..].ToString();
                case MarkupKind.Text or MarkupKind.Verbatim:
                    shown.Append(reader.Kind == MarkupKind.Text ? CharacterReferences.Decode(reader.Body) : reader.Body);
                    from = from < 0 ? Begin(shown) : from;
                    break;
            }
        }

        return from < 0 ? null : shown.ToString(from, shown.Length - from);
    }

    private static string? FromString(ReadOnlySpan<char> text)
    {
        try
        {
            return JsonSerializer.Deserialize<string>(text.Trim());
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static void Skip(ref MarkupReader reader)
    {
        if (reader.Name is "script" or "style" or "SCRIPT" or "STYLE" && !reader.IsEmpty)
        {
            reader.SkipRawText(reader.Name.ToString().ToLowerInvariant());
        }
    }

    private static bool IsRoot(ReadOnlySpan<char> name)
    {
        foreach (string root in Roots)
        {
            if (name.Equals(root, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static int Begin(StringBuilder shown)
    {
        string head = shown.ToString(0, Math.Min(shown.Length, Farthest));
        return Marks.Select(mark => head.IndexOf(mark, StringComparison.OrdinalIgnoreCase)).Append(Json(head)).Where(at => at >= 0).DefaultIfEmpty(-1).Min();
    }

    // {" and [{ begin no sentence.
    private static int Json(ReadOnlySpan<char> text)
    {
        text = text[..Math.Min(text.Length, Farthest)];
        for (int at = 0; at < text.Length && text[at..].IndexOf('{') is >= 0 and var step; at += step + 1)
        {
            if (text[(at + step + 1)..].TrimStart() is ['"', ..])
            {
                int before = text[..(at + step)].TrimEnd().Length - 1;
                return before >= 0 && text[before] == '[' ? before : at + step;
            }
        }

        return -1;
    }
}
