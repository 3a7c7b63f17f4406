using System.Text.Json;
using Headwater.App.Cli.Shapes;
using Headwater.Model;
using Headwater.Store;

namespace Headwater.App.Cli.Verbs;

/// <summary>Readers' corrections as labelled pairs of reports, to learn and to judge grouping by: JSON lines.</summary>
internal static class ExportPairs
{
    /// <summary>Writes the pairs of the corrections that hold; a pair that two of them name has the label of the later.</summary>
    public static async Task WriteAsync(IStore store, TextWriter file, CancellationToken cancel)
    {
        Dictionary<(ItemId, ItemId), (Correction By, ItemId One, ItemId Other)> pairs = [];
        foreach (Correction correction in (await store.CorrectionsAsync(cancel).ConfigureAwait(false)).Where(c => c.Withdrawn is null))
        {
            foreach ((ItemId one, ItemId other) in correction.Pairs())
            {
                pairs[one.Value < other.Value ? (one, other) : (other, one)] = (correction, one, other);
            }
        }

        ItemId[] named = [.. pairs.Keys.SelectMany(p => new[] { p.Item1, p.Item2 }).Distinct()];
        Dictionary<ItemId, Article> held = (await store.ArticlesAsync(named, cancel).ConfigureAwait(false)).ToDictionary(a => a.Article.Id, a => a.Article);
        foreach ((Correction by, ItemId one, ItemId other) in pairs.Values.Where(p => held.ContainsKey(p.One) && held.ContainsKey(p.Other)))
        {
            string label = by.Label == CorrectionLabel.Together ? "same" : "different";
            PairShape pair = new(label, PairReport.Of(held[one]), PairReport.Of(held[other]), by.At, by.Id);
            await file.WriteLineAsync(JsonSerializer.Serialize(pair, ShapesJson.Readable.PairShape)).ConfigureAwait(false);
        }
    }
}
