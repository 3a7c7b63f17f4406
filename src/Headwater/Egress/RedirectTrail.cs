namespace Headwater.Egress;

/// <summary>The addresses that one request has been sent to, one after the other.</summary>
/// <param name="url">The address asked for.</param>
internal sealed class RedirectTrail(string url)
{
    private readonly HashSet<string> visited = new(StringComparer.Ordinal);
    private bool permanent = true;

    /// <summary>The address to ask next, as it was given.</summary>
    public string Url { get; private set; } = url;

    /// <summary>Hops taken so far.</summary>
    public int Hops => visited.Count;

    /// <summary>Notes that an address is about to be asked.</summary>
    /// <returns>Whether it has not been asked before.</returns>
    public bool Visit(Uri uri) => visited.Add(uri.AbsoluteUri);

    /// <summary>Goes on to where an answer redirects, if it does.</summary>
    public bool Follow(EgressOutcome.Answered answer)
    {
        if (answer.Status is not (301 or 302 or 303 or 307 or 308) || answer.Headers.GetValueOrDefault("location")?.Trim() is not { Length: > 0 } location)
        {
            return false;
        }

        permanent &= answer.Status is 301 or 308;
        Url = Join(answer.Url, location);
        return true;
    }

    /// <summary>The last answer, with where the address has moved for good, if it has.</summary>
    public EgressOutcome.Answered Ended(EgressOutcome.Answered answer) => answer with { MovedTo = permanent && Hops > 1 ? answer.Url : null };

    // A location with a backslash is handed on as it stands, for the rules to refuse: joining it would hide it. So is a host: joining
    // would make 0x7f.1 into 127.0.0.1, and 00127.0.0.1 into 87.0.0.1.
    private static string Join(string from, string location)
    {
        if (location.Contains('\\') || !Uri.TryCreate(new Uri(from), location, out Uri? next))
        {
            return location;
        }

        int authority = location.IndexOf("//", StringComparison.Ordinal);
        bool isAbsolute = authority == 0 || (authority > 0 && location[authority - 1] == ':' && location.AsSpan(0, authority).IndexOfAny('/', '?', '#') < 0);
        return isAbsolute
            ? $"{next.Scheme}://{Authority(location.AsSpan(authority + 2))}{next.PathAndQuery}"
            : next.AbsoluteUri.Split('#')[0];
    }

    private static ReadOnlySpan<char> Authority(ReadOnlySpan<char> rest) =>
        rest.IndexOfAny('/', '?', '#') is >= 0 and var end ? rest[..end] : rest;
}
