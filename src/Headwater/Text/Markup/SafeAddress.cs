using System.Collections.Frozen;

namespace Headwater.Text.Markup;

/// <summary>Addresses in markup from elsewhere: those that lead somewhere, and not those that act.</summary>
public static class SafeAddress
{
    private static readonly FrozenSet<string> LinkSchemes = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "http", "https", "mailto", "tel", "ftp", "news", "nntp", "sip", "sips", "xmpp", "irc", "ircs", "geo", "magnet", "acct", "doi", "urn");

    /// <summary>The address as it may be shown: absolute where a base is known, without the white space and control characters that browsers ignore.</summary>
    /// <param name="address">The address as written, references decoded.</param>
    /// <param name="baseUrl">What a relative address is relative to, or <c>null</c>.</param>
    /// <param name="isLink">Whether it is followed by a reader, so that <c>mailto:</c> and its like are allowed, or loaded by itself.</param>
    /// <returns>The address, or <c>null</c> where its scheme is not allowed.</returns>
    public static string? Of(string address, string? baseUrl, bool isLink)
    {
        string bare = Bare(address);
        if (Scheme(bare) is { } scheme)
        {
            bool web = scheme.Equals("http", StringComparison.OrdinalIgnoreCase) || scheme.Equals("https", StringComparison.OrdinalIgnoreCase);
            return web || (isLink && LinkSchemes.Contains(scheme)) ? bare : null;
        }

        return baseUrl is null ? bare : Address.Resolve(baseUrl, bare) ?? bare;
    }

    /// <summary>The scheme that an address begins with, or <c>null</c> for a relative one.</summary>
    public static string? Scheme(string address)
    {
        int colon = address.AsSpan().IndexOfAny(":/?#");
        return colon > 0 && address[colon] == ':' ? address[..colon] : null;
    }

    private static string Bare(string address)
    {
        ReadOnlySpan<char> trimmed = address.AsSpan().Trim().Trim("\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\u000e\u000f\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f ");
        return trimmed.ContainsAnyInRange('\0', '\u001f') || trimmed.Contains('\u007f')
            ? string.Concat(trimmed.ToString().Where(c => !char.IsControl(c)))
            : trimmed.ToString();
    }
}
