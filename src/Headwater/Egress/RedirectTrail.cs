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

    // A location with a backslash is handed on as it stands, for the rules to refuse: joining it would hide it.
    private static string Join(string from, string location) =>
        !location.Contains('\\') && Uri.TryCreate(new Uri(from), location, out Uri? next) ? next.AbsoluteUri.Split('#')[0] : location;
}
