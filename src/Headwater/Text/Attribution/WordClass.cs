namespace Headwater.Text.Attribution;

/// <summary>What a word can be around an attribution, as the lines of <c>data/attribution/</c> class it.</summary>
[Flags]
internal enum WordClass
{
    /// <summary>Nothing of note.</summary>
    None = 0,

    /// <summary>Opens what is said: "that", a colon.</summary>
    That = 1,

    /// <summary>Stands between source and verb: "has", "not".</summary>
    Aux = 1 << 1,

    /// <summary>Stands there too: "also", "later".</summary>
    Adverb = 1 << 2,

    /// <summary>No source reaches over it: "because".</summary>
    Bound = 1 << 3,

    /// <summary>Stands for a source: "she".</summary>
    Pronoun = 1 << 4,

    /// <summary>After the verb it opens neither source nor content, but when, where and to whom: "on", "in".</summary>
    After = 1 << 5,

    /// <summary>A verb whose object is who is told: "told".</summary>
    Address = 1 << 6,

    /// <summary>Joins two sources or two verbs: "and".</summary>
    Coordinate = 1 << 7,

    /// <summary>Stands for the source named before it: "who".</summary>
    Relative = 1 << 8,

    /// <summary>Begins a source: "the".</summary>
    Article = 1 << 9,

    /// <summary>A verb that tells of something else.</summary>
    Finite = 1 << 10,

    /// <summary>Goes on within a source whatever else it is: "of", German "der".</summary>
    Join = 1 << 11,

    /// <summary>Opens a clause that says whose the sentence is: German "wie", Russian "как".</summary>
    As = 1 << 12,

    /// <summary>Follows its source: German "zufolge".</summary>
    Behind = 1 << 13,

    /// <summary>Leads from a verb without a subject to the house that speaks: Russian "сообщили в".</summary>
    At = 1 << 14,
}

/// <summary>What a phrase is, in the order in which a place is tried.</summary>
internal enum PhraseKind
{
    /// <summary>The source follows: "according to".</summary>
    According,

    /// <summary>Says that words are somebody's, not whose: "allegedly".</summary>
    Nowhere,

    /// <summary>A verb of saying.</summary>
    Verb,

    /// <summary>A day that stands between a turned verb and its source: French "lundi", Spanish "este lunes".</summary>
    When,

    /// <summary>Opens a sentence that says who said the one before: Russian "об этом", Spanish "así lo".</summary>
    Refers,
}
