using Headwater.Screen.Lists;
using Headwater.Text.Names;

namespace Headwater.Eval;

/// <summary>Names against names: labelled pairs at the threshold, and the two states of the United Nations' consolidated list read whole.</summary>
internal static class ListNamesEvaluation
{
    private const string Pairs = "sanctions/name-pairs-dev.csv", Older = "sanctions/un-consolidated-2025-08-16.xml.gz", Newer = "sanctions/un-consolidated-2026-02-27.xml.gz";

    public static Evaluation Names => new("list-names", [Pairs], Measure);

    public static Evaluation Lists => new("list-parse", [Older, Newer], Parse);

    private static IEnumerable<Figure> Measure(Corpora corpora, TextWriter log)
    {
        int hits = 0, found = 0, wanted = 0;
        foreach (string[] row in Rows(corpora))
        {
            double score = NameMatcher.Score(row[2], row[3]);
            bool same = row[4] == "true", said = score >= NameMatcher.Threshold;
            (hits, found, wanted) = (hits + (same && said ? 1 : 0), found + (said ? 1 : 0), wanted + (same ? 1 : 0));
            if (same != said)
            {
                log.WriteLine($"{(same ? "MISSED" : "EXTRA ")} {score:0.000} {row[1]} {row[2]} | {row[3]} | {row[6]}");
            }
        }

        log.WriteLine($"P {(double)hits / found:0.000} R {(double)hits / wanted:0.000}");
        yield return new Figure("f1", 2.0 * hits / (found + wanted));
    }

    private static IEnumerable<Figure> Parse(Corpora corpora, TextWriter log)
    {
        HashSet<string> older = Read(corpora, Older), newer = Read(corpora, Newer);
        int added = newer.Except(older).Count(), removed = older.Except(newer).Count();
        log.WriteLine($"{older.Count} and {newer.Count} entries; +{added} -{removed}");
        yield return new Figure("difference", added == 127 && removed == 3 ? 1 : 0);
    }

    private static HashSet<string> Read(Corpora corpora, string name)
    {
        using Stream xml = corpora.Open(name);
        return [.. ConsolidatedList.Read(xml, "un-sc").Select(e => e.Id)];
    }

    private static IEnumerable<string[]> Rows(Corpora corpora)
    {
        using StreamReader reader = new(corpora.Open(Pairs));
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            yield return Fields(line);
        }
    }

    private static string[] Fields(string line)
    {
        List<string> fields = [""];
        bool quoted = false;
        foreach (char c in line)
        {
            quoted ^= c == '"';
            if (c == ',' && !quoted)
            {
                fields.Add("");
            }
            else if (c != '"')
            {
                fields[^1] += c;
            }
        }

        return [.. fields];
    }
}
