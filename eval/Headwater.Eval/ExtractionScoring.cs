using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Headwater.Extract;
using Headwater.Model;

namespace Headwater.Eval;

/// <summary>How well a text read from a page agrees with the true one.</summary>
internal static partial class ExtractionScoring
{
    private const int ShingleLength = 4;
    private const double WholeRecall = 0.95;

    [GeneratedRegex(@"\w+")]
    private static partial Regex Token { get; }

    /// <summary>Precision and recall, <c>null</c> where not defined.</summary>
    internal readonly record struct Overlap(double? Precision, double? Recall)
    {
        public double F1 => Precision is not { } p || Recall is not { } r || p + r == 0 ? 0 : 2 * p * r / (p + r);
    }

    /// <summary>Overlap of runs of four words, counted, as the article extraction benchmark defines it.</summary>
    public static Overlap Shingles(string truth, string read) => Compare(Runs(Words(truth)), Runs(Words(read)));

    /// <summary>Overlap of words, counted, in lower case.</summary>
    public static Overlap Bag(string truth, string read) =>
        Compare(Words(truth.ToLowerInvariant()), Words(read.ToLowerInvariant()));

    /// <summary>The harmonic mean of mean precision and mean recall over the pages where they are defined.</summary>
    public static double MeanF1(IReadOnlyCollection<Overlap> pages)
    {
        double precision = pages.Where(p => p.Precision is not null).Average(p => p.Precision!.Value);
        double recall = pages.Where(p => p.Recall is not null).Average(p => p.Recall!.Value);
        return new Overlap(precision, recall).F1;
    }

    /// <summary>
    /// Of the pages whose whole report was read, the share of which it is not said that they keep the rest for those who pay.
    /// Those of which it is said are in the log.
    /// </summary>
    public static double Open(IReadOnlyCollection<ScoredPage> pages, TextWriter log)
    {
        ScoredPage[] whole = [.. pages.Where(p => p.Article is not null && p.Overlap.Recall >= WholeRecall)];
        foreach (ScoredPage page in whole.Where(p => p.Article!.Paywalled))
        {
            log.WriteLine($"CLOSED {page.Name} {page.Url}: {page.Truth.Length} characters, all of them read, and said to be kept back");
        }

        return whole.Average(p => p.Article!.Paywalled ? 0 : 1);
    }

    /// <summary>Reads a page as it would be read after a fetch; <c>null</c> with the cause in the log where no article comes of it.</summary>
    public static Article? Read(string name, byte[] html, string? url, TextWriter log)
    {
        switch (new Extractor().Extract(Fetched(html, url)))
        {
            case ExtractOutcome.Read { Article: var article }:
                return article;
            case ExtractOutcome.Unreadable { Cause: var cause }:
                log.WriteLine($"UNREADABLE {name} {cause.Code} {cause.Message}");
                break;
        }

        return null;
    }

    /// <summary>A page as a fetch would have brought it.</summary>
    public static Page Fetched(byte[] html, string? url) =>
        new() { Hash = new PageHash(Convert.ToHexStringLower(SHA256.HashData(html))), Url = url ?? "https://page.example/", Fetched = DateTimeOffset.UnixEpoch, ContentType = null, Body = html };

    /// <summary>Pages a second of one thread, the best of three rounds over pages that were read before, so that the code is warm.</summary>
    public static double Speed(IReadOnlyCollection<byte[]> pages) => Enumerable.Range(0, 3).Max(_ => Once(pages));

    private static double Once(IReadOnlyCollection<byte[]> pages)
    {
        Stopwatch watch = Stopwatch.StartNew();
        foreach (byte[] page in pages)
        {
            _ = Read("", page, null, TextWriter.Null);
        }

        return pages.Count / watch.Elapsed.TotalSeconds;
    }

    /// <summary>The lines of a text of which the other text has less than half the runs of words, in order.</summary>
    public static IEnumerable<string> LinesWithout(string whole, string other)
    {
        HashSet<string> held = [.. RunsOf(other)];
        foreach (string line in whole.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            List<string> runs = RunsOf(line);
            if (runs.Count > 0 && runs.Count(held.Contains) < runs.Count * 0.5)
            {
                yield return line;
            }
        }
    }

    /// <summary>A text's runs of four words, in lower case; its words alone where it is shorter.</summary>
    public static List<string> RunsOf(string text) => Runs(Words(text.ToLowerInvariant()));

    private static Overlap Compare(List<string> truth, List<string> read)
    {
        Dictionary<string, int> counts = [];
        foreach (string run in truth)
        {
            counts[run] = counts.GetValueOrDefault(run) + 1;
        }

        int shared = 0;
        foreach (string run in read)
        {
            if (counts.GetValueOrDefault(run) > 0)
            {
                counts[run]--;
                shared++;
            }
        }

        return new Overlap(read.Count == 0 ? null : (double)shared / read.Count, truth.Count == 0 ? null : (double)shared / truth.Count);
    }

    private static List<string> Words(string text) => [.. Token.Matches(text).Select(m => m.Value)];

    private static List<string> Runs(List<string> words) => words.Count == 0 ? [] :
        [.. Enumerable.Range(0, Math.Max(1, words.Count - ShingleLength + 1)).Select(i => string.Join(' ', words.Skip(i).Take(ShingleLength)))];
}
