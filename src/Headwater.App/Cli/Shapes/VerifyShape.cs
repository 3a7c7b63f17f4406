namespace Headwater.App.Cli.Shapes;

/// <summary>What <c>verify</c> found in one file: records, how many carry a digest that could be checked, and what is wrong.</summary>
internal sealed record VerifyShape(string File, bool Intact, long Records, long Checked, IReadOnlyList<string> Problems);
