namespace Headwater.Text.Languages;

/// <summary>Words too common in their language to tell one event from another: <c>data/words/stop.txt</c>.</summary>
public static class StopWords
{
    private static readonly HashSet<uint> All =
        [.. Knowledge.Lines("words/stop.txt").SelectMany(line => line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(word => Terms.Of(word))];

    /// <summary>Whether the word with this <see cref="Terms.Of"/> is one.</summary>
    public static bool Contains(uint term) => All.Contains(term);
}
