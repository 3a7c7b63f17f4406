using Headwater.Group.Profiles;
using Headwater.Group.Stories;
using Headwater.Model;

namespace Headwater.Group.Embedding;

/// <summary>
/// What an embedder's word adds to the margin by which an article belongs to a story. No embedder's cosines are on another's
/// scale, and none was here to learn a weight from, so the rule is plain and can only add: nothing up to the cosine that
/// hardly any two articles of the stream reach by chance, rising from there on. What contradicts stays apart all the same.
/// </summary>
/// <remarks>By chance: three standard deviations above the mean over each article and those that came just before it.</remarks>
internal sealed class Calibration
{
    private const int Before = 32;
    private const int LeastPairs = 256;
    private const double Deviations = 3;

    // In margins of a probability: between languages, where words say little, it may say more.
    private const double MostAcross = 0.3, MostWithin = 0.1;

    private readonly Queue<Meaning> latest = [];
    private long pairs;
    private double mean, squares;

    /// <summary>The cosine up to which likeness says nothing; 1 while too little was seen.</summary>
    public double Chance => pairs < LeastPairs ? 1 : Math.Min(1, mean + (Deviations * Math.Sqrt(squares / pairs)));

    /// <summary>Takes note of an article that came.</summary>
    public void Note(Meaning meaning)
    {
        foreach (Meaning other in latest)
        {
            double cosine = meaning.Cosine(other), from = cosine - mean;
            mean += from / ++pairs;
            squares += from * (cosine - mean);
        }

        latest.Enqueue(meaning);
        if (latest.Count > Before)
        {
            latest.Dequeue();
        }
    }

    /// <summary>What is added to the margin; 0 or more.</summary>
    public double Bonus(Profile article, ActiveStory story)
    {
        double chance = Chance;
        if (article.Meaning is not { } meaning || chance >= 1)
        {
            return 0;
        }

        double nearest = story.Whole.Latest.Max(m => m.Meaning?.Cosine(meaning)) ?? 0;
        double share = Math.Clamp((nearest - chance) / ((1 - chance) / 2), 0, 1); // in full from halfway to sameness
        return share * (story.WingOf(article.Language) is null ? MostAcross : MostWithin);
    }
}
