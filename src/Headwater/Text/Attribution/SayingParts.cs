namespace Headwater.Text.Attribution;

/// <summary>The parts of a saying within its sentence.</summary>
/// <param name="Source">Who says it; <c>null</c> where the sentence leaves it out.</param>
/// <param name="Cue">The cue's first word.</param>
/// <param name="CueEnd">The word after the cue.</param>
/// <param name="Said">What is said.</param>
internal readonly record struct SayingParts(TextSpan? Source, int Cue, int CueEnd, TextSpan Said)
{
    /// <summary>The parts, or <c>null</c> where nothing is said.</summary>
    public static SayingParts? Of(TextSpan? source, int cue, int cueEnd, TextSpan? said) => said is { } words ? new SayingParts(source, cue, cueEnd, words) : null;
}
