using Headwater.Text;

namespace Headwater.Tests.Text;

public sealed class SentencesTest
{
    private const string Bar = "|";

    [Theory]
    [InlineData("The ferry left.| It came back.|")]
    [InlineData("Gen. Adaeze Okoro spoke to Dr. Lund on Sept. 3.| Nobody answered.|")]
    [InlineData("The U.S. Senate met at 5 p.m.| The vote was close.|")]
    [InlineData("He works for Harbour Inc.| The firm said nothing.|")]
    [InlineData("J. K. Brandt paid 3.5 million for No. 7.| She left.|")]
    [InlineData("\"We will not move,\" she said.| \"Not today.\"|")]
    [InlineData("\"Why?\" he asked.| \"Because!\" she cried.|")]
    [InlineData("Am 3. Oktober traf er Hr. Lenz.| Es regnete.|")]
    [InlineData("M. Arnaud a dit : « Nous restons. »| Puis il est parti.|")]
    [InlineData("部长说：“我们不会离开。”|会议结束了！|没有人回答？|")]
    [InlineData("「港は閉じた。」|と彼は言った。|")]
    [InlineData("هل وصل الوزير؟| لم يصل بعد.|")]
    [InlineData("मंत्री ने कहा।| बैठक समाप्त हुई।|")]
    [InlineData("Он прибыл в 2019 г. Москва молчала.|")]
    [InlineData("A headline without a point\n\n|It rained.|")]
    [InlineData("Yahoo! said it would sell.|")]
    [InlineData("Wait … what?| Nothing.|")]
    public void A_text_is_cut_after_each_sentence(string marked)
    {
        string text = marked.Replace(Bar, "", StringComparison.Ordinal).Trim();

        string[] sentences = [.. Sentences.Split(text).Select(s => s.In(text).ToString())];

        sentences.ShouldBe(marked.Split(Bar, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }

    [Fact]
    public void Thai_is_cut_at_a_space_once_a_piece_is_as_long_as_a_sentence()
    {
        string piece = string.Concat(Enumerable.Repeat("รัฐมนตรีกล่าวว่า", 5));
        string text = $"{piece} {piece}";

        Sentences.Split(text).Count.ShouldBe(2);
    }

    [Fact]
    public void Whatever_the_text_sentences_are_in_order_trimmed_and_hold_every_letter()
    {
        Random random = new(20260221);
        const string Alphabet = "aB1 .!?…。」\"“”»«\n\n\u0E01 \r\u00A0Mr.г\uD83D\uDE00";
        for (int round = 0; round < 3000; round++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => Alphabet[random.Next(Alphabet.Length)]));
            int end = 0;
            string held = "";
            foreach (TextSpan sentence in Sentences.Split(text))
            {
                sentence.Start.ShouldBeGreaterThanOrEqualTo(end);
                sentence.Trim(text).ShouldBe(sentence);
                sentence.IsEmpty.ShouldBeFalse();
                end = sentence.End;
                held += sentence.In(text).ToString();
            }

            Letters(held).ShouldBe(Letters(text));
        }
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
