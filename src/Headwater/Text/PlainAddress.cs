using System.Buffers;

namespace Headwater.Text;

/// <summary>
/// The parts of an address that is written as simply as nearly all are, found without <see cref="Uri"/>, which costs more than the
/// rest of an entry's reading: http or https, a name in small letters, a path of letters that need no encoding.
/// </summary>
internal readonly ref struct PlainAddress
{
    private static readonly SearchValues<char> HostLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-.");
    private static readonly SearchValues<char> PlainLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/!$&'()*+,;=:@");

    private PlainAddress(ReadOnlySpan<char> host, ReadOnlySpan<char> path, ReadOnlySpan<char> query)
    {
        Host = host;
        Path = path;
        Query = query;
    }

    /// <summary>The host, in lower case.</summary>
    public ReadOnlySpan<char> Host { get; }

    /// <summary>The path; it begins with a slash.</summary>
    public ReadOnlySpan<char> Path { get; }

    /// <summary>What follows the question mark; empty where there is none.</summary>
    public ReadOnlySpan<char> Query { get; }

    /// <summary>Takes an address apart.</summary>
    /// <returns><c>false</c> where it is none, or is not written so simply that it would be read the same by <see cref="Uri"/>.</returns>
    public static bool TryRead(ReadOnlySpan<char> url, out PlainAddress address)
    {
        address = default;
        ReadOnlySpan<char> rest = url.StartsWith("https://") ? url[8..] : url.StartsWith("http://") ? url[7..] : default;
        int slash = rest.IndexOf('/');
        if (slash <= 0 || !IsName(rest[..slash]))
        {
            return false;
        }

        ReadOnlySpan<char> path = rest[slash..];
        int question = path.IndexOf('?');
        ReadOnlySpan<char> query = question < 0 ? default : path[(question + 1)..];
        path = question < 0 ? path : path[..question];

        // Uri takes "/./" and "/../" out of paths.
        if (path.ContainsAnyExcept(PlainLetters) || query.ContainsAnyExcept(PlainLetters) || path.Contains("/.", StringComparison.Ordinal) || (question >= 0 && query.IsEmpty))
        {
            return false;
        }

        address = new PlainAddress(rest[..slash], path, query);
        return true;
    }

    // Two labels or more, none that is empty, begins or ends with a hyphen, or is encoded, and the last no number.
    private static bool IsName(ReadOnlySpan<char> host)
    {
        int last = host.LastIndexOf('.') + 1;
        return last > 1 && host.Length - last is >= 2 and <= 24 && host.Length < 200 && char.IsAsciiLetter(host[last])
            && !host.ContainsAnyExcept(HostLetters) && host[0] is not ('.' or '-') && host[^1] is not '-'
            && !host.Contains("..", StringComparison.Ordinal) && !host.Contains("-.", StringComparison.Ordinal) && !host.Contains(".-", StringComparison.Ordinal) && !host.Contains("--", StringComparison.Ordinal)
            && !HasLongLabel(host);
    }

    private static bool HasLongLabel(ReadOnlySpan<char> host)
    {
        const int Longest = 63;
        for (int dot = host.IndexOf('.'); dot >= 0; dot = host.IndexOf('.'))
        {
            if (dot > Longest)
            {
                return true;
            }

            host = host[(dot + 1)..];
        }

        return host.Length > Longest;
    }
}
