using Headwater.Model;

namespace Headwater.Group;

/// <summary>What came of a reader's word on grouping.</summary>
public abstract record CorrectionOutcome
{
    private CorrectionOutcome()
    {
    }

    /// <summary>It holds from now on.</summary>
    /// <param name="Correction">The correction, as it is to be kept.</param>
    /// <param name="Changes">What it changes, in order.</param>
    public sealed record Made(Correction Correction, IReadOnlyList<StoryChange> Changes) : CorrectionOutcome;

    /// <summary>Nothing was changed.</summary>
    /// <param name="Cause">Why.</param>
    public sealed record Refused(Cause Cause) : CorrectionOutcome;
}
