using Headwater.Model;
using Headwater.Trace;
using Headwater.Trace.Copies;

namespace Headwater.Tests.Trace.Copies;

public sealed class CollationTest
{
    private static readonly Source Wire = new("Northwire", "article", "https://northwire.example/1");

    [Fact]
    public void What_a_machine_left_out_and_mistyped_is_shown_with_both_spellings()
    {
        Reuse reuse = Of(Samples.Mistyped, Samples.Wire);

        reuse.Changes.Where(c => c.Kind == AlterationKind.Misspelt).Select(c => (c.Source!.Text, c.Here!.Text))
            .ShouldBe([("Engineers", "Enginers"), ("Fishermen", "Fishremen")], ignoreOrder: true);
        reuse.Changes.Where(c => c.Kind == AlterationKind.Cut).Select(c => c.Source!.Text).ShouldBe(["are"]);
        reuse.Changes.Count.ShouldBe(3);
        reuse.OfArticle.ShouldBeGreaterThan(0.97);
    }

    [Fact]
    public void A_name_of_which_both_words_are_mistyped_is_misspelt() =>
        Of(Samples.Wire.Replace("Ilse Torvald", "Isle Trovald", StringComparison.Ordinal), Samples.Wire).Changes.ShouldHaveSingleItem().Kind.ShouldBe(AlterationKind.Misspelt);

    [Fact]
    public void Nothing_is_changed_in_a_reprint() =>
        Of(Samples.Wire, Samples.Wire).ShouldSatisfyAllConditions(r => r.Changes.ShouldBeEmpty(), r => r.OfArticle.ShouldBe(1), r => r.OfSource.ShouldBe(1));

    [Fact]
    public void What_an_excerpt_lacks_is_cut_in_one_piece()
    {
        Alteration change = Of(Samples.Excerpt, Samples.Wire).Changes.ShouldHaveSingleItem();

        change.Kind.ShouldBe(AlterationKind.Cut);
        change.Here.ShouldBeNull();
        change.Source!.Start.ShouldBeGreaterThan(Samples.Excerpt.Length - 2);
        change.Source.End.ShouldBeGreaterThan(Samples.Wire.Length - 2);
    }

    [Fact]
    public void What_is_put_in_is_added_and_what_is_put_otherwise_altered()
    {
        string copy = Samples.Wire.Replace("on Monday", "on the last Monday of the month", StringComparison.Ordinal) + "\n\nThe Courier’s reporters could not reach the ministry before this edition went to press.";

        Of(copy, Samples.Wire).Changes.Select(c => (c.Kind, c.Here?.Text)).ShouldBe(
        [
            (AlterationKind.Altered, "the last Monday of the month"),
            (AlterationKind.Added, "The Courier’s reporters could not reach the ministry before this edition went to press"),
        ]);
    }

    [Fact]
    public void Offsets_stand_for_the_words_in_either_text()
    {
        Reuse reuse = Of(Samples.Rewritten, Samples.Wire);

        foreach (Alteration change in reuse.Changes)
        {
            Slice(Samples.Wire, change.Source).ShouldBe(change.Source?.Text);
            Slice(Samples.Rewritten, change.Here).ShouldBe(change.Here?.Text);
        }

        foreach (SharedPassage passage in reuse.Passages)
        {
            Slice(Samples.Rewritten, passage.Here).ShouldBe(passage.Here.Text);
            Samples.Wire[passage.SourceStart..passage.SourceEnd].ShouldNotBeEmpty();
        }

        reuse.Changes.Select(c => c.Kind).ShouldContain(AlterationKind.Altered);
    }

    [Fact]
    public void A_paragraph_that_was_moved_is_neither_cut_nor_added()
    {
        string[] paragraphs = Samples.Wire.Split("\n\n");
        string moved = string.Join("\n\n", paragraphs.Skip(1).Append(paragraphs[0]));

        Of(moved, Samples.Wire).ShouldSatisfyAllConditions(r => r.OfArticle.ShouldBeGreaterThan(0.97), r => r.Changes.Count.ShouldBeLessThanOrEqualTo(2));
    }

