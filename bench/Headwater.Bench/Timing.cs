using System.Diagnostics;

namespace Headwater.Bench;

/// <summary>
/// Rates by the median of rounds after a warm-up, as bench/peers/rate.* take them. Processor time of all threads of the
/// process, so that others on the machine count little, and collecting garbage and compiling count in full.
/// </summary>
internal static class Timing
{
    private const double WarmUp = 4, Round = 0.5;
    private const int Rounds = 5, Passes = 3;

    /// <summary>Work a second of processor time, going round and round the inputs.</summary>
    /// <param name="inputs">The inputs.</param>
    /// <param name="weigh">How much work one is.</param>
    /// <param name="take">Does it.</param>
    public static double Rate<T>(IReadOnlyList<T> inputs, Func<T, double> weigh, Action<T> take)
    {
        int turn = 0;
        double Take(double seconds, int least = 0)
        {
            double work = 0, from = Now, at = from;
            for (int end = turn + least; at - from < seconds || turn < end; turn++)
            {
                T input = inputs[turn % inputs.Count];
                take(input);
                work += weigh(input);
                at = Now;
            }

            return work / (at - from);
        }

        Take(WarmUp, Passes * inputs.Count); // what is rare is compiled late
        return Median([.. Enumerable.Range(0, Rounds).Select(_ => Take(Round))]);
    }

    /// <summary>Work a second of processor time, where each piece is new: making it is not counted.</summary>
    /// <param name="make">Makes pieces.</param>
    /// <param name="take">Takes them all, and says how much work that was.</param>
    public static double Rate<T>(Func<T> make, Func<T, double> take)
    {
        double Take(double seconds)
        {
            double work = 0, spent = 0;
            while (spent < seconds)
            {
                T piece = make();
                double from = Now;
                work += take(piece);
                spent += Now - from;
            }

            return work / spent;
        }

        Take(WarmUp);
        return Median([.. Enumerable.Range(0, Rounds).Select(_ => Take(Round))]);
    }

    /// <summary>Processor seconds and wall seconds that one thing takes, once.</summary>
    public static (double Processor, double Wall) Once(Action action)
    {
        long wall = Stopwatch.GetTimestamp();
        double processor = Now;
        action();
        return (Now - processor, Stopwatch.GetElapsedTime(wall).TotalSeconds);
    }

    public static double Median(double[] values) => values.Order().ElementAt(values.Length / 2);

    private static double Now => Environment.CpuUsage.TotalTime.TotalSeconds;
}
