using Headwater.Model;

namespace Headwater.Trace;

/// <summary>How far upstream of the article a clue's source stands.</summary>
internal enum Distance
{
    /// <summary>The outlet it was taken from.</summary>
    Nearest,

    /// <summary>The agency that wrote it.</summary>
    Agency,

    /// <summary>The body whose words that agency passed on.</summary>
    Relayed,
}

/// <summary>What one signal says of an article's origin.</summary>
/// <param name="To">The source.</param>
/// <param name="Distance">How far upstream it stands.</param>
/// <param name="Method">The signal.</param>
/// <param name="Evidence">The passage.</param>
/// <param name="Confidence">0 to 1.</param>
internal sealed record Clue(Source To, Distance Distance, string Method, Evidence Evidence, double Confidence);
