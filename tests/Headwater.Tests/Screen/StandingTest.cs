using Headwater.Screen;
using Headwater.Screen.Rules;
using Headwater.Text;

namespace Headwater.Tests.Screen;

public sealed class StandingTest
{
    [Fact]
    public void Whoever_stands_for_a_state_is_mentioned_where_each_part_of_the_name_stands()
    {
        const string text = "Corvian President Anton Velikov-Marr arrived. On Monday Anton Velikov-Marr left.";
        Standing standing = new(text, [new Mention("Corvia", new TextSpan(0, 7), false)], new HashSet<string> { "President" });

        standing.In(text, new TextSpan(46, text.Length)).Select(m => (m.Class, m.Span.In(text).ToString(), m.Span.Start)).ShouldBe(
            [("Corvia", "Anton", 56), ("Corvia", "Velikov", 62), ("Corvia", "Marr", 70)]);
    }
}
