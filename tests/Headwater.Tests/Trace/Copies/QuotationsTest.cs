using Headwater.Trace.Copies;

namespace Headwater.Tests.Trace.Copies;

public sealed class QuotationsTest
{
    [Theory]
    [InlineData("She said: [“We have no other choice than this.”] Then she left.")]
    [InlineData("She said: [\"We have no other choice than this.\"] Then she left.")]
    [InlineData("She said: ['We have no other choice than this,'] and left.")]
    [InlineData("She said: [‘We have no other choice, and it’s the voters’ own,’] and left.")]
    [InlineData("She said ['the boats' owners have no other choice'].")]
    [InlineData("Sie sagte: [„Wir haben keine andere Wahl als diese.“] Dann ging sie.")]
    [InlineData("Elle a dit : [« Nous n’avons pas d’autre choix »], puis elle est partie.")]
    [InlineData("She said: [“We have no other choice than this.\n\n“The bridge is not safe.”] Then she left.")]
    [InlineData("The ministry wrote:\n[The bridge stays closed until further notice. — Ministry of Ports (@]ports_corvia) February 20, 2031")]
    public void Words_of_somebody_else_are_marked(string text) => Marked(text).ShouldBe(text);

    [Theory]
    [InlineData("The town's bridge isn't safe, its engineers' report says, and that's all.")]
    [InlineData("She opened “a quotation that never closes.\n\nThe bridge is closed.")]
    [InlineData("They call it the “old bridge” here.")]
    [InlineData("Built in the '70s, it was closed for a winter in the harbour's worst years.")]
    public void Everything_else_is_the_writers_own(string text) => Marked(text).ShouldBe(text);

    // The text itself where exactly the words in brackets are marked; else its words, a star before each that is.
    private static string Marked(string text)
    {
        string bare = text.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
        WordStream stream = WordStream.Read(bare);
        bool[] expected = new bool[stream.Words.Length];
        for (int i = 0; i < expected.Length; i++)
        {
            expected[i] = IsBracketed(text, stream.Starts[i]);
        }

        return stream.Words.Select(w => (w & WordStream.Quoted) != 0).SequenceEqual(expected) ? text
            : string.Join(' ', stream.Words.Select((w, i) => ((w & WordStream.Quoted) != 0 ? "*" : "") + bare[stream.Starts[i]..stream.Ends[i]]));
    }

    private static bool IsBracketed(string text, int offset)
    {
        int at = 0;
        bool inside = false;
        foreach (char c in text)
        {
            if (c is '[' or ']')
            {
                inside = c == '[';
            }
            else if (at++ == offset)
            {
                return inside;
            }
        }

        return false;
    }
}
