namespace Headwater.Text.Attribution;

/// <summary>The words by which a source denies, from the <c>denial</c> lines of <c>data/attribution/</c>.</summary>
public static class DenialCues
{
    /// <summary>The first such word in a run of a text, or <c>null</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="run">The sentence to look at.</param>
    /// <param name="language">BCP 47 language; <c>null</c> is read as English.</param>
    public static TextSpan? Find(string text, TextSpan run, string? language)
    {
        TextSpan? first = null;
        foreach (string cue in CueLexicon.For(language).Of("denial").Keys)
        {
            int at = text.IndexOf(cue, run.Start, run.Length, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && IsWhole(text, at, at + cue.Length) && (first is null || at < first.Value.Start))
            {
                first = new TextSpan(at, at + cue.Length);
            }
        }

        return first;
    }

    private static bool IsWhole(string text, int start, int end) =>
        text[start] >= '\u2E80' || ((start == 0 || !char.IsLetter(text[start - 1])) && (end >= text.Length || !char.IsLetter(text[end])));
}
