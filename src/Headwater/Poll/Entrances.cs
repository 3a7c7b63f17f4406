namespace Headwater.Poll;

/// <summary>Where a site may be entered, by what somebody typed or pasted.</summary>
internal static class Entrances
{
    /// <summary>The addresses to try, in order, at least one: a whole address stands for itself; a bare domain for its site, encrypted or else not, with <c>www.</c> or without.</summary>
    public static IReadOnlyList<string> Of(string urlOrDomain)
    {
        string typed = WithoutFeedScheme(urlOrDomain.Trim());
        if (typed.Contains("://", StringComparison.Ordinal))
        {
            return [typed];
        }

        string site = typed.TrimStart('/');
        site = site.Contains('/', StringComparison.Ordinal) ? site : site + "/";
        return site.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
            ? [$"https://{site}", $"http://{site}"]
            : [$"https://{site}", $"http://{site}", $"https://www.{site}"];
    }

    /// <summary>The address of <c>feed://courier.example/rss</c> and <c>feed:https://courier.example/rss</c>, as old readers wrote them; any other as it is.</summary>
    public static string WithoutFeedScheme(string typed) =>
        !typed.StartsWith("feed:", StringComparison.OrdinalIgnoreCase) ? typed
        : typed[5..].StartsWith("//", StringComparison.Ordinal) ? $"http:{typed[5..]}"
        : typed[5..];
}
