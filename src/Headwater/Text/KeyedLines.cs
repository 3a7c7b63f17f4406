namespace Headwater.Text;

/// <summary>A file of <c>data/</c> whose lines are fields with <c>|</c> between them, the first saying what the line is.</summary>
public static class KeyedLines
{
    /// <summary>The fields of each line, trimmed.</summary>
    /// <param name="name">Path below <c>data/</c>.</param>
    public static IEnumerable<string[]> Read(string name) =>
        Knowledge.Lines(name).Select(line => line.Split('|', StringSplitOptions.TrimEntries)).Where(fields => fields.Length > 1);

    /// <summary>The second fields of the lines that begin with a key.</summary>
    public static IEnumerable<string> Of(string name, string key) => Read(name).Where(f => f[0] == key).Select(f => f[1]);
}
