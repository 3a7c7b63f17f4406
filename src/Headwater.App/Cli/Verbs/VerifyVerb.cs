using System.CommandLine;
using Headwater.App.Cli.Shapes;
using Headwater.App.Web;
using Headwater.Archive;
using Headwater.Model;

namespace Headwater.App.Cli.Verbs;

/// <summary><c>headwater verify FILE…</c>: checks archived evidence offline, each record against its own digest.</summary>
internal static class VerifyVerb
{
    private const int MostProblems = 1000;

    public static Command Create(Terminal terminal)
    {
        Argument<string[]> files = Files.Argument("WARC files, plain or gzip");
        FormatOptions formats = new();
        Command verb = new("verify", "Check archived pages against their digests, offline") { files };
        formats.AddTo(verb);
        verb.SetAction(parsed =>
        {
            Results<VerifyShape> results = new(terminal, formats.Of(parsed), ShapesJson.Readable.VerifyShape, ShapesJson.Readable.IReadOnlyListVerifyShape, shape => Draw(terminal, shape));
            bool intact = true;
            foreach (string name in parsed.GetRequiredValue(files))
            {
                VerifyShape shape = Check(name);
                intact &= shape.Intact;
                results.Add(shape);
            }

            results.End();
            return intact ? Exit.Done : Exit.Failed;
        });
        return verb;
    }

    private static VerifyShape Check(string name)
    {
        long records = 0, signed = 0;
        List<string> problems = [];
        try
        {
            using FileStream file = File.OpenRead(name);
            foreach ((string? target, bool digest, Cause? problem) in WarcCheck.Read(file))
            {
                records += target is null ? 0 : 1;
                signed += digest ? 1 : 0;
                if (problem is not null && problems.Count < MostProblems)
                {
                    problems.Add(problem.Message);
                }
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Add($"It cannot be read: {e.Message}");
        }

        if (records == 0 && problems.Count == 0)
        {
            problems.Add("It holds no WARC record.");
        }

        return new VerifyShape(name, problems.Count == 0, records, signed, problems);
    }

    private static void Draw(Terminal terminal, VerifyShape shape)
    {
        foreach (string problem in shape.Problems)
        {
            terminal.Say($"{shape.File}: {problem}");
        }

        terminal.Output.WriteLine(Terminal.Printable($"{shape.File}: {(shape.Intact ? "intact" : "NOT INTACT")}, {Show.Count(shape.Records, "record")}, {shape.Checked} checked against their digest"));
    }
}
