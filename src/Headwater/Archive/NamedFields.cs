namespace Headwater.Archive;

/// <summary>Lines of <c>Name: value</c>, as WARC and HTTP have them.</summary>
internal static class NamedFields
{
    /// <summary>Reads lines; a line that begins with white space goes on with the one before, a line without a colon is left out.</summary>
    public static Dictionary<string, string> Read(ReadOnlySpan<string> lines)
    {
        Dictionary<string, string> fields = new(StringComparer.OrdinalIgnoreCase);
        for (int i = 0; i < lines.Length; i++)
        {
            int first = i, colon = lines[i].IndexOf(':');
            while (i + 1 < lines.Length && lines[i + 1] is [' ' or '\t', ..])
            {
                i++;
            }

            if (colon > 0 && lines[first][0] is not (' ' or '\t'))
            {
                fields.TryAdd(lines[first][..colon].Trim(), Value(lines[first..(i + 1)], colon + 1));
            }
        }

        return fields;
    }

    private static string Value(ReadOnlySpan<string> lines, int start)
    {
        string value = lines[0][start..].Trim();
        return lines.Length == 1 ? value : string.Join(' ', [value, .. lines[1..].ToArray().Select(l => l.Trim())]);
    }
}
