using System.Buffers;
using System.Globalization;
using System.Net;
using Headwater.Model;
using Headwater.Text;

namespace Headwater.Egress;

/// <summary>
/// Which addresses may be asked at all, judged by their text before a name is resolved. Strict where readers of
/// addresses disagree with each other (backslashes, numbers in odd notations, user names), since a disagreement is how
/// a check is passed by one reader and the request made by another.
/// </summary>
internal static class TargetRules
{
    private const int MaxLength = 8192;

    // Ports from 1024 up that speak something else than HTTP: the Fetch standard's list, and common databases and queues.
    private static readonly HashSet<int> OtherProtocols =
    [
        1433, 1521, 1719, 1720, 1723, 2049, 2379, 3306, 3389, 3659, 4045, 4190, 5060, 5061, 5432, 5672, 6000, 6379,
        6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 9042, 9200, 9300, 10080, 11211, 27017,
    ];

    private static readonly SearchValues<char> AuthorityEnd = SearchValues.Create("/?#");
    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF");

    /// <summary>Why an address may not be asked, or <c>null</c> where it may.</summary>
    public static Cause? Refusal(string url, HostMap hosts, out Uri uri)
    {
        uri = null!;
        if (Fault(url) is { } fault)
        {
            return Causes.BadAddress(url, fault);
        }

        if (!Address.TryParse(url, out Uri? read) || read.IdnHost.Length == 0)
        {
            return Causes.BadAddress(url, "it cannot be read");
        }

        uri = read;
        string host = uri.IdnHost.Trim('[', ']');
        return hosts.IsTrusted(host) ? null : RefusedHost(url, host) ?? RefusedPort(url, uri.Port);
    }

    private static string? Fault(string url)
    {
        int scheme = url.IndexOf("://", StringComparison.Ordinal);
        if (scheme < 0 || url[..scheme].ToLowerInvariant() is not ("http" or "https"))
        {
            return "it begins with neither http:// nor https://";
        }

        ReadOnlySpan<char> rest = url.AsSpan(scheme + 3);
        int end = rest.IndexOfAny(AuthorityEnd);
        return url.Length > MaxLength ? "it is longer than 8192 characters"
            : url.AsSpan().ContainsAnyInRange('\0', ' ') || url.Contains('\u007F') ? "it holds a space or a control character"
            : url.AsSpan(0, Query(url)).Contains('\\') ? "it holds a backslash"
            : AuthorityFault(end < 0 ? rest : rest[..end]);
    }

    private static int Query(string url) => url.IndexOfAny(['?', '#']) is >= 0 and var at ? at : url.Length;

    private static string? AuthorityFault(ReadOnlySpan<char> authority)
    {
        if (authority.Contains('@'))
        {
            return "it holds a user name";
        }

        ReadOnlySpan<char> host = HostOf(authority);
        return host.IsEmpty ? "it names no host"
            : host.Contains('%') ? "its host is percent-encoded or names an interface"
            : host.IndexOfAnyExceptInRange('\0', '\u007F') >= 0 && !IsPlainLetters(host) ? "its host is written in look-alike characters"
            : host[0] != '[' && EndsInNumber(host) && !IsDottedQuad(host) ? "its host is a number in an odd notation"
            : null;
    }

    private static ReadOnlySpan<char> HostOf(ReadOnlySpan<char> authority)
    {
        int end = authority.StartsWith("[") ? authority.IndexOf(']') + 1 : authority.IndexOf(':');
        return end <= 0 ? (authority.StartsWith(":") ? [] : authority) : authority[..end];
    }

    // Full-width, circled and mathematical forms become ASCII when a name is prepared for resolving.
    private static bool IsPlainLetters(ReadOnlySpan<char> host)
    {
        foreach (char c in host)
        {
            bool plain = c < 0x80 || (char.GetUnicodeCategory(c) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter
                or UnicodeCategory.OtherLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.DecimalDigitNumber && c is not (>= '\uFE00' and <= '\uFFEF'));
            if (!plain)
            {
                return false;
            }
        }

        return true;
    }

    // The URL standard's "ends in a number": such a host is an IPv4 address to some readers, whatever its other labels are.
    private static bool EndsInNumber(ReadOnlySpan<char> host)
    {
        ReadOnlySpan<char> name = host.TrimEnd('.');
        ReadOnlySpan<char> last = name[(name.LastIndexOf('.') + 1)..];
        return last.IsEmpty || last.IndexOfAnyExceptInRange('0', '9') < 0
            || (last.StartsWith("0x", StringComparison.OrdinalIgnoreCase) && last[2..].IndexOfAnyExcept(HexDigits) < 0);
    }

    private static bool IsDottedQuad(ReadOnlySpan<char> host) =>
        IPAddress.TryParse(host, out IPAddress? address) && host.SequenceEqual(address.ToString());

    private static Cause? RefusedHost(string url, string host)
    {
        if (IPAddress.TryParse(host, out IPAddress? address))
        {
            return AddressRules.IsPublic(address) ? null : Causes.RefusedAddress(host, [address]);
        }

        string name = host.TrimEnd('.');
        return !name.Contains('.') || name.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
            ? Causes.RefusedAddress(host, [])
            : null;
    }

    private static Cause? RefusedPort(string url, int port) =>
        port is 80 or 443 || (port >= 1024 && !OtherProtocols.Contains(port)) ? null : Causes.RefusedPort(url, port);
}
