namespace Headwater.Extract.Html;

/// <summary>Reads document types: those of old pages let browsers keep old quirks, of which one moves text about a table.</summary>
internal static class Doctype
{
    // The beginnings of public identifiers that the standard lists ("13.2.6.4.1 The initial insertion mode"), in lower case.
    private static readonly string[] Old =
    [
        "+//silmaril//", "-//as//", "-//advasoft ltd//", "-//ietf//", "-//metrius//", "-//microsoft//", "-//netscape comm. corp.//", "-//o'reilly and associates//",
        "-//sq//", "-//softquad", "-//spyglass//", "-//sun microsystems corp.//", "-//w3c//dtd html 3", "-//w3c//dtd html experimental", "-//w3c//dtd html 4.0 frameset//",
        "-//w3c//dtd html 4.0 transitional//", "-//w3c//dtd w3 html//", "-//w3o//", "-//webtechs//", "-/w3c/dtd html 4.0 transitional/en", "html",
    ];

    /// <summary>Whether a page of this document type has the quirks.</summary>
    /// <param name="declaration">What stands between <c>&lt;!</c> and the end.</param>
    public static bool IsQuirky(ReadOnlySpan<char> declaration)
    {
        string[] parts = declaration.ToString().ToLowerInvariant().Split('"', '\'');
        string[] words = parts[0].TrimEnd('>').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        string name = words is [var first, ..] && first.Length > 7 ? first[7..] : words.ElementAtOrDefault(1) ?? "";
        bool isPublic = words.Contains("public") && parts.Length > 1;
        return name != "html" || (isPublic && (Array.Exists(Old, o => parts[1].StartsWith(o, StringComparison.Ordinal))
            || (parts.Length < 4 && parts[1] is var id && (id.StartsWith("-//w3c//dtd html 4.01 frameset//", StringComparison.Ordinal) || id.StartsWith("-//w3c//dtd html 4.01 transitional//", StringComparison.Ordinal)))));
    }
}
