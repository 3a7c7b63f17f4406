namespace Headwater.Archive;

/// <summary>Lines of <c>Name: value</c>, as WARC and HTTP have them.</summary>
internal static class NamedFields
{
    /// <summary>Reads lines; a line that begins with white space goes on with the one before, a line without a colon is left out.</summary>
    public static Dictionary<string, string> Read(ReadOnlySpan<string> lines)
    {
        Dictionary<string, string> fields = new(StringComparer.OrdinalIgnoreCase);
        string? last = null;
        foreach (string line in lines)
        {
            int colon = line.IndexOf(':');
            if (line.Length > 0 && line[0] is ' ' or '\t' && last is not null)
            {
                fields[last] += " " + line.Trim();
            }
            else if (colon > 0)
            {
                last = fields.TryAdd(line[..colon].Trim(), line[(colon + 1)..].Trim()) ? line[..colon].Trim() : null;
            }
        }

        return fields;
    }
}
