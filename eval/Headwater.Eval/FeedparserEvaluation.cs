using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Headwater.Poll.Feeds;
using Headwater.Text.Charsets;

namespace Headwater.Eval;

/// <summary>The cases of feedparser: each feed says in a comment what is expected of it.</summary>
internal static partial class FeedparserEvaluation
{
    private const string Archive = "feeds/feedparser.tar.gz";

    /// <summary>Where the cases' own server would have stood.</summary>
    private const string Server = "http://127.0.0.1:8097/";

    public static readonly Evaluation Evaluation = new("feedparser", [Archive], Run);

    private sealed record Case(string Name, byte[] Body, string Expectation, Dictionary<string, string> Headers)
    {
        public bool IsSanitising => Name.Contains("/sanitize/", StringComparison.Ordinal);

        public FeedDocument Read() => FeedReader.Read(Body, Headers.GetValueOrDefault("content-type"), Server + Name.TrimStart('.', '/'), Headers);
    }

    private static IEnumerable<Figure> Run(Corpora corpora, TextWriter log)
    {
        List<Case> cases = [.. corpora.Archive(Archive).Select(f => Parse(f.Name, f.Bytes)).OfType<Case>()];
        List<Case> ordinary = [.. cases.Where(c => !c.IsSanitising)], sanitising = [.. cases.Where(c => c.IsSanitising)];
        yield return new Figure("cases", (double)ordinary.Count(c => Holds(c, log)) / ordinary.Count);
        yield return new Figure("sanitize", (double)sanitising.Count(c => IsHarmless(c, log)) / sanitising.Count);
        Console.WriteLine($"  {ordinary.Count} cases, {sanitising.Count} of sanitising");
    }

    private static Case? Parse(string name, byte[] body)
    {
        string text = Charset.Decode(body, null);
        if (Expect().Match(text) is not { Success: true } expectation)
        {
            return null;
        }

        Dictionary<string, string> headers = Header().Matches(text)
            .DistinctBy(m => m.Groups[1].Value.ToLowerInvariant())
            .ToDictionary(m => m.Groups[1].Value.ToLowerInvariant(), m => m.Groups[2].Value.Trim(), StringComparer.Ordinal);
        return new Case(name, body, expectation.Groups[1].Value.Trim(), headers);
    }

    private static bool Holds(Case one, TextWriter log)
    {
        Dictionary<string, object?> view = FeedparserView.Of(one.Read(), one.Headers);
        if (Encoding().Match(one.Expectation) is { Success: true } name && Charset.ByLabel(name.Groups[1].Value)?.CodePage is { } page && page == Charset.ByLabel((string)view["encoding"]!)?.CodePage)
        {
            // Encodings have several names each.
            view["encoding"] = name.Groups[1].Value;
        }

        bool strict = !one.Name.Contains("/wellformed/", StringComparison.Ordinal) || view["bozo"] is false;
        try
        {
            if (strict && new PythonExpression(one.Expectation, n => view.GetValueOrDefault(n, PythonValue.Missing)).IsTrue())
            {
                return true;
            }
        }
        catch (FormatException unreadable)
        {
            log.WriteLine($"UNREADABLE {one.Name}: {unreadable.Message}");
        }

        log.WriteLine($"{one.Name}\n  expected {one.Expectation}\n  got      {Show(view, one)}");
        return false;
    }

    private static string Show(Dictionary<string, object?> view, Case one)
    {
        StringBuilder shown = new($"bozo {view["bozo"]} ({one.Read().Problem}) encoding {view["encoding"]} version {view["version"]}");
        foreach (Match key in Key().Matches(one.Expectation).DistinctBy(m => m.Value))
        {
            shown.Append("; ").Append(key.Value).Append(" = ");
            object? found = null;
            try
            {
                _ = new PythonExpression($"trace == {key.Value}", n => n == "trace" ? null : view.GetValueOrDefault(n, PythonValue.Missing), value => found = value).IsTrue();
            }
            catch (FormatException)
            {
            }

            shown.Append(found == PythonValue.Missing ? "missing" : found is string s ? $"'{s}'" : found is System.Collections.ICollection c ? $"[{c.Count}]" : Convert.ToString(found, CultureInfo.InvariantCulture));
        }

        return shown.ToString();
    }

    [GeneratedRegex(@"encoding == '([^']+)'")]
    private static partial Regex Encoding();

    [GeneratedRegex(@"Expect:\s*(.+?)\s*(?:\r?\n|-->)")]
    private static partial Regex Expect();

    [GeneratedRegex(@"^\s*Header:\s*([A-Za-z-]+):[ \t]*(.*?)\r?$", RegexOptions.Multiline)]
    private static partial Regex Header();

    [GeneratedRegex(@"(?:feed|entries)(?:\[[^\]]+\]|\.\w+)+")]
    private static partial Regex Key();
}
