using Headwater.Text;

namespace Headwater.Poll;

/// <summary>The Link header (RFC 8288), by which servers name a feed's hub and its own address without writing them into it.</summary>
internal static class LinkHeader
{
    /// <summary>The first address with a relation, absolute; or <c>null</c>.</summary>
    /// <param name="header">The header: <c>&lt;https://hub.example/&gt;; rel="hub", …</c>; or <c>null</c>.</param>
    /// <param name="relation">The relation, in lower case.</param>
    /// <param name="url">What relative addresses are relative to.</param>
    public static string? Find(string? header, string relation, string url)
    {
        for (ReadOnlySpan<char> rest = header; rest.IndexOf('<') is >= 0 and var open;)
        {
            rest = rest[(open + 1)..];
            int close = rest.IndexOf('>');
            if (close < 0)
            {
                return null;
            }

            ReadOnlySpan<char> target = rest[..close];
            rest = rest[(close + 1)..];
            int next = rest.IndexOf('<');
            if (HasRelation(next < 0 ? rest : rest[..next], relation))
            {
                return Address.Resolve(url, target.ToString());
            }
        }

        return null;
    }

    private static bool HasRelation(ReadOnlySpan<char> parameters, string relation)
    {
        int at = parameters.IndexOf("rel=", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return false;
        }

        ReadOnlySpan<char> value = parameters[(at + 4)..];
        value = value.StartsWith("\"") ? value[1..] : value;
        int end = value.IndexOfAny("\";,");
        return (end < 0 ? value : value[..end]).ToString().Split(' ', StringSplitOptions.TrimEntries).Contains(relation, StringComparer.OrdinalIgnoreCase);
    }
}
