namespace Headwater.Group.Stories;

/// <summary>When the articles of a story were published, in days since 1970; only those that say so count.</summary>
/// <param name="Oldest">The earliest.</param>
/// <param name="Newest">The latest.</param>
/// <param name="Sum">The sum, for the mean.</param>
/// <param name="Known">How many say so.</param>
internal readonly record struct TimeSpread(double Oldest, double Newest, double Sum, int Known)
{
    /// <summary>Nothing known.</summary>
    public static TimeSpread None { get; } = new(double.MaxValue, double.MinValue, 0, 0);

    /// <summary>Their mean; only where <see cref="Known"/> is not 0.</summary>
    public double Mean => Sum / Known;

    /// <summary>With one article more.</summary>
    /// <param name="day">Its time, or NaN.</param>
    public TimeSpread With(double day) => double.IsNaN(day)
        ? this
        : new TimeSpread(Math.Min(Oldest, day), Math.Max(Newest, day), Sum + day, Known + 1);
}