    [Fact]
    public void A_changed_character_is_found_in_a_script_without_spaces()
    {
        const string Source = "科尔维亚港口部周一关闭了琥珀河大桥，此前潜水员在七座桥墩中的两座发现裂缝。该部表示，大桥将一直关闭到春天。卡车被引导到下游渡口，司机们夜间等候了九个小时。";
        string copy = Source.Replace("潜水员", "潜水元", StringComparison.Ordinal).Replace("卡车被引导到下游渡口，", "", StringComparison.Ordinal);

        Of(copy, Source).Changes.Select(c => (c.Kind, c.Source?.Text, c.Here?.Text)).ShouldBe(
            [(AlterationKind.Altered, "员", "元"), (AlterationKind.Cut, "卡车被引导到下游渡口", null)]);
    }

    [Theory]
    [InlineData("Fishermen", "Fishremen", true)]
    [InlineData("Keita", "Kieta", true)]
    [InlineData("Sil", "Sli", true)]
    [InlineData("Iain", "Ian", true)]
    [InlineData("Gillespie", "Gilespie", true)]
    [InlineData("committee", "comittee", true)]
    [InlineData("closed", "closes", false)]
    [InlineData("bridge", "bridges", false)]
    [InlineData("2397", "2379", false)]
    [InlineData("said", "paid", false)]
    [InlineData("minister", "ministry", false)]
    [InlineData("Monday", "Sunday", false)]
    public void A_slip_of_the_hand_is_no_other_word(string word, string other, bool slip)
    {
        Slip.IsBetween(word, other).ShouldBe(slip);
        Slip.IsBetween(other, word).ShouldBe(slip);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("one", "")]
    [InlineData("", "one two three")]
    [InlineData("\ud800 \udfff", "\udfff")]
    public void Texts_without_passages_in_common_are_laid_side_by_side_too(string text, string source) => Of(text, source).Passages.ShouldBeEmpty();

    [Fact]
    public void A_copy_is_laid_beside_the_source_that_its_trail_leads_to()
    {
        Tracer tracer = Traces.Tracer();
        tracer.Trace(Traces.Article(Samples.Wire, "https://northwire.example/1", 1, Traces.Noon));
        Trail trail = tracer.Trace(Traces.Article(Samples.Mistyped, "https://gazette.example/2", 2, Traces.Noon.AddHours(1))).Trail;

        Reuse reuse = Tracer.Collate(trail, Samples.Mistyped, Samples.Wire).Reuse!;

        reuse.Source.Article.ShouldBe(new ItemId(1));
        reuse.Changes.Count.ShouldBe(3);
    }

    [Fact]
    public void An_own_report_with_a_passage_of_anothers_stays_its_own_primary_source()
    {
        const string Passage = " Divers found cracks in two of the seven pillars, wide enough to take a hand, and a hollow under the third that the river had washed out over many winters without anybody at the ministry having looked at it since the spring of the flood, a report says.";
        Tracer tracer = Traces.Tracer();
        tracer.Trace(Traces.Article(Samples.Unrelated + Passage, "https://courier.example/1", 1, Traces.Noon));

        Trail trail = tracer.Trace(Traces.Article(Samples.Second + Passage, "https://gazette.example/2", 2, Traces.Noon.AddHours(3))).Trail;

        trail.Edges.ShouldHaveSingleItem().Relation.ShouldBe(Relation.WasQuotedFrom);
        trail.MainChain().ShouldBeEmpty();
        trail.Primary.Name.ShouldBe("Hill Gazette");
    }

    private static string? Slice(string text, Evidence? evidence) => evidence is null ? null : text[evidence.Start..evidence.End];

    private static Reuse Of(string text, string source) => Collation.Of(text, source, Wire);
}
