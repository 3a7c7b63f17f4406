using Headwater.Model;
using Headwater.Text.Attribution;
using Headwater.Text.Names;
using Headwater.Trace.Agencies;

namespace Headwater.Trace;

/// <summary>
/// Who the text gives words to. A citation is no copy and makes no edge; the one in the lead to whom the text gives most
/// of its words is the speaker whose statement it rests on.
/// </summary>
internal static class Citations
{
    private const int Most = 20;
    private const int Lead = 600;
    private const int LongestName = 80;
    private const int MostWords = 8;
    private const int MostWordsWithoutCase = 5;
    private const double Sure = 0.5;

    /// <summary>Everyone cited, with how many sayings, the most cited first; and the speaker, or <c>null</c>.</summary>
    /// <param name="reading">The article.</param>
    /// <param name="relayed">The state agency that the lead cites, which speaks where nobody else does.</param>
    public static (Source? Speaker, IReadOnlyList<Attributed> Cited) Read(Reading reading, Source? relayed)
    {
        List<Saying> sayings = [.. Attributor.Find(reading.Article.Text, reading.Article.Language).Where(s => s.Weight >= Sure && IsName(s.Speaker, reading.Article.Language))];
        List<IGrouping<string, Saying>> speakers = [.. sayings.GroupBy(s => Key(s, reading)).OrderByDescending(g => g.Count())];
        Attributed[] cited = [.. speakers.Take(Most).Select(g => new Attributed(g.First().Speaker!, g.Count()))];
        return (Speaker(speakers, sayings.Count, reading) ?? relayed, cited);
    }

    private static Source? Speaker(List<IGrouping<string, Saying>> speakers, int sayings, Reading reading)
    {
        if (speakers is not [var most, ..] || most.Count() * 2 < sayings || most.Min(s => s.Cue.Start) > Lead)
        {
            return null;
        }

        string name = most.First().Speaker!;
        return AgencyIn(name, reading)?.AsSource() ?? (IsSomeone(name) ? new Source(Speakers.WithoutArticle(name, reading.Article.Language), "speaker") : null);
    }

    // A person or a body by name: "the Red Cross", "Superintendent Greer Maddox"; not "five of nine directors", which may
    // be anybody and would make two speakers of one story look like one.
    private static bool IsSomeone(string name)
    {
        string[] words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        bool hasCase = name.Any(c => char.IsUpper(c) || char.IsLower(c));
        return !(hasCase && !name.Any(char.IsUpper)) && !name.Any(char.IsDigit) && words.Length <= (hasCase ? MostWords : MostWordsWithoutCase)
            && (!hasCase || words is [_] || words.Skip(1).Any(w => char.IsUpper(w.TrimStart('(', '“', '«', '\'')[..1][0])));
    }

    private static string Key(Saying saying, Reading reading) => NameFolding.Key(AgencyIn(saying.Speaker!, reading)?.Name ?? Speakers.WithoutArticle(saying.Speaker!, reading.Article.Language));

    private static Agency? AgencyIn(string name, Reading reading) => reading.Names.Agencies.NamedIn(name) is [var mention, ..] ? mention.Agency : null;

    // English writes bodies with capitals, and in lower case whoever is nobody in particular; German writes every noun so.
    private static bool IsName(string? speaker, string? language) => speaker is { Length: > 1 and <= LongestName }
        && (speaker.Any(char.IsUpper) || !char.IsLower(speaker[0]) || (language is { } told && !told.StartsWith("en", StringComparison.OrdinalIgnoreCase) && !told.StartsWith("de", StringComparison.OrdinalIgnoreCase)));
}
