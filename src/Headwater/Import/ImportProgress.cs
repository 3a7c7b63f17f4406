using Headwater.Model;

namespace Headwater.Import;

/// <summary>How far an import has come, and what came of it when it is done.</summary>
public sealed record ImportProgress
{
    /// <summary>Sources read to their end.</summary>
    public int Sources { get; init; }

    /// <summary>The source being read, or <c>null</c>.</summary>
    public string? Current { get; init; }

    /// <summary>Pages found and kept, whether new or known.</summary>
    public long Pages { get; init; }

    /// <summary>Reports found whose text was given.</summary>
    public long Reports { get; init; }

    /// <summary>Feeds found.</summary>
    public long Subscriptions { get; init; }

    /// <summary>Found, but taken down at its owner's request: not taken in again.</summary>
    public long TakenDown { get; init; }

    /// <summary>What could not be read, each with the file and the cause, in order met; at most <see cref="MostProblems"/>.</summary>
    public IReadOnlyList<Cause> Problems { get; init; } = [];

    /// <summary>How many could not be read.</summary>
    public long ProblemCount { get; init; }

    /// <summary>Problems kept with their cause; any more are only counted.</summary>
    public const int MostProblems = 1000;

    internal ImportProgress With(Cause problem) =>
        this with { ProblemCount = ProblemCount + 1, Problems = Problems.Count < MostProblems ? [.. Problems, problem] : Problems };
}
