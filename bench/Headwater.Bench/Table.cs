using System.Globalization;

namespace Headwater.Bench;

/// <summary>The one table that a run prints, row by row as the figures come.</summary>
internal static class Table
{
    public static void Begin()
    {
        Line("step", "what", "figure", "unit", "peer", "its figure", "ratio");
        Line("----", "----", "------", "----", "----", "----------", "-----");
    }

    public static void Skip(string step, string why) => Console.WriteLine($"{step,-8} skipped: {why}");

    /// <summary>A line a peer; the figure stands in the first.</summary>
    public static void Write(string step, Row row)
    {
        PeerFigure? first = row.Peers.Count > 0 ? row.Peers[0] : null;
        Line(step, row.What, Show(row.Figure), row.Unit, first?.Name ?? "", Of(first), Ratio(row, first), first?.Remark);
        foreach (PeerFigure peer in row.Peers.Skip(1))
        {
            Line("", "", "", "", peer.Name, Of(peer), Ratio(row, peer), peer.Remark);
        }
    }

    private static string Of(PeerFigure? peer) => peer is null ? "" : peer.Figure is { } figure ? Show(figure) : "-";

    private static string Ratio(Row row, PeerFigure? peer) => peer?.Figure is { } figure ? Show(row.Figure / figure) + "x" : "";

    // Three figures that mean something.
    private static string Show(double figure) =>
        figure.ToString(figure switch { >= 100 => "N0", >= 10 => "N1", >= 1 => "N2", _ => "N3" }, CultureInfo.InvariantCulture);

    private static void Line(string step, string what, string figure, string unit, string peer, string its, string ratio, string? remark = null) =>
        Console.WriteLine($"{step,-8} {what,-46} {figure,10} {unit,-15} {peer,-28} {its,10} {ratio,8} {remark}".TrimEnd());
}
