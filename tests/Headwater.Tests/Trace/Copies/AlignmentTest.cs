using Headwater.Trace.Copies;

namespace Headwater.Tests.Trace.Copies;

public sealed class AlignmentTest
{
    [Fact]
    public void A_text_covers_itself() => Of(Samples.Wire, Samples.Wire).OfOne.ShouldBe(1);

    [Fact]
    public void Typing_errors_are_bridged()
    {
        Overlap overlap = Of(Samples.Mistyped, Samples.Wire);

        overlap.IsCopy.ShouldBeTrue();
        overlap.OfOne.ShouldBeGreaterThan(0.95);
    }

    [Fact]
    public void An_excerpt_is_contained_in_the_whole()
    {
        Overlap overlap = Of(Samples.Excerpt, Samples.Wire);

        overlap.IsCopy.ShouldBeTrue();
        overlap.OfOne.ShouldBe(1);
        overlap.OfOther.ShouldBeLessThan(0.7);
    }

    [Fact]
    public void A_lightly_rewritten_copy_is_a_copy() => Of(Samples.Rewritten, Samples.Wire).IsCopy.ShouldBeTrue();

    [Fact]
    public void A_shared_quotation_is_no_copy()
    {
        Overlap overlap = Of(Samples.Second, Samples.Wire);

        overlap.IsCopy.ShouldBeFalse();
        overlap.Words.ShouldBeLessThan(10);
    }

    [Fact]
    public void A_passage_in_which_own_words_and_quotations_alternate_is_an_excerpt()
    {
        const string Passage =
            "Debate was brief. “We cannot ask a driver to trust a pillar that we ourselves would not stand under,” said Ada Kole, who chairs the committee, and put it to the vote. "
            + "The text, which the full council will see in April, calls the closure “a matter of weeks and not of years” and asks the state to pay for what it calls its own neglect of the river.";
        string long1 = Samples.Wire + "\n\n" + Passage, long2 = Samples.Unrelated + "\n\n" + Passage;

        Of(long1, long2).ShouldSatisfyAllConditions(o => o.IsCopy.ShouldBeTrue(), o => o.IsPart.ShouldBeTrue());
    }

    [Fact]
    public void A_long_quotation_with_who_said_it_is_no_excerpt()
    {
        const string Quotation = "“We cannot ask a driver to trust a pillar that we ourselves would not stand under, and we will not, whatever the hauliers say, open it a day before the engineers tell us that it is safe to cross again,” said Ada Kole, who chairs the committee.";

        Of(Samples.Wire + "\n\n" + Quotation, Samples.Unrelated + "\n\n" + Quotation).IsCopy.ShouldBeFalse();
    }

    [Fact]
    public void A_copy_in_a_script_without_spaces_is_a_copy()
    {
        const string Original = "科尔维亚港口部周一关闭了琥珀河大桥，此前潜水员在七座桥墩中的两座发现裂缝。该部表示，大桥将一直关闭到春天。卡车被引导到下游渡口，司机们夜间等候了九个小时。这座大桥于一九七四年通车，承担全国三分之一的粮食出口。";
        string copy = Original.Replace("一直关闭到春天", "直到春天才会开放", StringComparison.Ordinal).Replace("潜水员", "潜水元", StringComparison.Ordinal);

        Of(copy, Original).IsCopy.ShouldBeTrue();
        Of("全国合唱团连续第三年在山头歌唱比赛中获胜，评委们尤其称赞男低音声部，奖品是一条银鲱鱼，将在市政厅展出到秋天。", Original).IsCopy.ShouldBeFalse();
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("one", "")]
    [InlineData("one two", "one two")]
    public void Texts_too_short_to_tell_are_no_copies(string one, string other) => Of(one, other).IsCopy.ShouldBeFalse();

    private static Overlap Of(string one, string other)
    {
        WordStream stream = WordStream.Read(one);
        return Alignment.Of(stream.Words, WordStream.Read(other).Words, stream.IsUnspaced);
    }
}
