namespace Headwater.Trace.Copies;

/// <summary>Words that stand in two texts in the same order, with a word or two bridged here and there.</summary>
/// <param name="One">Index of the first word in the one text.</param>
/// <param name="OneEnd">Index after the last.</param>
/// <param name="Other">Index of the first word in the other text.</param>
/// <param name="OtherEnd">Index after the last.</param>
/// <param name="Matched">Words that are the same.</param>
internal readonly record struct Run(int One, int OneEnd, int Other, int OtherEnd, int Matched);
