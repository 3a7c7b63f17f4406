namespace Headwater.Trace.Signals;

/// <summary>How a name fits a dateline.</summary>
/// <param name="CloseEnd">Where its brackets close, or where the name ends.</param>
/// <param name="End">Where the dateline ends.</param>
/// <param name="Dash">Whether a dash or its like ends it.</param>
/// <param name="Confidence">0 to 1.</param>
internal sealed record DatelineFit(int CloseEnd, int End, bool Dash, double Confidence);
