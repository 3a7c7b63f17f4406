using Headwater.Text.Names;

namespace Headwater.Text.Attribution;

/// <summary>Puts a name where a source is a pronoun or left out: the last source named before it that it can stand for.</summary>
internal static class Speakers
{
    /// <summary>A source without its article, so that "die Polizei" and "nach Angaben der Polizei" name one; an English one as it is, since <see cref="NameFolding"/> knows "the".</summary>
    public static string WithoutArticle(string source, string? language)
    {
        if (language?.StartsWith("en", StringComparison.OrdinalIgnoreCase) != false)
        {
            return source;
        }

        int space = source.IndexOf(' ', StringComparison.Ordinal);
        return space > 0 && space < source.Length - 1 && CueLexicon.For(language).Find(source.AsSpan(0, space)).Classes.HasFlag(WordClass.Article) ? source[(space + 1)..] : source;
    }

    /// <summary>The sayings with their speakers.</summary>
    public static List<Saying> Resolve(string text, List<Saying> sayings, CueLexicon lexicon)
    {
        string? last = null;
        for (int i = 0; i < sayings.Count; i++)
        {
            if (sayings[i].Source is not { } source)
            {
                sayings[i] = sayings[i] with { Speaker = LeavesOut(text, sayings[i], lexicon) ? last : null };
                continue;
            }

            string name = source.In(text).ToString();
            bool pronoun = lexicon.Is("pronoun", name.ToLowerInvariant());
            last = pronoun ? last : name;
            sayings[i] = sayings[i] with { Speaker = pronoun ? last ?? name : name };
        }

        return sayings;
    }

    private static bool LeavesOut(string text, Saying saying, CueLexicon lexicon) =>
        lexicon.LeavesOutPronouns && !lexicon.Is("nowhere", saying.Cue.In(text).ToString().ToLowerInvariant());
}
