using Headwater.Eval;

// headwater-eval [NAME…] [--corpora DIR] [--floors FILE] [--log DIR] [--raise] [--lower KEY --reason TEXT]
// headwater-eval --train-body [--corpora DIR]     learns which blocks of a page are its report's into data/extract
// headwater-eval --judge-body [--corpora DIR]     says how it would judge sites that it was not learned from; writes nothing
// headwater-eval --train-titles [--corpora DIR]   learns which of a page's headlines is its report's into data/extract
// headwater-eval --train-group [--corpora DIR]    counts the background and learns the grouper's weights into data/group
// headwater-eval --count-languages DIR            counts the languages' words and letters into data/languages/counts
// Prints a line a figure; exit 1 where one fell below its floor.

Evaluation[] all =
[
    FeedparserEvaluation.Evaluation,
    ChurnEvaluation.Evaluation,
    RobotsEvaluation.Evaluation,
    AebEvaluation.Evaluation,
    WcxbEvaluation.Evaluation,
    FundusEvaluation.Evaluation,
    TitleTraining.Evaluation,
    LanguageEvaluation.Evaluation,
    AttributionEvaluation.Development,
    AttributionEvaluation.Training,
    CueLearning.Evaluation,
    WireEvaluation.Evaluation,
    CopiesEvaluation.Evaluation,
    StoriesEvaluation.Evaluation,
    StoriesEvaluation.Sample,
    ThreadsEvaluation.Evaluation,
    ListNamesEvaluation.Names,
    ListNamesEvaluation.Lists,
];

List<string> names = [];
string root = Repository.Root;
string corporaFolder = Environment.GetEnvironmentVariable("HEADWATER_CORPORA") ?? Path.Combine(root, "..", "shared", "corpora");
string floorsFile = Path.Combine(root, "eval", "floors.json");
string logFolder = Path.Combine(root, "artifacts", "eval");
bool raise = false, trainBody = false, judgeBody = false, trainTitles = false, trainGroup = false;
string? lower = null, reason = null, countLanguages = null;
for (int i = 0; i < args.Length; i++)
{
    switch (args[i])
    {
        case "--corpora": corporaFolder = args[++i]; break;
        case "--floors": floorsFile = args[++i]; break;
        case "--log": logFolder = args[++i]; break;
        case "--raise": raise = true; break;
        case "--lower": lower = args[++i]; break;
        case "--train-body": trainBody = true; break;
        case "--judge-body": judgeBody = true; break;
        case "--train-titles": trainTitles = true; break;
        case "--train-group": trainGroup = true; break;
        case "--count-languages": countLanguages = args[++i]; break;
        case "--reason": reason = args[++i]; break;
        default: names.Add(args[i]); break;
    }
}

if (names.Except(all.Select(e => e.Name)).ToList() is { Count: > 0 } unknown)
{
    Console.Error.WriteLine($"No evaluation is called {string.Join(", ", unknown)}. There are: {string.Join(", ", all.Select(e => e.Name))}.");
    return 2;
}

if (lower is not null && reason is null)
{
    Console.Error.WriteLine("--lower wants --reason \"…\": a floor falls only for a reason that is kept beside it.");
    return 2;
}

if (countLanguages is not null)
{
    new LanguageCounting(countLanguages).Write(Path.Combine(root, "data", "languages"));
    return 0;
}

Corpora corpora = new(corporaFolder);
if (trainBody)
{
    BodyTraining.Write(corpora, Path.Combine(root, "data", "extract"));
    return 0;
}

if (judgeBody)
{
    BodyTraining.Judge(corpora);
    return 0;
}

if (trainTitles)
{
    TitleTraining.Write(corpora, Path.Combine(root, "data", "extract"));
    return 0;
}

if (trainGroup)
{
    GroupTraining.Write(corpora, Path.Combine(root, "data", "group"));
    return 0;
}

Floors floors = new(floorsFile);
Directory.CreateDirectory(logFolder);
int fallen = 0;
foreach (Evaluation evaluation in all.Where(e => names.Count == 0 || names.Contains(e.Name)))
{
    if (evaluation.Files.FirstOrDefault(f => !corpora.Has(f)) is { } missing)
    {
        Console.WriteLine($"{evaluation.Name,-40} skipped: {missing} is not in the corpora folder");
        continue;
    }

    using StreamWriter log = new(Path.Combine(logFolder, evaluation.Name + ".log"));
    foreach (Figure figure in evaluation.Run(corpora, log))
    {
        string key = $"{evaluation.Name}.{figure.Name}";
        if (key == lower)
        {
            floors.Lower(key, figure.Value, reason!);
        }

        bool fell = figure.Value < floors.Of(key) - Floors.Tolerance;
        fallen += fell ? 1 : 0;
        string raised = raise && floors.Raise(key, figure.Value) ? " raised" : "";
        Console.WriteLine($"{key,-40} {Floors.Show(figure.Value)}  floor {(floors.Of(key) is { } floor ? Floors.Show(floor) : "none")}{(fell ? "  FELL" : raised)}");
    }
}

if (raise || lower is not null)
{
    floors.Save();
}

return fallen == 0 ? 0 : 1;
