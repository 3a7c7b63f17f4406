using System.Collections.Frozen;

namespace Headwater.Text;

/// <summary>Web addresses as text: what two spellings of one address have in common.</summary>
public static class Address
{
    // Parameters that say how a reader came, never what is shown.
    private static readonly FrozenSet<string> Tracking = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "fbclid", "gclid", "dclid", "msclkid", "yclid", "igshid", "mc_cid", "mc_eid", "cmpid", "ncid", "ocid", "xtor", "wt_mc", "ref_src", "at_medium", "at_campaign", "traffic_source", "ns_mchannel", "ns_source", "ns_campaign");

    /// <summary>
    /// The key by which two addresses count as one: scheme, <c>www.</c>, default port, fragment, tracking parameters and
    /// a trailing slash are left out, the host is in lower case, parameters are in order of name.
    /// </summary>
    /// <param name="url">An absolute http or https address.</param>
    /// <returns>The key, or the text itself where it is no such address.</returns>
    public static string Key(string url)
    {
        if (PlainAddress.TryRead(url, out PlainAddress plain))
        {
            return string.Concat(Bare(plain.Host), plain.Path.TrimEnd('/'), plain.Query.IsEmpty ? "" : Query(plain.Query.ToString()));
        }

        return TryParse(url, out Uri? uri)
            ? BareHost(uri) + (uri.IsDefaultPort ? "" : $":{uri.Port}") + uri.AbsolutePath.TrimEnd('/') + Query(uri.Query.TrimStart('?'))
            : url;
    }

    /// <summary>The host in lower case without <c>www.</c>, or <c>null</c> where the text is no absolute http or https address.</summary>
    public static string? Host(string? url) =>
        url is null ? null
        : PlainAddress.TryRead(url, out PlainAddress plain) ? Bare(plain.Host).ToString()
        : TryParse(url, out Uri? uri) ? BareHost(uri)
        : null;

    /// <summary>Whether an address is one of the web: absolute, http or https, of a host that there can be.</summary>
    public static bool IsOfWeb([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] string? url) => url is not null && (PlainAddress.TryRead(url, out _) || TryParse(url, out _));

    /// <summary>The host one label up (<c>news.example.org</c> → <c>example.org</c>), or <c>null</c> for one with fewer than three labels.</summary>
    public static string? Parent(string host)
    {
        int dot = host.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 || host.IndexOf('.', dot + 1) < 0 ? null : host[(dot + 1)..];
    }

    /// <summary>An address found on a page, made absolute against the page's own; <c>null</c> where it leads nowhere on the web.</summary>
    public static string? Resolve(string? baseUrl, string reference)
    {
        string trimmed = reference.Trim();
        if (PlainAddress.TryRead(trimmed, out _))
        {
            return trimmed;
        }

        trimmed = Slashed(trimmed);
        if (TryParse(trimmed, out Uri? absolute))
        {
            return absolute.AbsoluteUri;
        }

        return baseUrl is not null && TryParse(baseUrl, out Uri? root) && Uri.TryCreate(root, trimmed, out Uri? joined) && IsWeb(joined)
            ? joined.AbsoluteUri
            : null;
    }

    // Browsers read any number of slashes after http: as two (URL Standard, "special authority ignore slashes state").
    private static string Slashed(string reference)
    {
        int colon = reference.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? reference.IndexOf(":///", StringComparison.Ordinal) : -1;
        return colon is 4 or 5 ? $"{reference.AsSpan(0, colon)}://{reference.AsSpan(colon + 1).TrimStart('/')}" : reference;
    }

    /// <summary>Reads an absolute http or https address whose host has a name that there can be.</summary>
    internal static bool TryParse(string url, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Uri? uri) =>
        Uri.TryCreate(url, UriKind.Absolute, out uri) && IsWeb(uri);

    private static bool IsWeb(Uri uri) => (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) && HasName(uri);

    // Uri takes hosts of characters that no name has, and throws when it is asked for them in ASCII.
    private static bool HasName(Uri uri)
    {
        if (System.Text.Ascii.IsValid(uri.Host) && !uri.Host.Contains("xn--", StringComparison.Ordinal))
        {
            return true;
        }

        try
        {
            return uri.IdnHost is { Length: > 0 } name && System.Text.Ascii.IsValid(name);
        }
        catch (UriFormatException)
        {
            return false;
        }
    }

    private static string BareHost(Uri uri) => Bare(uri.IdnHost.ToLowerInvariant()).ToString();

    private static ReadOnlySpan<char> Bare(ReadOnlySpan<char> host) => host.StartsWith("www.") ? host[4..] : host;

    // Without what says how a reader came, in order of name; with its question mark, or empty.
    private static string Query(string query)
    {
        string kept = string.Join('&', query.Split('&', StringSplitOptions.RemoveEmptyEntries).Where(p => !IsTracking(p.Split('=')[0])).Order(StringComparer.Ordinal));
        return kept.Length == 0 ? "" : "?" + kept;
    }

    private static bool IsTracking(string name) => name.StartsWith("utm_", StringComparison.OrdinalIgnoreCase) || Tracking.Contains(name);
}
