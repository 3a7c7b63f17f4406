using System.Numerics;
using System.Runtime.InteropServices;

namespace Headwater.Text.Languages;

/// <summary>What the words of a text say together; and stretch by stretch, since a text in two languages has none.</summary>
/// <param name="whole">Zeros, one a language, and as many more as fill whole vectors.</param>
/// <param name="stretch">As many zeros.</param>
/// <param name="won">As many zeros.</param>
internal ref struct LanguageTally(Span<float> whole, Span<float> stretch, Span<int> won)
{
    private const int StretchWords = 12;
    private const int FewWords = 4;
    private const float Lead = 0.4f;
    private const float LeadOfFew = 4;
    private const float LeadOfStretch = 6;
    private const double Mixed = 1.0 / 3;

    private readonly Span<float> whole = whole;
    private readonly Span<float> stretch = stretch;
    private readonly Span<int> won = won;
    private int words;
    private int stretches;

    /// <summary>Adds what a word says.</summary>
    /// <param name="scores">Natural logarithms of likelihoods, 0 for the likeliest.</param>
    /// <param name="share">How much of it counts, 0 to 1.</param>
    public void Add(ReadOnlySpan<float> scores, float share)
    {
        Span<Vector<float>> sums = MemoryMarshal.Cast<float, Vector<float>>(stretch);
        ReadOnlySpan<Vector<float>> said = MemoryMarshal.Cast<float, Vector<float>>(scores);
        for (int i = 0; i < said.Length; i++)
        {
            sums[i] += said[i] * share;
        }

        if (++words % StretchWords == 0)
        {
            EndStretch();
        }
    }

    /// <summary>Index of the language shown, or <c>null</c>.</summary>
    /// <param name="priors">Natural logarithms of the languages' shares. They decide between languages that the words leave open, never alone.</param>
    public int? Winner(ReadOnlySpan<float> priors)
    {
        for (int i = 0; i < whole.Length; i++)
        {
            whole[i] += stretch[i];
        }

        bool shown = words > 0 && (words >= FewWords || Best(whole).Lead >= LeadOfFew);
        for (int i = 0; i < whole.Length; i++)
        {
            whole[i] += priors[i];
        }

        (int best, float lead) = Best(whole);
        return shown && lead >= Lead && !IsMixed(best) ? best : null;
    }

    private readonly bool IsMixed(int best)
    {
        for (int i = 0; i < won.Length; i++)
        {
            if (i != best && won[i] > 0 && won[i] >= stretches * Mixed)
            {
                return true;
            }
        }

        return false;
    }

    private void EndStretch()
    {
        (int best, float lead) = Best(stretch);
        won[best] += lead >= LeadOfStretch ? 1 : 0;
        stretches++;
        for (int i = 0; i < whole.Length; i++)
        {
            whole[i] += stretch[i];
        }

        stretch.Clear();
    }

    private static (int Best, float Lead) Best(ReadOnlySpan<float> scores)
    {
        (int best, float second) = (0, float.NegativeInfinity);
        for (int i = 1; i < scores.Length; i++)
        {
            if (scores[i] > scores[best])
            {
                (best, second) = (i, scores[best]);
            }
            else
            {
                second = Math.Max(second, scores[i]);
            }
        }

        return (best, scores[best] - second);
    }
}
