namespace Headwater.Text.Attribution;

/// <summary>Puts a name where a source is a pronoun: the last source named before it that the pronoun can stand for.</summary>
internal static class Speakers
{
    public static List<Saying> Resolve(string text, List<Saying> sayings, CueLexicon lexicon)
    {
        string? last = null;
        for (int i = 0; i < sayings.Count; i++)
        {
            if (sayings[i].Source is not { } source)
            {
                continue;
            }

            string name = source.In(text).ToString();
            bool pronoun = lexicon.Is("pronoun", name.ToLowerInvariant());
            last = pronoun ? last : name;
            sayings[i] = sayings[i] with { Speaker = pronoun ? last ?? name : name };
        }

        return sayings;
    }
}
