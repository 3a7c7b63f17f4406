namespace Headwater.Group.Decisions;

/// <summary>A yes or no by logistic regression over <see cref="Likeness"/>.</summary>
internal sealed record Decision
{
    private float[]? inOrder;

    /// <summary>A weight for each of <see cref="Likeness.Names"/>; one that is absent is 0.</summary>
    public required IReadOnlyDictionary<string, double> Features { get; init; }

    /// <summary>Added to every score.</summary>
    public required double Bias { get; init; }

    /// <summary>The least probability that counts as yes.</summary>
    public required double Least { get; init; }

    /// <summary>The probability of yes.</summary>
    /// <param name="features">The features, in order of <see cref="Likeness.Names"/>.</param>
    public double Probability(ReadOnlySpan<float> features)
    {
        inOrder ??= [.. Likeness.Names.Select(n => (float)Features.GetValueOrDefault(n))];
        double sum = Bias;
        for (int i = 0; i < features.Length; i++)
        {
            sum += inOrder[i] * features[i];
        }

        return 1 / (1 + Math.Exp(-sum));
    }
}
