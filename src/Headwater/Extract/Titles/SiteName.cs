using Headwater.Text;

namespace Headwater.Extract.Titles;

/// <summary>A site's names: the one that it gives itself and the one in its address.</summary>
internal sealed class SiteName(string? name, string? url)
{
    private const int Shortest = 2;
    private const int Longest = 40;

    private readonly string own = TitleParts.Bare(name ?? "");
    private readonly string host = TitleParts.Bare(Address.Host(url) ?? "");

    /// <summary>Whether a whole title is but the site's name.</summary>
    public bool Is(string title) => own.Length > 0 && TitleParts.Bare(title) == own;

    /// <summary>Whether a whole title is a part of the site's name or of its address.</summary>
    public bool Holds(string title) =>
        TitleParts.Bare(title) is { Length: >= Shortest } bare && (own.Contains(bare, StringComparison.Ordinal) || host.Contains(bare, StringComparison.Ordinal));

    /// <summary>Whether a part of a title is the site's name, or one with a word more or less.</summary>
    public bool IsIn(string part)
    {
        string bare = TitleParts.Bare(part);
        return bare.Length >= Shortest
            && (own.Contains(bare, StringComparison.Ordinal)
                || (bare.Length > Shortest && host.Contains(bare, StringComparison.Ordinal))
                || (own.Length > Shortest + 1 && bare.Length < Longest && bare.Contains(own, StringComparison.Ordinal)));
    }

    /// <summary>A title without the site's name before or after it.</summary>
    public string Without(string title)
    {
        foreach ((string before, string after, bool speaks) in TitleParts.Cuts(title))
        {
            if (after.Length > 0 && (speaks ? Is(after) : IsIn(after)))
            {
                return Without(before);
            }

            if (after.Length > 0 && (speaks ? Is(before) : IsIn(before)))
            {
                return Without(after);
            }
        }

        return title;
    }
}
