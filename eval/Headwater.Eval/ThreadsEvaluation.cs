using Headwater.Group;
using Headwater.Model;

namespace Headwater.Eval;

/// <summary>
/// Threads of stories by the names in their reports. No corpus says which event follows which, so the log lists what was
/// joined, to be read. The figure is a guard against threads at random: the share of stories that follow nothing, in corpora
/// whose events were drawn far apart.
/// </summary>
internal static class ThreadsEvaluation
{
    public static Evaluation Evaluation { get; } = new("threads", [.. StoryCorpus.Names.Select(StoryCorpus.File)], Run);

    private static IEnumerable<Figure> Run(Corpora corpora, TextWriter log)
    {
        foreach (StoryCorpus corpus in new[] { "giveme5w1h", "basil" }.Select(name => StoryCorpus.Read(corpora, name)).Append(StoryCorpus.Sample()))
        {
            Dictionary<ItemId, Article> articles = corpus.Articles.ToDictionary(a => a.Article.Id, a => a.Article);
            Grouper grouper = new();
            List<StoryChange.Follow> follows = [.. corpus.Articles.SelectMany(a => grouper.Group(a.Article, null)).OfType<StoryChange.Follow>()];
            follows.RemoveAll(f => grouper.StoryOf(f.Article) == grouper.StoryOf(f.Earlier));
            foreach (StoryChange.Follow follow in follows)
            {
                log.WriteLine($"{corpus.Name}: {Told(articles[follow.Earlier])} → {Told(articles[follow.Article])}");
            }

            double stories = articles.Keys.Select(grouper.StoryOf).Distinct().Count();
            yield return new Figure(corpus.Name + ".alone", 1 - (follows.Select(f => grouper.StoryOf(f.Article)).Distinct().Count() / stories));
        }
    }

    private static string Told(Article article) => $"{article.Published:yyyy-MM-dd HH:mm} {article.Title}";
}
