using Headwater.Group.Lexicons;

namespace Headwater.Tests.Group.Lexicons;

public sealed class SubjectsTest
{
    [Theory]
    [InlineData("earthquake", "erdbeben")]
    [InlineData("earthquake", "землетрясения")]
    [InlineData("strike", "huelga")]
    [InlineData("strike", "забастовка")]
    [InlineData("museum", "متحف")]
    public void A_subject_is_one_in_two_languages(string one, string other)
    {
        Subjects.OfWord(one).ShouldNotBe(0u);
        Subjects.OfWord(one).ShouldBe(Subjects.OfWord(other));
    }

    [Theory]
    [InlineData("地震が発生", 2, "earthquake")]
    [InlineData("지진으로", 2, "earthquake")]
    [InlineData("罢工进入第二天", 2, "strike")]
    public void Where_no_spaces_are_written_a_subject_is_found_by_its_signs(string text, int length, string subject)
    {
        Subjects.OfSigns(text, out int found).ShouldBe(Subjects.OfWord(subject));
        found.ShouldBe(length);
    }

    [Theory]
    [InlineData("marguerite")]
    [InlineData("strik")]
    [InlineData("")]
    [InlineData("ab")]
    public void Another_word_is_no_subject(string word) => Subjects.OfWord(word).ShouldBe(0u);

    [Theory]
    [InlineData("")]
    [InlineData("地")]
    [InlineData("日記")]
    public void Other_signs_are_none(string text)
    {
        Subjects.OfSigns(text, out int length).ShouldBe(0u);
        length.ShouldBe(0);
    }
}
