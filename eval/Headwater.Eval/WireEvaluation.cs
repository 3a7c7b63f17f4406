using System.Text;
using Headwater.Model;
using Headwater.Text.Names;
using Headwater.Trace;
using Headwater.Trace.Agencies;

namespace Headwater.Eval;

/// <summary>
/// The agencies and credits that PolNeAR's metadata records, recovered from each article's text, byline and credit line.
/// An article whose row says nothing of wires is not asked about them.
/// </summary>
internal static class WireEvaluation
{
    private const string File = "attribution/polnear-train-dev.tar.gz";

    public static Evaluation Evaluation { get; } = new("wire", [File], Run);

    private static IEnumerable<Figure> Run(Corpora corpora, TextWriter log)
    {
        OutletDirectory none = new([]);
        AgencyCatalogue agencies = AgencyCatalogue.Load(none);
        Tracer tracer = new(none, agencies, new TracerOptions { Capacity = 1 });
        Dictionary<string, byte[]> files = corpora.Archive(File).ToDictionary(f => f.Name, f => f.Bytes);
        List<Row> rows = [.. Rows(files)];
        Counts full = new(), textAlone = new();
        int credited = 0, recovered = 0;
        foreach (Row row in rows)
        {
            if (row.Wire is { } wire)
            {
                string? gold = wire == "None" ? null : agencies.Find(wire)?.Name ?? agencies.Find(wire.ToUpperInvariant())?.Name ?? wire;
                full.Add(gold, Traced(tracer, row.Article), row.Name, log);
                textAlone.Add(gold, Traced(tracer, row.Article with { Byline = null, Boilerplate = [] }), row.Name, TextWriter.Null);
            }

            if (row.Credit is { } credit)
            {
                credited++;
                bool found = tracer.Trace(row.Article).Trail.Edges.Any(e => NameFolding.Key(e.To.Name) == NameFolding.Key(credit) || agencies.Find(credit)?.Name == e.To.Name);
                recovered += found ? 1 : 0;
                log.WriteLine(found ? "" : $"credit missed: {row.Name}: {credit}");
            }
        }

        yield return new Figure("precision", full.Precision);
        yield return new Figure("recall", full.Recall);
        yield return new Figure("text-alone.recall", textAlone.Recall);
        yield return new Figure("text-alone.precision", textAlone.Precision);
        yield return new Figure("credit.recall", (double)recovered / Math.Max(1, credited));
    }

    private static HashSet<string> Traced(Tracer tracer, Article article) =>
        [.. tracer.Trace(article).Trail.Edges
            .Where(e => e is { Kind: EdgeKind.Declared, Relation: Relation.WasDerivedFrom } && e.To.Kind is "agency" or "state-agency").Select(e => e.To.Name)];

    private static IEnumerable<Row> Rows(Dictionary<string, byte[]> files)
    {
        string[] lines = Encoding.UTF8.GetString(files["metadata.tsv"]).Split('\n');
        string[] heads = lines[0].TrimEnd('\r').Split('\t');
        foreach (string[] cells in lines.Skip(1).Select(l => l.TrimEnd('\r').Split('\t')).Where(c => c.Length == heads.Length))
        {
            string Cell(string name) => cells[Array.IndexOf(heads, name)];
            string text = $"text/{Cell("filename")}.txt";
            if ((files.GetValueOrDefault("train/" + text) ?? files.GetValueOrDefault("dev/" + text)) is { } bytes)
            {
                yield return Read(Cell, Encoding.UTF8.GetString(bytes));
            }
        }
    }

    private static Row Read(Func<string, string> cell, string text)
    {
        string credit = Known(cell("credit"));
        string body = text.StartsWith(cell("title"), StringComparison.Ordinal) && text.Contains("\n\n", StringComparison.Ordinal) ? text[text.IndexOf("\n\n", StringComparison.Ordinal)..].TrimStart() : text;
        Article article = new()
        {
            Title = cell("title"),
            Text = body,
            Site = cell("publisher"),
            Byline = Known(cell("author")) is { Length: > 0 } author ? author : null,
            Boilerplate = credit.Length > 0 ? [new Boilerplate(credit, BoilerplatePlace.After)] : [],
        };
        string name = credit.StartsWith("h/t:", StringComparison.OrdinalIgnoreCase) ? credit[4..].Trim().TrimEnd('.') : credit;
        return new Row(cell("filename"), article, cell("wire") is "" or "NA" ? null : cell("wire"), name is "" or "Twitter" or "YouTube" ? null : name);
    }

    private static string Known(string cell) => cell is "None" or "NA" ? "" : cell;

    /// <summary>An article; its wire, <c>None</c> for an own report, <c>null</c> where not recorded; whom it credits.</summary>
    private sealed record Row(string Name, Article Article, string? Wire, string? Credit);

    private sealed class Counts
    {
        private int right;
        private int wrong;
        private int missed;

        public double Precision => (double)right / Math.Max(1, right + wrong);

        public double Recall => (double)right / Math.Max(1, right + missed);

        public void Add(string? gold, HashSet<string> found, string name, TextWriter log)
        {
            bool hit = gold is not null && found.Contains(gold);
            int extra = found.Count - (hit ? 1 : 0);
            right += hit ? 1 : 0;
            missed += gold is not null && !hit ? 1 : 0;
            wrong += extra;
            if (extra > 0 || (gold is not null && !hit))
            {
                log.WriteLine($"{name}: {gold ?? "own report"}; found {string.Join(", ", found)}");
            }
        }
    }
}
