using Headwater.Model;
using Headwater.Trace.Accounts;
using Headwater.Trace.Copies;
using Headwater.Trace.Writers;

namespace Headwater.Trace;

/// <summary>
/// All that is remembered of the articles traced: their passages, the agencies' latest reports by their marks, writers,
/// and which trails wait for what. Safe for many callers at once.
/// </summary>
/// <param name="capacity">How many articles; the oldest make room.</param>
internal sealed class Memory(int capacity)
{
    private readonly Awaited awaited = new(capacity);

    /// <summary>The articles by passage, by id and by address.</summary>
    public CopyIndex Copies { get; } = new(capacity);

    /// <summary>What agencies have put out lately, and who tells it.</summary>
    public AgencyReports Reports { get; } = new();

    /// <summary>Writers' names.</summary>
    public BylineIndex Writers { get; } = new(capacity);

    /// <summary>Remembers an article.</summary>
    /// <returns>Articles held that may tell it in their own words.</returns>
    public IReadOnlyList<ItemId> Keep(Reading reading, Held article)
    {
        Copies.Add(article);
        awaited.Wait(article.Id, article.Steps);
        if (reading.Article.Authors.Count > 0 && article.Published is { } published)
        {
            Writers.Add(reading.Article.Authors, new Sighting(article.Id, published, Agency(reading, article), article.IsAgencyPage));
        }

        return reading.OwnAgency is { } own && article.Published is not null ? Reports.Add(own.Name, Entry(reading, article)!) : [];
    }

    /// <summary>An article by its marks; <c>null</c> where its time is not known.</summary>
    public static Entry? Entry(Reading reading, Held article) =>
        article.Published is { } published ? new Entry(article.Id, published, Marks.Of(reading.Article.Title, reading.Article.Text)) : null;

    /// <summary>Articles held whose trail leads to an article's address.</summary>
    public IEnumerable<Held> Waiting(Article article) => awaited.For(article).Select(Copies.Find).OfType<Held>();

    /// <summary>Lets go of an article; one that is not held is no error.</summary>
    public void Forget(ItemId id)
    {
        Copies.Remove(id);
        awaited.Forget(id);
        Reports.Forget(id);
        Writers.Forget(id);
    }

    private static Source? Agency(Reading reading, Held article) =>
        reading.OwnAgency?.AsSource() ?? article.Steps.Select(e => e.To).FirstOrDefault(to => to.Kind is "agency" or "state-agency");
}
