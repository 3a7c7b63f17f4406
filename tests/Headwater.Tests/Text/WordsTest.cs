using Headwater.Text;

namespace Headwater.Tests.Text;

public sealed class WordsTest
{
    [Theory]
    [InlineData("The ferry sank.", "The|ferry|sank")]
    [InlineData("Ferry-men's day", "Ferry|men|s|day")]
    [InlineData("1,200 of 6.1 at 8.", "1,200|of|6.1|at|8")]
    [InlineData("Паром затонул ночью", "Паром|затонул|ночью")]
    [InlineData("渡し船", "渡し|し船")]
    [InlineData("港。船", "港|船")]
    [InlineData("東京で6人", "東京|京で|6|人")]
    [InlineData("여객선 침몰", "여객|객선|침몰")]
    [InlineData("เรือ", "เรื|รือ")]
    [InlineData("MV-Älvö2", "MV|Älvö2")]
    [InlineData("", "")]
    [InlineData(" … !?", "")]
    public void Words_of_any_script_are_found(string text, string expected) =>
        string.Join('|', Split(text)).ShouldBe(expected);

    [Fact]
    public void Text_that_is_not_well_formed_ends_like_any_other()
    {
        string text = new(['\ud800', 'a', '\u0301', '\udc00', '\u200d', '7', '.', '\u0E31', '\u0E31']);

        Split(text).Count.ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData("Elections", "election")]
    [InlineData("Müller", "muller")]
    [InlineData("ΑΘΉΝΑ", "αθηνα")]
    [InlineData("Crossing", "crossed")]
    public void Forms_of_one_word_share_a_term(string one, string other) => Terms.Of(one).ShouldBe(Terms.Of(other));

    [Theory]
    [InlineData("election", "erection")]
    [InlineData("кот", "код")]
    public void Different_words_have_different_terms(string one, string other) => Terms.Of(one).ShouldNotBe(Terms.Of(other));

    private static List<string> Split(string text)
    {
        List<string> words = [];
        foreach (Word word in Words.Of(text))
        {
            words.Add(text.Substring(word.Start, word.Length));
        }

        return words;
    }
}
