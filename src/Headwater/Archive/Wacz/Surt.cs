using System.Globalization;
using Headwater.Text;

namespace Headwater.Archive.Wacz;

/// <summary>
/// Writes addresses so that those of one site stand together when sorted (Sort-friendly URI Reordering Transform):
/// <c>https://www.port.example/news?b=2&amp;a=1</c> is <c>example,port)/news?a=1&amp;b=2</c>.
/// </summary>
internal static class Surt
{
    /// <summary>The key of an address; one that is none is its own key.</summary>
    public static string Of(string url)
    {
        if (!Address.TryParse(url, out Uri? address))
        {
            return url.Replace(" ", "%20", StringComparison.Ordinal);
        }

        string host = string.Join(',', WithoutWww(address.IdnHost.ToLowerInvariant()).Split('.').Reverse());
        string port = address.IsDefaultPort ? "" : string.Create(CultureInfo.InvariantCulture, $":{address.Port}");
        return $"{host}{port}){address.AbsolutePath.ToLowerInvariant()}{Query(address.Query.ToLowerInvariant())}";
    }

    private static string Query(string query) =>
        query.Length < 2 ? "" : "?" + string.Join('&', query[1..].Split('&').Order(StringComparer.Ordinal));

    // "www.", "www2."
    private static string WithoutWww(string host)
    {
        int dot = host.StartsWith("www", StringComparison.Ordinal) ? host.IndexOf('.', StringComparison.Ordinal) : -1;
        return dot > 0 && host.AsSpan(3, dot - 3).IndexOfAnyExceptInRange('0', '9') < 0 ? host[(dot + 1)..] : host;
    }
}
