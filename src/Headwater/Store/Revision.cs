using Headwater.Model;
using Headwater.Text;

namespace Headwater.Store;

/// <summary>An earlier state of an article.</summary>
/// <param name="Article">The article as it was.</param>
/// <param name="Until">When the change was noticed.</param>
/// <param name="Difference">What the next state changed in headline and text, as passages of runs in order.</param>
public sealed record Revision(Article Article, DateTimeOffset Until, IReadOnlyList<IReadOnlyList<TextRun>> Difference);
