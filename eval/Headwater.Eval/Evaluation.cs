namespace Headwater.Eval;

/// <summary>One measurement of quality on one corpus.</summary>
/// <param name="Name">What is measured, such as <c>aeb</c>; the prefix of its figures' names.</param>
/// <param name="Files">The corpus files it needs; where one is missing it is skipped, by name.</param>
/// <param name="Run">Measures, writing the failing cases to the log so that the loss can be looked at.</param>
internal sealed record Evaluation(string Name, IReadOnlyList<string> Files, Func<Corpora, TextWriter, IEnumerable<Figure>> Run);

/// <summary>One figure.</summary>
/// <param name="Name">Such as <c>f1</c>; with its evaluation's name, the key in floors.json.</param>
/// <param name="Value">0 to 1, higher is better.</param>
internal sealed record Figure(string Name, double Value);
