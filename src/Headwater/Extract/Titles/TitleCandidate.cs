namespace Headwater.Extract.Titles;

/// <summary>Where a page states a headline.</summary>
[Flags]
internal enum TitlePlaces
{
    /// <summary>Nowhere.</summary>
    None = 0,

    /// <summary>Before the report, where readers see it.</summary>
    Visible = 1,

    /// <summary>In JSON-LD.</summary>
    Linked = 2,

    /// <summary>In what networks are told: <c>og:title</c> and its like.</summary>
    Shared = 4,

    /// <summary>In the title element.</summary>
    Element = 8,

    /// <summary>In the feed that announced the page; a headline that only the feed has is none of the page's.</summary>
    Announced = 16,
}

/// <summary>A headline that a page may have, in the spelling that most of its places give.</summary>
/// <param name="Text">The headline, without site, section and kicker where another place tells where it ends.</param>
/// <param name="Places">The places that state it, in whatever spelling.</param>
internal sealed record TitleCandidate(string Text, TitlePlaces Places)
{
    /// <summary>Its letters and digits.</summary>
    public string Bare { get; } = TitleParts.Bare(Text);

    /// <summary>How many places state it.</summary>
    public int Agreeing => int.PopCount((int)Places);

    /// <summary>Whether a place states it.</summary>
    public bool IsIn(TitlePlaces place) => (Places & place) != 0;
}
