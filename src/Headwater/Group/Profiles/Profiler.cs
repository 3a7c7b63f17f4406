using System.Globalization;
using System.Runtime.InteropServices;
using Headwater.Group.Vectors;
using Headwater.Model;
using Headwater.Text;
using Headwater.Text.Languages;

namespace Headwater.Group.Profiles;

/// <summary>Reads an article's profile. Work is bounded: of a long text only the beginning is read.</summary>
internal sealed class Profiler(Frequencies frequencies)
{
    private const int TextLimit = 12_000;
    private const int TitleLimit = 400;
    private const int LeadWords = 60;
    private const int BodyTerms = 160;
    private const int SoundTerms = 60;
    private const uint NumberKind = 1;

    private readonly Dictionary<uint, float> title = [], lead = [], body = [], names = [];
    private readonly Dictionary<uint, int> lowered = [];
    private readonly HashSet<uint> distinct = [];
    private readonly List<Anchor> anchors = [];
    private readonly CommonGround ground = new();
    private uint label;

    /// <summary>Reads a profile and counts its terms.</summary>
    /// <param name="article">The article.</param>
    /// <param name="count">Whether its terms count toward what is rare: once an article.</param>
    public Profile Read(Article article, bool count)
    {
        Clear();
        ReadTitle(Cut(article.Title, TitleLimit));
        ReadText(Cut(article.Text, TextLimit));
        ground.Read(article.Title, article.Text);
        if (count)
        {
            distinct.UnionWith(body.Keys);
            distinct.UnionWith(ground.Numbers.Keys);
            distinct.UnionWith(ground.Sounds.Keys);
            distinct.UnionWith(ground.Places.Keys);
            distinct.UnionWith(ground.Matters.Keys);
            frequencies.Add(distinct);
        }

        TermVector[] vectors = Vectors();
        return new Profile
        {
            Id = article.Id,
            Vectors = vectors,
            BodyNorm = vectors[(int)Channel.Body].Norm(frequencies),
            Keys = Keys.Of(c => vectors[(int)c], frequencies),
            Anchors = [.. anchors],
            Language = Subtag(article.Language),
            Publisher = article.Outlet?.Value ?? Address.Host(article.Url) ?? "",
            Day = ClaimedTime.Of(article) is { } time ? Days(time) : double.NaN,
            Seen = Days(article.Seen),
        };
    }

    private TermVector[] Vectors()
    {
        foreach (uint term in names.Keys.Where(t => lowered.GetValueOrDefault(t) > names[t]).ToList())
        {
            names.Remove(term);
        }

        return
        [
            TermVector.OfCounts(title),
            TermVector.OfCounts(lead),
            TermVector.OfCounts(body).Top(BodyTerms, frequencies),
            TermVector.OfCounts(names),
            TermVector.OfCounts(ground.Numbers),
            TermVector.OfCounts(ground.Sounds).Top(SoundTerms, frequencies),
            TermVector.OfCounts(ground.Places),
            TermVector.OfCounts(ground.Matters),
        ];
    }

    private void Clear()
    {
        foreach (Dictionary<uint, float> counts in (ReadOnlySpan<Dictionary<uint, float>>)[title, lead, body, names])
        {
            counts.Clear();
        }

        lowered.Clear();
        distinct.Clear();
        anchors.Clear();
        label = 0;
    }

    private void ReadTitle(ReadOnlySpan<char> text)
    {
        foreach (Word word in Words.Of(text))
        {
            uint term = Term(text, word);
            if (word.Kind == WordKind.Number)
            {
                Anchor(term);
            }
            else if (!StopWords.Contains(term))
            {
                Add(title, term);
                Add(lead, term);
                Add(body, term, 2);
            }

            label = term;
        }
    }

    private void ReadText(ReadOnlySpan<char> text)
    {
        int read = 0, end = 0;
        foreach (Word word in Words.Of(text))
        {
            uint term = Term(text, word);
            if (word.Kind != WordKind.Number && !StopWords.Contains(term))
            {
                Add(body, term);
                if (read < LeadWords)
                {
                    Add(lead, term);
                }

                Case(text, word, end, term);
            }

            read++;
            end = word.End;
        }
    }

    // A capital says "name" only inside a sentence: after a word and nothing but a space.
    private void Case(ReadOnlySpan<char> text, Word word, int end, uint term)
    {
        if (word.Kind != WordKind.Word)
        {
            return;
        }

        if (!char.IsUpper(text[word.Start]))
        {
            CollectionsMarshal.GetValueRefOrAddDefault(lowered, term, out _)++;
        }
        else if (end > 0 && word.Start == end + 1 && text[end] == ' ')
        {
            Add(names, term);
        }
    }

    private void Anchor(uint number)
    {
        if (Anchors.IsLabel(label))
        {
            anchors.Add(new Anchor(label, number));
        }
    }

    private static uint Term(ReadOnlySpan<char> text, Word word)
    {
        ReadOnlySpan<char> signs = text.Slice(word.Start, word.Length);
        return word.Kind switch
        {
            WordKind.Number => Number(signs),
            WordKind.Pair => Terms.Hash(signs),
            _ => Terms.Of(signs),
        };
    }

    // 12,000 and 12.000 and 12000 are one number; 6.1 keeps its point.
    private static uint Number(ReadOnlySpan<char> signs)
    {
        Span<char> digits = stackalloc char[24];
        int length = 0;
        for (int i = 0; i < signs.Length && length < digits.Length; i++)
        {
            int value = CharUnicodeInfo.GetDecimalDigitValue(signs[i]);
            if (value >= 0)
            {
                digits[length++] = (char)('0' + value);
            }
            else if (!IsThousands(signs, i))
            {
                digits[length++] = '.';
            }
        }

        return Terms.Hash(digits[..length], NumberKind);
    }

    private static bool IsThousands(ReadOnlySpan<char> signs, int at) =>
        signs.Length >= at + 4 && (signs.Length == at + 4 || !char.IsDigit(signs[at + 4]));

    private static void Add(Dictionary<uint, float> counts, uint term, float count = 1) =>
        CollectionsMarshal.GetValueRefOrAddDefault(counts, term, out _) += count;

    private static double Days(DateTimeOffset time) => (time - DateTimeOffset.UnixEpoch).TotalDays;

    private static string Subtag(string? language) =>
        language is null ? "" : language.Split('-', '_')[0].ToLowerInvariant();

    private static ReadOnlySpan<char> Cut(string text, int limit) => text.AsSpan(0, Math.Min(text.Length, limit));
}
