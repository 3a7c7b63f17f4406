namespace Headwater.App.Demo;

/// <summary>Text as it stands in markup.</summary>
internal static class Markup
{
    /// <summary>Escapes what would be markup and nothing else, as newsroom systems do: letters stay letters.</summary>
    public static string Escape(string? text) => (text ?? "")
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal);
}
