namespace Headwater.Text.Attribution;

/// <summary>Puts a name where a source is a pronoun or left out: the last source named before it that it can stand for.</summary>
internal static class Speakers
{
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
