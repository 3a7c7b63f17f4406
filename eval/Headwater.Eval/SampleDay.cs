using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Headwater.Model;

namespace Headwater.Eval;

/// <summary>The articles of <c>samples/</c> with the stories of its key, without trails: what words alone show, in eight languages and more.</summary>
internal static partial class SampleDay
{
    private static readonly DateTimeOffset Base = new(2026, 3, 3, 18, 0, 0, TimeSpan.Zero);

    /// <summary>Reads the sample day, in order of publication.</summary>
    public static IReadOnlyList<(Article Article, string Event)> Read(string folder)
    {
        Dictionary<string, string> languages = Json(Path.Combine(folder, "outlets.json")).EnumerateArray()
            .ToDictionary(o => o.GetProperty("id").GetString()!, o => o.GetProperty("languages")[0].GetString()!);
        Dictionary<string, string> stories = Json(Path.Combine(folder, "key.json")).GetProperty("stories").EnumerateObject()
            .SelectMany(s => s.Value.EnumerateArray().Select(a => (Id: a.GetString()!, Story: s.Name)))
            .ToDictionary(p => p.Id, p => p.Story);
        Dictionary<string, Section> sections = [];
        foreach (string section in Directory.EnumerateFiles(Path.Combine(folder, "events")).Order(StringComparer.Ordinal).SelectMany(f => File.ReadAllText(f).Split("\n## ").Skip(1)))
        {
            Add(section, sections);
        }

        HashSet<string> unread = [.. Json(Path.Combine(folder, "key.json")).GetProperty("outcomes").EnumerateObject().Select(o => o.Name)];
        return [.. sections.Where(s => !unread.Contains(s.Key) || stories.ContainsKey(s.Key)).OrderByDescending(s => s.Value.Before)
            .Select((s, i) => (Article(s.Value, languages, i + 1), stories.GetValueOrDefault(s.Key, s.Key)))];
    }

    private static void Add(string section, Dictionary<string, Section> sections)
    {
        string[] parts = section.Trim().Split("\n\n", 2);
        string[] head = parts[0].Split('\n');
        Dictionary<string, string> fields = head.Skip(1).Where(l => l.Contains(": ", StringComparison.Ordinal)).Select(l => l.Split(": ", 2)).DistinctBy(p => p[0]).ToDictionary(p => p[0], p => p[1].Trim());
        if (!fields.ContainsKey("revises") && fields.TryGetValue("outlet", out string? outlet))
        {
            Section? copied = fields.TryGetValue("copies", out string? source) ? sections.GetValueOrDefault(source) : null;
            string text = parts.Length > 1 ? parts[1] : copied?.Text ?? "";
            sections[head[0].Trim()] = new Section(outlet, fields.GetValueOrDefault("title") ?? copied?.Title ?? "", Template().Replace(Linked().Replace(text, "$1"), ""), int.Parse(fields["at"], CultureInfo.InvariantCulture), fields.GetValueOrDefault("language"));
        }
    }

    private static Article Article(Section section, Dictionary<string, string> languages, int id) => new()
    {
        Id = new ItemId(id),
        Outlet = new OutletId(section.Outlet),
        Title = section.Title,
        Text = section.Text,
        Language = section.Language ?? languages[section.Outlet],
        Published = Base.AddMinutes(-section.Before),
        Seen = Base.AddMinutes(-section.Before),
    };

    private static JsonElement Json(string file) => JsonDocument.Parse(File.ReadAllText(file)).RootElement;

    [GeneratedRegex(@"\{\{[^}]*\}\}")]
    private static partial Regex Template();

    [GeneratedRegex(@"\[([^\]\n]+)\]\([^)\s]+\)")]
    private static partial Regex Linked();

    private sealed record Section(string Outlet, string Title, string Text, int Before, string? Language);
}
