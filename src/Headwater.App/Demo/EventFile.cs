using System.Globalization;

namespace Headwater.App.Demo;

/// <summary>
/// Reads a file of <c>samples/events/</c>. After a heading <c>#</c> and a word on what the event shows come its articles:
/// a heading <c>## event/slug</c>, fields <c>name: value</c>, a blank line, then blocks separated by blank lines. A block
/// that begins with <c>###</c> is a subheading, with <c>&gt;</c> a pulled quotation, with <c>!</c> a picture's caption,
/// with <c>@ 35</c> a live post of 35 minutes before the base.
/// </summary>
internal sealed class EventFile(string name, IReadOnlyDictionary<string, SampleOutlet> outlets)
{
    private readonly Dictionary<string, SampleArticle> read = new(StringComparer.Ordinal);
    private readonly List<string> order = [];

    /// <summary>Reads the file's articles, in its order, later states attached to the article they revise.</summary>
    /// <exception cref="InvalidDataException">Something in the file is not so; the message says where and what.</exception>
    public IReadOnlyList<SampleArticle> Read(string text)
    {
        foreach (string section in text.ReplaceLineEndings("\n").Split("\n## ").Skip(1))
        {
            Add(section);
        }

        return [.. order.Select(id => read[id])];
    }

    private void Add(string section)
    {
        string[] parts = section.Trim().Split("\n\n", 2);
        string[] head = parts[0].Split('\n');
        string id = head[0].Trim();
        ILookup<string, string> fields = head.Skip(1).Select(line => Field(id, line)).ToLookup(f => f.Name, f => f.Value, StringComparer.Ordinal);
        SampleArticle article = Build(id, fields, parts.Length > 1 ? parts[1] : "");
        if (fields["revises"].FirstOrDefault() is { } first)
        {
            read[first] = Known(id, first) with { Later = article };
            return;
        }

        if (!read.TryAdd(id, article))
        {
            throw Wrong(id, "stands here twice");
        }

        order.Add(id);
    }

    private SampleArticle Build(string id, ILookup<string, string> fields, string body)
    {
        SampleArticle? copied = fields["copies"].FirstOrDefault() is { } source ? Known(id, source) : null;
        SampleArticle? revised = fields["revises"].FirstOrDefault() is { } first ? Known(id, first) : null;
        string outlet = fields["outlet"].FirstOrDefault() ?? revised?.Outlet ?? throw Wrong(id, "has no outlet");
        SampleOutlet by = outlets.GetValueOrDefault(outlet) ?? throw Wrong(id, $"is of outlet '{outlet}', which outlets.json does not have");
        IReadOnlyList<Block> blocks = Blocks(id, body);
        return new SampleArticle
        {
            Id = id.Contains('/', StringComparison.Ordinal) ? id : throw Wrong(id, "is no id of the form event/slug"),
            Outlet = outlet,
            Before = fields["at"].FirstOrDefault() is { } at ? Minutes(id, at) : revised?.Before ?? throw Wrong(id, "has no time: 'at:' says how many minutes before the base"),
            Language = fields["language"].FirstOrDefault() ?? copied?.Language ?? by.Languages[0],
            Title = fields["title"].FirstOrDefault() ?? copied?.Title ?? revised?.Title ?? throw Wrong(id, "has no title"),
            Blocks = copied is null ? blocks : [.. Copy(id, copied, fields), .. blocks],
            Path = fields["path"].FirstOrDefault() ?? revised?.Path,
            Byline = fields["byline"].FirstOrDefault() ?? revised?.Byline,
            Caption = fields["caption"].FirstOrDefault() ?? revised?.Caption,
            Credit = fields["credit"].FirstOrDefault() ?? revised?.Credit,
            Canonical = fields["canonical"].FirstOrDefault(),
            Copies = copied?.Id,
            Shape = Choice<PageShape>(id, fields["shape"]),
            Fault = Choice<PageFault>(id, fields["misbehaves"]),
        };
    }

    // A copy is the copied blocks without those that "drop" numbers, with each "swap: these => those" made.
    private IEnumerable<Block> Copy(string id, SampleArticle copied, ILookup<string, string> fields)
    {
        HashSet<int> dropped = [.. fields["drop"].SelectMany(d => d.Split(' ')).Select(d => int.Parse(d, CultureInfo.InvariantCulture))];
        string[][] swaps = [.. fields["swap"].Select(s => s.Split(" => ", 2))];
        if (swaps.FirstOrDefault(s => s.Length < 2 || !copied.Text.Contains(s[0], StringComparison.Ordinal)) is { } idle)
        {
            throw Wrong(id, $"swaps words that '{copied.Id}' does not have: {idle[0]}");
        }

        return copied.Blocks
            .Where((_, i) => !dropped.Contains(i + 1))
            .Select(b => b with { Source = swaps.Aggregate(b.Source, (words, s) => words.Replace(s[0], s[1], StringComparison.Ordinal)) });
    }

    private List<Block> Blocks(string id, string body) =>
        [.. body.Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(block => Read(id, block.Replace('\n', ' ')))];

    private Block Read(string id, string block)
    {
        switch (block.Split(' ', 2))
        {
            case ["###", var words]: return new Block(BlockKind.Heading, words);
            case [">", var words]: return new Block(BlockKind.Quote, words);
            case ["!", var words]: return new Block(BlockKind.Picture, words);
            case ["@", var post]:
                string[] parts = post.Split(' ', 2);
                return new Block(BlockKind.Post, parts.ElementAtOrDefault(1) ?? throw Wrong(id, $"has a post without a head: {block}"), Minutes(id, parts[0]));
            default: return new Block(BlockKind.Paragraph, block);
        }
    }

    private (string Name, string Value) Field(string id, string line) =>
        line.Split(':', 2) is [var field, var value] ? (field.Trim(), value.Trim()) : throw Wrong(id, $"has a line that is no 'name: value': {line}");

    private SampleArticle Known(string id, string other) =>
        read.GetValueOrDefault(other) ?? throw Wrong(id, $"names '{other}', which does not stand above it in this file");

    private TimeSpan Minutes(string id, string value) =>
        int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int minutes) ? TimeSpan.FromMinutes(minutes) : throw Wrong(id, $"has a time that is no number of minutes: {value}");

    private T Choice<T>(string id, IEnumerable<string> values)
        where T : struct, Enum =>
        values.FirstOrDefault() is not { } value ? default
        : Enum.TryParse(value.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out T choice) ? choice
        : throw Wrong(id, $"says '{value}'; known are {string.Join(", ", Enum.GetNames<T>())}");

    private InvalidDataException Wrong(string id, string what) => new($"samples/events/{name}: '{id}' {what}.");
}
