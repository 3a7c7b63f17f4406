namespace Headwater.Bench;

/// <summary>A figure.</summary>
/// <param name="What">What was measured.</param>
/// <param name="Figure">How much.</param>
/// <param name="Unit">Of what.</param>
/// <param name="Peers">What others reach on the same input in the same run, in the same unit.</param>
internal sealed record Row(string What, double Figure, string Unit, params IReadOnlyList<PeerFigure> Peers);

/// <summary>What a peer reaches.</summary>
/// <param name="Name">The peer, with its version.</param>
/// <param name="Figure">Its figure, or <c>null</c> where it could not be measured.</param>
/// <param name="Remark">Why not, or what has to be known beside the figure; or <c>null</c>.</param>
internal sealed record PeerFigure(string Name, double? Figure, string? Remark = null);
