using System.Text.Json;
using System.Text.Json.Serialization;

namespace Headwater.App.Demo;

/// <summary>A day of press by outlets that do not exist, read from <c>samples/</c>, which lies beside the program.</summary>
internal sealed class SampleDay
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
    };

    private SampleDay(string folder)
    {
        Folder = folder;
        Outlets = Parse<SampleOutlet[]>("outlets.json").ToDictionary(o => o.Id, StringComparer.Ordinal);
        Languages = Parse<Dictionary<string, PressLanguage>>("languages.json");
        Styles = Files("styles", "*.html").ToDictionary(f => Path.GetFileNameWithoutExtension(f), f => new PressTemplate(Path.GetFileName(f), File.ReadAllText(f)), StringComparer.Ordinal);
        Articles = [.. Files("events", "*.md").SelectMany(f => new EventFile(Path.GetFileName(f), Outlets).Read(File.ReadAllText(f)))];
        Key = Parse<SampleKey>("key.json");
        Check();
    }

    /// <summary>The folder it was read from.</summary>
    public string Folder { get; }

    /// <summary>Outlets by id.</summary>
    public IReadOnlyDictionary<string, SampleOutlet> Outlets { get; }

    /// <summary>Articles, in order of their files.</summary>
    public IReadOnlyList<SampleArticle> Articles { get; }

    /// <summary>Words by language.</summary>
    public IReadOnlyDictionary<string, PressLanguage> Languages { get; }

    /// <summary>Page templates by name.</summary>
    public IReadOnlyDictionary<string, PressTemplate> Styles { get; }

    /// <summary>What is true of the day: what the pipeline should find.</summary>
    public SampleKey Key { get; }

    /// <summary>Reads the day.</summary>
    /// <param name="folder">The folder, or <c>null</c> for <c>samples</c> beside the program.</param>
    /// <exception cref="InvalidDataException">A file is not as it should be; the message says which and why.</exception>
    public static SampleDay Load(string? folder = null) => new(folder ?? Path.Combine(AppContext.BaseDirectory, "samples"));

    private T Parse<T>(string name)
    {
        try
        {
            using FileStream file = File.OpenRead(Path.Combine(Folder, name));
            return JsonSerializer.Deserialize<T>(file, Json) ?? throw new InvalidDataException($"samples/{name} is empty.");
        }
        catch (JsonException wrong)
        {
            throw new InvalidDataException($"samples/{name}, line {wrong.LineNumber + 1}: {wrong.Message}", wrong);
        }
        catch (Exception absent) when (absent is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InvalidDataException($"samples/{name} is not there. The program was copied without its samples folder.", absent);
        }
    }

    private IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Folder, folder), pattern).Order(StringComparer.Ordinal);

    private void Check()
    {
        HashSet<string> ids = new(StringComparer.Ordinal);
        foreach (SampleArticle article in Articles)
        {
            Demand(ids.Add(article.Id), $"article '{article.Id}' stands in two event files");
            Demand(Languages.ContainsKey(article.Language), $"article '{article.Id}' is in '{article.Language}', which languages.json does not have");
            Demand(article.Blocks.Count > 0, $"article '{article.Id}' has no text");
        }

        foreach (SampleOutlet outlet in Outlets.Values)
        {
            Demand(Styles.ContainsKey(outlet.Style), $"outlet '{outlet.Id}' has style '{outlet.Style}', which is no file of styles/");
            Demand(outlet.Domain.EndsWith(".example", StringComparison.Ordinal), $"outlet '{outlet.Id}' is not under .example");
        }

        foreach (string named in Key.Named.Concat(Articles.SelectMany(Mentions)))
        {
            Demand(ids.Contains(named), $"'{named}' is named in key.json or in a link, and is no article");
        }
    }

    private static IEnumerable<string> Mentions(SampleArticle article) =>
        article.Blocks.Select(b => b.Source).Append(article.Credit ?? "").SelectMany(Links.Of)
            .Concat(article.Canonical is { } canonical ? [canonical] : [])
            .Where(link => !link.Contains(':', StringComparison.Ordinal));

    private static void Demand(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new InvalidDataException($"samples: {otherwise}.");
        }
    }
}
