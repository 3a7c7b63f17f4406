using System.Text;
using Headwater.Text;

namespace Headwater.Egress;

/// <summary>Knows a page that asks for proof of a human reader, by the marks in <c>data/fetch/challenges.txt</c>.</summary>
internal static class ChallengePage
{
    private static readonly Lazy<(string Name, string Value)[]> Headers = new(() => [.. Marks("header").Select(m => (m[1], m[2]))]);
    private static readonly Lazy<byte[][]> Bodies = new(() => [.. Marks("body").Select(m => Encoding.UTF8.GetBytes(string.Join(' ', m.AsSpan(1))))]);

    /// <summary>Whether an answer is a challenge in place of the page.</summary>
    public static bool Is(EgressOutcome.Answered answer) =>
        Headers.Value.Any(h => answer.Headers.TryGetValue(h.Name, out string? value) && value.Contains(h.Value, StringComparison.OrdinalIgnoreCase))
        || (answer.Status is 202 or 401 or 403 or 405 or 429 or 503 && Bodies.Value.Any(b => answer.Body.Span.IndexOf(b) >= 0));

    private static IEnumerable<string[]> Marks(string kind) =>
        Knowledge.Lines("fetch/challenges.txt").Select(line => line.Split(' ')).Where(words => words[0] == kind);
}
