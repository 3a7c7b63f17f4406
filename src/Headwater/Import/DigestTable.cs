using Headwater.Model;

namespace Headwater.Import;

/// <summary>
/// Which page a digest of another archive's stands for, for the latest pages of an import: records of visits that name no
/// address are resolved by it. Digests of our own kind are the hash itself and need no table.
/// </summary>
/// <param name="most">How many pages are remembered at least; twice as many at most.</param>
internal sealed class DigestTable(int most = 50_000)
{
    private Dictionary<string, PageHash> latest = new(StringComparer.OrdinalIgnoreCase), older = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Remembers a page; nothing where it has no digest.</summary>
    public void Add(string? digest, PageHash page)
    {
        if (digest is null || digest.StartsWith("sha256:", StringComparison.OrdinalIgnoreCase) && digest.AsSpan(7).Equals(page.Value, StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        if (latest.Count >= most)
        {
            (older, latest) = (latest, new Dictionary<string, PageHash>(StringComparer.OrdinalIgnoreCase));
        }

        latest[digest] = page;
    }

    /// <summary>The page, or <c>null</c> where it is not remembered.</summary>
    public PageHash? Find(string? digest) =>
        digest is null ? null
        : latest.TryGetValue(digest, out PageHash page) || older.TryGetValue(digest, out page) ? page
        : null;
}
