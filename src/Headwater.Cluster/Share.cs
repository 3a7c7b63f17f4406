using System.Globalization;

namespace Headwater.Cluster;

/// <summary>
/// Which hosts a worker asks: the hosts of the web are dealt out by a hash of their name, so that each is asked by one
/// worker alone, which keeps its pauses without asking the others.
/// </summary>
/// <param name="Number">Which of the shares; 1 or more.</param>
/// <param name="Of">How many there are; 1 to 999.</param>
public sealed record Share(int Number, int Of)
{
    /// <summary>All hosts.</summary>
    public static Share Whole { get; } = new(1, 1);

    /// <summary>Reads <c>2/3</c>, the second of three; <c>null</c> where the text is nothing like it.</summary>
    public static Share? Parse(string text) =>
        text.Split('/') is [var number, var of]
        && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int n)
        && int.TryParse(of, NumberStyles.None, CultureInfo.InvariantCulture, out int all)
        && n >= 1 && n <= all && all <= 999
            ? new Share(n, all)
            : null;

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number}/{Of}");
}
