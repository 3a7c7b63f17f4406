namespace Headwater.Model;

/// <summary>What shows that a story tells what happened after another.</summary>
public enum ThreadSign
{
    /// <summary>A report of it links to a report of the other, and names what that is about.</summary>
    Link,

    /// <summary>A report of it names again the rare names that the other is about, hours later.</summary>
    Names,
}

/// <summary>The stories before and after a story: what led to it, and what happened next.</summary>
/// <param name="Earlier">Those that it follows, the earliest first.</param>
/// <param name="Next">Those that follow it, the earliest first.</param>
public sealed record StoryThread(IReadOnlyList<ThreadStory> Earlier, IReadOnlyList<ThreadStory> Next)
{
    /// <summary>A story by itself.</summary>
    public static StoryThread None { get; } = new([], []);

    /// <summary>Whether there is none on either side.</summary>
    public bool IsEmpty => Earlier.Count + Next.Count == 0;
}

/// <summary>A story as part of another's thread.</summary>
/// <param name="Id">The story.</param>
/// <param name="Headline">Its headline.</param>
/// <param name="Language">The headline's language, or <c>null</c>.</param>
/// <param name="First">When its first report came out.</param>
/// <param name="Sign">What shows that they are a thread; the surest where there are several.</param>
public sealed record ThreadStory(StoryId Id, string Headline, string? Language, DateTimeOffset First, ThreadSign Sign);
