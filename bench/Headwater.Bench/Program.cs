using Headwater.Bench;

// headwater-bench [PART…] [--list] [--large] [--size N] [--corpora DIR]
// Prints a line a figure, with a named peer's figure of the same run and the ratio of the two where there is a peer.

Part[] all =
[
    FeedSpeed.Part,
    PollSpeed.Part,
    ExtractSpeed.Part,
    TraceSpeed.Part,
    GroupSpeed.Part,
    RebuildSpeed.Part,
    StoreSpeed.Part,
    ArchiveSpeed.Part,
    ImportSpeed.Part,
    WalkSpeed.Part,
];

List<string> names = [];
string corporaFolder = Environment.GetEnvironmentVariable("HEADWATER_CORPORA") ?? Path.Combine(Repository.Root, "..", "shared", "corpora");
bool large = false;
int? size = null;
for (int i = 0; i < args.Length; i++)
{
    switch (args[i])
    {
        case "--corpora": corporaFolder = args[++i]; break;
        case "--large": large = true; break;
        case "--size": size = int.Parse(args[++i]); break;
        case FeedServer.Option: return await FeedServer.RunAsync(int.Parse(args[++i]), double.Parse(args[++i]), Console.In);
        case "--list":
            Array.ForEach(all, part => Console.WriteLine($"{part.Name,-10} {part.Summary}"));
            return 0;
        default: names.Add(args[i]); break;
    }
}

if (names.Except(all.Select(p => p.Name)).ToList() is { Count: > 0 } unknown)
{
    Console.Error.WriteLine($"No part is called {string.Join(", ", unknown)}. There are: {string.Join(", ", all.Select(p => p.Name))}.");
    return 2;
}

Setting setting = new(new Corpora(corporaFolder), corporaFolder, large, size);
Console.WriteLine(Machine.Describe());
Table.Begin();
foreach (Part part in all.Where(p => names.Count == 0 || names.Contains(p.Name)))
{
    if (part.Files.FirstOrDefault(f => !setting.Corpora.Has(f)) is { } missing)
    {
        Table.Skip(part.Name, $"{missing} is not in the corpora folder");
        continue;
    }

    foreach (Row row in part.Run(setting))
    {
        Table.Write(part.Name, row);
    }
}

return 0;
