using System.Collections.Frozen;
using Headwater.Model;
using Headwater.Text;

namespace Headwater.Extract.Authors;

/// <summary>Reads what the markup says of a report's origin, for Trace to judge.</summary>
internal static class CreditReader
{
    private static readonly FrozenSet<string> Metas = Knowledge.Lines("extract/credit-metas.txt").ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The statements, in order of the page, each once.</summary>
    public static IReadOnlyList<MarkupCredit> Read(Reading page)
    {
        List<MarkupCredit> credits = [];
        if (page.Resolve(page.Facts.Canonical) is { } canonical && page.Url is not null && Address.Host(canonical) != Address.Host(page.Url))
        {
            credits.Add(new MarkupCredit("canonical", canonical));
        }

        credits.AddRange(page.Facts.Metas.Where(m => Metas.Contains(m.Name)).Select(m => new MarkupCredit(m.Name, m.Content)));
        credits.AddRange(page.Linked?.Origins.Select(o => new MarkupCredit(o.Property, o.Value)) ?? []);
        credits.AddRange(page.Linked?.Organizations.Select(name => new MarkupCredit("author", name)) ?? []);
        return [.. credits.Distinct()];
    }
}
