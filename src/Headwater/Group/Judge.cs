namespace Headwater.Group;

/// <summary>Says how likely it is that an article belongs to a story, or two stories together.</summary>
internal sealed class Judge(Weights weights, Frequencies frequencies)
{
    private readonly float[] inOrder = weights.InOrder();

    /// <summary>Least probability to join.</summary>
    public double JoinAt => weights.Join;

    /// <summary>Stories with the probability that the article belongs to them, best first; those it contradicts are left out.</summary>
    public List<(ActiveStory Story, double Score)> Rank(Profile article, Query query, IReadOnlyList<ActiveStory> stories)
    {
        List<(ActiveStory Story, double Score)> ranked = new(stories.Count);
        foreach (ActiveStory story in stories)
        {
            if (!story.Members.Any(m => Anchor.Contradict(m.Anchors, article.Anchors)))
            {
                ranked.Add((story, Probability(query, story)));
            }
        }

        ranked.Sort((a, b) => b.Score.CompareTo(a.Score));
        return ranked;
    }

    /// <summary>Whether two stories are one.</summary>
    public bool IsOne(ActiveStory a, ActiveStory b) =>
        !a.Members.Any(m => b.Members.Any(n => Anchor.Contradict(m.Anchors, n.Anchors)))
        && Probability(new Query(a, frequencies), b) >= weights.Merge;

    private double Probability(Query query, ActiveStory story)
    {
        Span<float> features = stackalloc float[inOrder.Length];
        Likeness.Measure(query, story, frequencies, features);
        double sum = weights.Bias;
        for (int i = 0; i < features.Length; i++)
        {
            sum += inOrder[i] * features[i];
        }

        return 1 / (1 + Math.Exp(-sum));
    }
}
