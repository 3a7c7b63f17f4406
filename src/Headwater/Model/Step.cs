namespace Headwater.Model;

/// <summary>
/// The eight steps of the walk, in order. A feed's row is due for <see cref="Poll"/>; an item's for
/// <see cref="Fetch"/> to <see cref="Group"/>; a story's for <see cref="Compare"/> to <see cref="Publish"/>.
/// </summary>
public enum Step
{
    /// <summary>Ask a feed or sitemap for new items.</summary>
    Poll = 1,

    /// <summary>Bring an item's page into the archive.</summary>
    Fetch = 2,

    /// <summary>Read an article from a page.</summary>
    Extract = 3,

    /// <summary>Follow an article upstream to its primary source.</summary>
    Trace = 4,

    /// <summary>Put an article to the story it belongs to.</summary>
    Group = 5,

    /// <summary>Set side by side what a story's articles claim.</summary>
    Compare = 6,

    /// <summary>Hold a story's claims against rules and lists.</summary>
    Screen = 7,

    /// <summary>Write a story's finished view.</summary>
    Publish = 8,
}
