using Headwater.App.Web.Drawing;
using Headwater.Model;

namespace Headwater.Tests.Web.Drawing;

public sealed class TrailTreeTest
{
    [Fact]
    public void What_there_is_no_room_for_is_counted()
    {
        TrailTree tree = TrailTree.Of([.. Enumerable.Range(1, 30).Select(i => Copy($"Paper {i}", "Wire"))], mostNodes: 11);

        tree.Nodes.Count.ShouldBe(11);
        tree.Left.ShouldBe(20);
    }

    [Fact]
    public void A_chain_is_a_column_a_step()
    {
        TrailTree tree = TrailTree.Of([Copy("Paper", "Wire"), Copy("Relay", "Paper"), Copy("Mirror", "Paper")], mostNodes: 11);

        tree.Nodes.Select(n => (n.Source.Name, n.Column)).ShouldBe([("Wire", 0), ("Paper", 1), ("Relay", 2), ("Mirror", 2)]);
        tree.Left.ShouldBe(0);
    }

    private static Edge Copy(string from, string to) => new()
    {
        From = new Source(from, "article"),
        To = new Source(to, "article"),
        Relation = Relation.WasDerivedFrom,
        Kind = EdgeKind.Declared,
        Method = "credit",
        Evidence = new Evidence(""),
        Confidence = 0.9,
    };
}
