namespace Headwater.Compare;

/// <summary>A number with what it counts: 12 and "people" of "12 young people".</summary>
/// <param name="Value">What the number comes to.</param>
/// <param name="Unit">The term of the next content word; 0 where none follows.</param>
/// <param name="Shown">The number as it is written.</param>
/// <param name="Measure">What is counted, by its name in <c>data/compare/measures.txt</c>: <c>dead</c>, <c>turnout</c>; or <c>null</c>.</param>
/// <param name="IsWhole">Whether it counts all there are: no part, no bound, no addition. Others contradict nothing.</param>
internal readonly record struct Quantity(decimal Value, uint Unit, string Shown, string? Measure, bool IsWhole);
