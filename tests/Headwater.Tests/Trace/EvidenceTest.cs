using System.Text;
using Headwater.Model;
using Headwater.Trace;

namespace Headwater.Tests.Trace;

public sealed class EvidenceTest
{
    /// <summary>Ways of writing in which a text that was folded to be compared has another length than the one that is shown.</summary>
    public static TheoryData<string> Oddities => new("\u00AD", "\u200B", "e\u0301", "\U0001F6A2", "\u00A0", "\uFB01", "\u0130", "\u1E9E", "\u0645\u064F", "\uFF11\uFF12", "\r\n", "\u2028");

    [Theory]
    [MemberData(nameof(Oddities))]
    public void Evidence_stands_where_it_is_said_to_stand_however_the_text_is_written(string odd)
    {
        Tracer tracer = Traces.Tracer();
        Article wire = Traces.Article(Odd(Samples.Wire, odd, 70), "https://northwire.example/1", 1, Traces.Noon);
        Article copy = Traces.Article(Odd(Samples.Mistyped, odd, 110), "https://gazette.example/2", 2, Traces.Noon.AddHours(2));
        Article relay = Traces.Article($"LOW STAITHE{odd} (Northwire) - {Odd(Samples.Second, odd, 50)}\n\nThis report first{odd} appeared on Harbour Courier.", "https://allnews.example/3", 3, Traces.Noon.AddHours(3));
        tracer.Trace(wire);
        Trail trail = Tracer.Collate(tracer.Trace(copy).Trail, copy.Text, wire.Text), declared = tracer.Trace(relay).Trail;

        Each(trail.Edges, copy.Text);
        Each(declared.Edges, relay.Text);
        Reuse reuse = trail.Reuse.ShouldNotBeNull();
        reuse.Passages.ShouldNotBeEmpty();
        reuse.Changes.ShouldNotBeEmpty();
        foreach (SharedPassage passage in reuse.Passages)
        {
            Stands(passage.Here, copy.Text);
            wire.Text[passage.SourceStart..passage.SourceEnd].ShouldNotBeEmpty();
        }

        foreach (Alteration change in reuse.Changes)
        {
            Stands(change.Here, copy.Text);
            Stands(change.Source, wire.Text);
        }
    }

    private static void Each(IReadOnlyList<Edge> edges, string text)
    {
        edges.ShouldNotBeEmpty();
        foreach (Edge edge in edges)
        {
            Stands(edge.Evidence, text);
        }
    }

    private static void Stands(Evidence? evidence, string text)
    {
        if (evidence is { Start: >= 0 })
        {
            text[evidence.Start..evidence.End].ShouldBe(evidence.Text);
        }
    }

    // The oddity after every so many characters, within words and between them.
    private static string Odd(string text, string odd, int every)
    {
        StringBuilder written = new();
        for (int i = 0; i < text.Length; i++)
        {
            written.Append(text[i]).Append(i % every == every - 1 ? odd : "");
        }

        return written.ToString();
    }
}
