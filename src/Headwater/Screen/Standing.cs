using System.Text.RegularExpressions;
using Headwater.Screen.Rules;
using Headwater.Text;

namespace Headwater.Screen;

/// <summary>
/// Who stands for which state in one text: "Russian President A. Voronin" and "A. Voronin, president of Russia" make
/// Voronin a name of Russia. So no list of leaders is needed, and none grows old.
/// </summary>
internal sealed partial class Standing
{
    private const int FarthestName = 40;

    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);

    /// <summary>Reads who stands for whom.</summary>
    public Standing(string text, IReadOnlyList<Mention> places, IReadOnlySet<string> titles)
    {
        foreach (Mention place in places)
        {
            After(text, place, titles);
            Before(text, place, titles);
        }
    }

    /// <summary>The mentions of those who stand for states in a run of text, in order.</summary>
    public IEnumerable<Mention> In(string text, TextSpan run) => names.Count == 0 ? [] : NamePattern().Matches(text[run.Start..run.End])
        .SelectMany(m => Parts(m.Value).Select(part => new TextSpan(run.Start + m.Index + part.Start, run.Start + m.Index + part.End)))
        .Where(part => names.ContainsKey(part.In(text).ToString()))
        .Select(part => new Mention(names[part.In(text).ToString()], part, false));

    // State, title, name.
    private void After(string text, Mention place, IReadOnlySet<string> titles)
    {
        int limit = Math.Min(text.Length, place.Span.End + FarthestName + 40);
        Match name = NamePattern().Match(text, place.Span.End, limit - place.Span.End);
        while (name.Success && titles.Contains(name.Value))
        {
            name = name.NextMatch();
        }

        if (name.Success && name.Index - place.Span.End <= FarthestName && IsTitle(text[place.Span.End..name.Index] + name.Value.Split(' ')[0], titles))
        {
            Add(name.Value, place.Class, titles);
        }
    }

    // Name, title of state.
    private void Before(string text, Mention place, IReadOnlySet<string> titles)
    {
        int from = Math.Max(0, place.Span.Start - 80);
        string before = text[from..place.Span.Start];
        int comma = before.LastIndexOf(',');
        if (comma > 0 && OfPattern().IsMatch(before) && IsTitle(before[comma..], titles) && NamePattern().Matches(before[..comma]).LastOrDefault() is { } name && name.Index + name.Length == comma)
        {
            Add(name.Value, place.Class, titles);
        }
    }

    private static bool IsTitle(string between, IReadOnlySet<string> titles)
    {
        string[] words = between.Split([' ', ',', '\u00A0', '\''], StringSplitOptions.RemoveEmptyEntries);
        return words.Length is >= 1 and <= 7 && words.Any(titles.Contains) && !between.Contains('.', StringComparison.Ordinal);
    }

    private void Add(string name, string state, IReadOnlySet<string> titles)
    {
        foreach (string part in Parts(name).Select(p => p.In(name).ToString()).Where(p => p.Length >= 2 && !titles.Contains(p)))
        {
            names.TryAdd(part, state);
        }
    }

    // First name and family name, each for itself.
    private static List<TextSpan> Parts(string name)
    {
        List<TextSpan> parts = [];
        foreach (Range part in name.AsSpan().SplitAny(' ', '-', '\u00A0'))
        {
            parts.Add(new TextSpan(part.Start.Value, part.End.Value));
        }

        return parts;
    }

    [GeneratedRegex(@"\p{Lu}\p{L}*(?:-\p{L}+)?(?:[ \u00A0]\p{Lu}\p{L}*(?:-\p{L}+)?)*", RegexOptions.NonBacktracking)]
    private static partial Regex NamePattern();

    [GeneratedRegex(@"\b(of|of the|der|de|du|von)\s*$", RegexOptions.NonBacktracking)]
    private static partial Regex OfPattern();
}
