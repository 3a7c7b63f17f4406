namespace Headwater.Group.Profiles;

/// <summary>The sides from which an article is likened to a story.</summary>
internal enum Channel
{
    /// <summary>Words of the headline.</summary>
    Title,

    /// <summary>Words of the headline and the first sentences.</summary>
    Lead,

    /// <summary>Words of headline and body.</summary>
    Body,

    /// <summary>Words written with a capital inside a sentence: people, places, bodies.</summary>
    Names,

    /// <summary>Numbers as figures.</summary>
    Numbers,

    /// <summary>Names as they sound, in any alphabet.</summary>
    Sounds,

    /// <summary>Countries, capitals, leaders and bodies, in any language.</summary>
    Places,

    /// <summary>What it is about, in any language.</summary>
    Subjects,

    /// <summary>The days and years that it names.</summary>
    Dates,

    /// <summary>What it points at: pages of others that its sentences link to, and its lead picture.</summary>
    Pointers,
}
