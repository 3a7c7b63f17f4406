namespace Headwater.Fetch;

/// <summary>One line of a robots.txt group.</summary>
internal sealed class RobotsRule
{
    private readonly string[] parts;
    private readonly bool anchored;

    /// <summary>Takes a rule's path as it stands in the file; not empty.</summary>
    public RobotsRule(string path, bool allow)
    {
        string pattern = RobotsPath.OfRule(path);
        (Allow, Length) = (allow, pattern.Length);
        anchored = pattern.EndsWith('$');
        parts = (anchored ? pattern[..^1] : pattern).Split('*');
    }

    /// <summary>Whether it allows or disallows.</summary>
    public bool Allow { get; }

    /// <summary>How specific it is: its octets.</summary>
    public int Length { get; }

    /// <summary>
    /// Whether it matches a path. Each part between stars is taken where it stands first, which finds a match where
    /// there is one without ever going back.
    /// </summary>
    public bool Matches(ReadOnlySpan<char> path)
    {
        if (!path.StartsWith(parts[0], StringComparison.Ordinal))
        {
            return false;
        }

        ReadOnlySpan<char> rest = path[parts[0].Length..];
        for (int i = 1; i < parts.Length; i++)
        {
            if (anchored && i == parts.Length - 1)
            {
                return rest.EndsWith(parts[i], StringComparison.Ordinal);
            }

            int at = rest.IndexOf(parts[i], StringComparison.Ordinal);
            if (at < 0)
            {
                return false;
            }

            rest = rest[(at + parts[i].Length)..];
        }

        return !anchored || rest.IsEmpty;
    }
}
