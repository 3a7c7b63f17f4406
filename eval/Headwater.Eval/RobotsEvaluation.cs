using System.Text;
using Headwater.Fetch;

namespace Headwater.Eval;

/// <summary>
/// A thousand real robots.txt files: each must be read without an error, and what was read must agree with itself: a
/// path that a file disallows to everyone outright is disallowed.
/// </summary>
internal static class RobotsEvaluation
{
    private const string Corpus = "robots/robots-1000.tar.gz";

    public static Evaluation Evaluation { get; } = new("robots", [Corpus], Run);

    private static IEnumerable<Figure> Run(Corpora corpora, TextWriter log)
    {
        (int read, int files, int kept, int rules) = (0, 0, 0, 0);
        foreach ((string name, byte[] bytes) in corpora.Archive(Corpus).Where(f => f.Bytes.Length > 0))
        {
            files++;
            try
            {
                RobotsRules parsed = RobotsRules.Parse(bytes, "headwater");
                parsed.Allows(new Uri("http://harbour.example/"));
                read++;
                foreach (string path in Closed(bytes))
                {
                    rules++;
                    bool disallowed = !parsed.Allows(new Uri("http://harbour.example" + path));
                    kept += disallowed ? 1 : 0;
                    if (!disallowed)
                    {
                        log.WriteLine($"{name}: {path} is disallowed to everyone and was allowed");
                    }
                }
            }
            catch (Exception e)
            {
                log.WriteLine($"{name}: {e}");
            }
        }

        yield return new Figure("read", files == 0 ? 0 : (double)read / files);
        yield return new Figure("kept", rules == 0 ? 0 : (double)kept / rules);
    }

    // Plain paths in files that have one group, for everyone, and allow nothing: where there can be no two opinions. The file itself may always be read.
    private static IEnumerable<string> Closed(byte[] bytes)
    {
        string[] lines = [.. Encoding.UTF8.GetString(bytes).Split('\r', '\n').Select(l => l.Split('#')[0].Trim()).Where(l => l.Length > 0)];
        bool simple = lines.Count(l => Key(l) == "user-agent") == 1 && lines[0].EndsWith('*') && !lines.Any(l => Key(l) == "allow");
        return simple ? lines.Where(l => Key(l) == "disallow").Select(l => l.Split(':', 2)[1].Trim()).Where(p => p != "/robots.txt" && p.StartsWith('/') && !p.AsSpan().ContainsAny("*$% ?")) : [];
    }

    private static string Key(string line) => line.Split(':')[0].Trim().ToLowerInvariant();
}
