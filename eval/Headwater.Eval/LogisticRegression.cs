namespace Headwater.Eval;

/// <summary>A labelled example.</summary>
/// <param name="Features">The figures; the last is 1, for the bias.</param>
/// <param name="Label">Whether it is a case of what is learned.</param>
/// <param name="Weight">How much it counts; above 0.</param>
internal sealed record Example(double[] Features, bool Label, double Weight);

/// <summary>Logistic regression with a quadratic penalty, by Newton's method; the same examples give the same weights.</summary>
internal static class LogisticRegression
{
    private const int Rounds = 25;

    /// <summary>Learns a weight a feature.</summary>
    /// <param name="examples">The examples; at least one.</param>
    /// <param name="penalty">Weight of the penalty, above 0; the bias is not punished.</param>
    public static double[] Learn(IReadOnlyList<Example> examples, double penalty)
    {
        int size = examples[0].Features.Length;
        double[] weights = new double[size];
        for (int round = 0; round < Rounds; round++)
        {
            (double[] gradient, double[,] curvature) = Slope(examples, weights);
            for (int i = 0; i < size; i++)
            {
                double held = i == size - 1 ? 1e-9 : penalty;
                gradient[i] += held * weights[i];
                curvature[i, i] += held;
            }

            double[] step = Solve(curvature, gradient);
            for (int i = 0; i < size; i++)
            {
                weights[i] -= step[i];
            }
        }

        return weights;
    }

    private static (double[] Gradient, double[,] Curvature) Slope(IReadOnlyList<Example> examples, double[] weights)
    {
        int size = weights.Length;
        double[] gradient = new double[size];
        double[,] curvature = new double[size, size];
        foreach (Example example in examples)
        {
            double[] x = example.Features;
            double p = Probability(weights, x);
            double error = example.Weight * (p - (example.Label ? 1 : 0));
            double spread = example.Weight * Math.Max(1e-9, p * (1 - p));
            for (int i = 0; i < size; i++)
            {
                gradient[i] += error * x[i];
                for (int j = 0; x[i] != 0 && j <= i; j++)
                {
                    curvature[i, j] += spread * x[i] * x[j];
                }
            }
        }

        for (int i = 0; i < size; i++)
        {
            for (int j = i + 1; j < size; j++)
            {
                curvature[i, j] = curvature[j, i];
            }
        }

        return (gradient, curvature);
    }

    private static double Probability(double[] weights, double[] x)
    {
        double sum = 0;
        for (int i = 0; i < x.Length; i++)
        {
            sum += weights[i] * x[i];
        }

        return 1 / (1 + Math.Exp(-sum));
    }

    // Gauss's elimination; the penalty keeps the matrix positive definite, so no pivot is sought.
    private static double[] Solve(double[,] a, double[] b)
    {
        int size = b.Length;
        double[] x = [.. b];
        for (int k = 0; k < size; k++)
        {
            for (int i = k + 1; i < size; i++)
            {
                double factor = a[i, k] / a[k, k];
                for (int j = k; j < size; j++)
                {
                    a[i, j] -= factor * a[k, j];
                }

                x[i] -= factor * x[k];
            }
        }

        for (int i = size - 1; i >= 0; i--)
        {
            for (int j = i + 1; j < size; j++)
            {
                x[i] -= a[i, j] * x[j];
            }

            x[i] /= a[i, i];
        }

        return x;
    }
}
