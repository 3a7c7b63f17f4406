using System.Collections.Frozen;

namespace Headwater.Poll.Feeds;

/// <summary>What a feed, an entry and an entry's source can all say of themselves.</summary>
public abstract class FeedNode
{
    /// <summary>Its own id, verbatim.</summary>
    public string? Id { get; internal set; }

    /// <summary>The title.</summary>
    public FeedText? Title { get; internal set; }

    /// <summary>A line under the title.</summary>
    public FeedText? Subtitle { get; internal set; }

    /// <summary>A description or summary.</summary>
    public FeedText? Summary { get; internal set; }

    /// <summary>The rights.</summary>
    public FeedText? Rights { get; internal set; }

    /// <summary>Text meant for people who open the feed in a browser (Atom 0.3).</summary>
    public FeedText? Info { get; internal set; }

    /// <summary>All links, in order.</summary>
    public IReadOnlyList<FeedLink> Links => LinkList;

    /// <summary>The page that this stands for, absolute where it could be made so; or <c>null</c>.</summary>
    public string? Link { get; internal set; }

    /// <summary>The authors, in order.</summary>
    public IReadOnlyList<FeedPerson> Authors => AuthorList;

    /// <summary>The contributors, in order.</summary>
    public IReadOnlyList<FeedPerson> Contributors => ContributorList;

    /// <summary>Who publishes it.</summary>
    public FeedPerson? Publisher { get; internal set; }

    /// <summary>Subjects and keywords.</summary>
    public IReadOnlyList<FeedCategory> Categories => CategoryList;

    /// <summary>When it was published, as claimed.</summary>
    public FeedDate? Published { get; internal set; }

    /// <summary>When it was changed last, as claimed.</summary>
    public FeedDate? Updated { get; internal set; }

    /// <summary>When it was written, as claimed.</summary>
    public FeedDate? Created { get; internal set; }

    /// <summary>When it ceases to hold, as claimed.</summary>
    public FeedDate? Expired { get; internal set; }

    /// <summary>BCP 47 language, as claimed.</summary>
    public string? Language { get; internal set; }

    /// <summary>The program that made it.</summary>
    public FeedGenerator? Generator { get; internal set; }

    /// <summary>A picture that stands for it.</summary>
    public FeedImage? Image { get; internal set; }

    /// <summary>Address of a small square picture.</summary>
    public string? Icon { get; internal set; }

    /// <summary>Address of a wide picture.</summary>
    public string? Logo { get; internal set; }

    /// <summary>Where it may not be shown in podcast directories.</summary>
    public bool? Blocked { get; internal set; }

    /// <summary>Whether it is marked as explicit; <c>null</c> where nothing usable is said.</summary>
    public bool? Explicit { get; internal set; }

    /// <summary>What it is a reply to.</summary>
    public FeedReply? InReplyTo { get; internal set; }

    /// <summary>A place on earth.</summary>
    public FeedPlace? Place { get; internal set; }

    /// <summary>Elements of other vocabularies, by prefix and name in lower case (<c>slash_comments</c>); the first of each.</summary>
    public IReadOnlyDictionary<string, string> Extensions => extensions ?? (IReadOnlyDictionary<string, string>)FrozenDictionary<string, string>.Empty;

    /// <summary>From when it holds, as claimed.</summary>
    public FeedDate? ValidFrom { get; internal set; }

    /// <summary>Until when it holds, as claimed.</summary>
    public FeedDate? ValidUntil { get; internal set; }

    /// <summary>Whether the title comes from the format itself, not from another vocabulary.</summary>
    internal bool HasOwnTitle { get; set; }

    internal List<FeedLink> LinkList { get; } = [];

    internal List<FeedPerson> AuthorList { get; } = [];

    internal List<FeedPerson> ContributorList { get; } = [];

    internal List<FeedCategory> CategoryList { get; } = [];

    internal Dictionary<string, string> ExtensionTable => extensions ??= new(StringComparer.Ordinal);

    private Dictionary<string, string>? extensions;

    internal void AddCategory(FeedCategory category)
    {
        if (!CategoryList.Contains(category))
        {
            CategoryList.Add(category);
        }
    }
}
