using Headwater.Model;
using Headwater.Text;
using Headwater.Text.Names;
using Headwater.Trace.Copies;
using Headwater.Trace.Writers;

namespace Headwater.Trace;

/// <summary>
/// Joins what a page declares to what is held: the source's own article, its own trail, the report that an account tells
/// in other words, and copies nobody declared.
/// </summary>
internal sealed class Upstream(Memory memory)
{
    private const double Unsure = 0.5;
    private const double Contradicted = 0.8;
    private const double Resembles = 0.85;

    private readonly SharedBylines writers = new(memory.Writers);

    /// <summary>Completes a chain from the articles held.</summary>
    /// <param name="chain">What the page declares.</param>
    /// <param name="reading">The article.</param>
    /// <param name="article">The article as it will be remembered.</param>
    /// <param name="stream">Its words, with their places in its text.</param>
    /// <param name="copies">Held articles with its text in common.</param>
    public void Complete(Chain chain, Reading reading, Held article, WordStream stream, IReadOnlyList<Copy> copies)
    {
        string text = reading.Article.Text;
        Copy[] others = [.. copies.Where(c => !IsSameOutlet(c.Held, article))];
        if (chain.Edges.Count == 0)
        {
            Observe(chain, others, stream, text);
        }

        for (int step = 0; step < chain.Edges.Count; step++)
        {
            if (chain.Edges[step].To.Article is null && At(chain.Edges[step].To, article, copies) is { } held)
            {
                Join(chain, step, held, article);
            }
        }

        Retold(chain, reading, article);
        Contradict(chain, others, stream, text);
        if (chain.Edges.Count > 0 && chain.Edges.All(e => !IsAgency(e.To)) && others.FirstOrDefault(c => c.Held.IsAgencyPage && c.Precedence > 0) is { } wire)
        {
            chain.Add(Clue(wire, stream, text), EdgeKind.Observed, Relation.WasDerivedFrom);
            chain.Follow(wire.Held.Steps);
        }

        if (chain.IsBare && !article.IsAgencyPage && writers.Find(reading.Article) is { } writer && !reading.IsSelf(writer.To))
        {
            chain.Add(writer, EdgeKind.Observed, Relation.WasDerivedFrom);
        }
    }

    // An agency that the page names but whose words it does not repeat: the one report of it that tells the same.
    private void Retold(Chain chain, Reading reading, Held article)
    {
        int last = chain.Edges.Count - 1;
        if (last >= 0 && chain.Edges[last] is { Method: "relay" or "credit", To.Article: null } edge && IsAgency(edge.To) && Memory.Entry(reading, article) is { } account
            && memory.Reports.Find(edge.To.Name, account) is { } id && memory.Copies.Find(id) is { } report)
        {
            Join(chain, last, report, article, Resembles);
        }
    }

    // The article held at a step: by its address, or as the outlet's own version of this text.
    private Held? At(Source step, Held article, IReadOnlyList<Copy> copies)
    {
        Held? held = step.Url is { } url ? memory.Copies.Find(url) : null;
        held ??= copies.Where(c => c.IsNamed(step.Name)).MaxBy(c => c.Overlap.Containment)?.Held;
        return held is null || held.Id == article.Id ? null : held;
    }

    // A declared source that nobody has seen, while the same words stood elsewhere before: both are kept, both in doubt.
    private static void Contradict(Chain chain, IReadOnlyList<Copy> copies, WordStream stream, string text)
    {
        if (chain.Edges is not [{ Kind: EdgeKind.Declared, To.Article: null }, ..] || copies.Any(c => IsOn(chain, c.Held)))
        {
            return;
        }

        if (copies.Where(c => c.Precedence > 0 && c.Overlap.OfOne >= Unsure).MinBy(c => c.Held.Published ?? DateTimeOffset.MaxValue) is { } earlier)
        {
            Clue seen = Clue(earlier, stream, text);
            chain.Branch(seen with { Confidence = Math.Min(seen.Confidence, Unsure) }, EdgeKind.Observed, Relation.WasDerivedFrom);
            chain.DoubtFirst(Contradicted);
        }
    }

    private static bool IsOn(Chain chain, Held held) => chain.Passes(held.Self) || held.Steps.Any(e => chain.Passes(e.To));

    private static void Join(Chain chain, int step, Held held, Held article, double likeness = 1)
    {
        bool creditsBack = held.Steps.Any(e => NameFolding.Key(e.To.Name) == NameFolding.Key(article.Self.Name));
        IReadOnlyList<Edge> declared = chain.CutAfter(step);
        chain.Hold(step, held.Self, creditsBack ? Unsure : likeness);
        chain.Follow(held.Steps);
        if (!declared.Any(e => chain.Passes(e.To)))
        {
            chain.Follow(declared);
        }
    }

    private static void Observe(Chain chain, IReadOnlyList<Copy> copies, WordStream stream, string text)
    {
        List<Copy> sources = [.. copies.Where(c => c.Precedence > 0)];
        double most = sources.Count == 0 ? 0 : sources.Max(c => c.Overlap.OfOne);
        Copy? nearest = sources.Where(c => c.Overlap.OfOne >= most - 0.02).MinBy(c => c.Held.Published ?? DateTimeOffset.MaxValue);
        if (nearest is { Overlap.IsPart: true })
        {
            // An own report with somebody's passage in it: whoever wrote the passage is not its primary source.
            chain.Branch(Clue(nearest, stream, text), EdgeKind.Observed, Relation.WasQuotedFrom);
        }
        else if (nearest is not null)
        {
            chain.Add(Clue(nearest, stream, text), EdgeKind.Observed, Relation.WasDerivedFrom);
            chain.Follow(nearest.Held.Steps);
        }
        else if (copies.FirstOrDefault(c => c.Held.Steps.Any(e => IsAgency(e.To))) is { } sibling)
        {
            // Another outlet credits an agency for this text: it is the agency's here too, though this page keeps silent.
            Source agency = sibling.Held.Steps.First(e => IsAgency(e.To)).To;
            chain.Add(Clue(sibling, stream, text) with { To = agency, Confidence = Unsure }, EdgeKind.Observed, Relation.WasDerivedFrom);
        }
    }

    private static Clue Clue(Copy copy, WordStream stream, string text)
    {
        (int first, int after) = copy.Overlap.Passage;
        Evidence evidence = after > first ? new Evidence(text[stream.Starts[first]..stream.Ends[after - 1]], stream.Starts[first], stream.Ends[after - 1]) : new Evidence("");
        double certain = 0.5 + (0.4 * copy.Overlap.Containment) + (copy.Precedence >= 1 ? 0.05 : 0);
        return new Clue(copy.Held.Self, Distance.Nearest, "text-reuse", evidence, certain);
    }

    private static bool IsSameOutlet(Held a, Held b) =>
        (a.HasOutlet && b.HasOutlet && NameFolding.Key(a.Self.Name) == NameFolding.Key(b.Self.Name)) || (Address.Host(a.Self.Url) is { } host && host == Address.Host(b.Self.Url));

    private static bool IsAgency(Source source) => source.Kind is "agency" or "state-agency";
}
