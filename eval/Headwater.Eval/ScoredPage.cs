using Headwater.Model;

namespace Headwater.Eval;

/// <summary>A page of a corpus, its true body, and what was read of it.</summary>
/// <param name="Name">What the corpus calls it.</param>
/// <param name="Html">Its bytes.</param>
/// <param name="Url">Its address, or <c>null</c> where the corpus does not say.</param>
/// <param name="Truth">The true body.</param>
/// <param name="Article">What was read, or <c>null</c> where nothing was.</param>
/// <param name="Overlap">How the body read agrees with the true one, in the corpus's own measure.</param>
internal sealed record ScoredPage(string Name, byte[] Html, string? Url, string Truth, Article? Article, ExtractionScoring.Overlap Overlap)
{
    /// <summary>The body read; empty where nothing was.</summary>
    public string Read => Article?.Text ?? "";
}
