using Headwater.Text;

namespace Headwater.Tests.Text;

public sealed class DifferenceTest
{
    [Theory]
    [InlineData("", "", "")]
    [InlineData("The ferry runs.", "The ferry runs.", "")]
    [InlineData("The quake killed four people.", "The quake killed nine people.", "The quake killed [-four -][+nine +]people.")]
    [InlineData("One.\n\nTwo.", "One.\n\nTwo.\n\nThree.", "[+Three.+]")]
    [InlineData("One.\n\nTwo.\n\nThree.", "One.\n\nThree.", "[-Two.-]")]
    [InlineData("One.\n\nTwo.\n\nThree.", "Eins.\n\nTwo.\n\nDrei.", "[-One-][+Eins+].|[-Three-][+Drei+].")]
    [InlineData("地震造成四人死亡。", "地震造成九人死亡。", "地震造成[-四-][+九+]人死亡。")]
    [InlineData("", "New.", "[+New.+]")]
    public void Passages_that_differ_are_given_word_by_word(string before, string after, string expected) =>
        string.Join('|', Difference.Of(before, after).Select(passage => string.Concat(passage.Select(Shown)))).ShouldBe(expected);

    [Fact]
    public void Both_states_can_be_read_off_the_runs()
    {
        Random random = new(5);
        for (int n = 0; n < 200; n++)
        {
            (string before, string after) = (Text(random), Text(random));
            IReadOnlyList<TextRun> runs = [.. Difference.Of(before, after).SelectMany(passage => passage)];

            Words(string.Concat(runs.Where(run => run.Kind != RunKind.Added).Select(run => run.Text))).ShouldBeSubsetOf(Words(before));
            Words(string.Concat(runs.Where(run => run.Kind != RunKind.Removed).Select(run => run.Text))).ShouldBeSubsetOf(Words(after));
        }
    }

    [Fact]
    public void Long_texts_that_have_nothing_in_common_are_replaced_whole_at_once()
    {
        string before = string.Join(' ', Enumerable.Range(0, 20_000)), after = string.Join(' ', Enumerable.Range(30_000, 20_000));

        Difference.Of(before, after).ShouldHaveSingleItem().Select(run => run.Kind).ShouldBe([RunKind.Removed, RunKind.Added]);
    }

    private static string Shown(TextRun run) => run.Kind switch { RunKind.Removed => $"[-{run.Text}-]", RunKind.Added => $"[+{run.Text}+]", _ => run.Text };

    private static string Text(Random random) => string.Join(' ', Enumerable.Range(0, random.Next(30)).Select(_ => "abcde"[random.Next(5)]));

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
