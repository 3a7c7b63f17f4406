namespace Headwater.Group.Decisions;

/// <summary>How the words of two articles stand to each other.</summary>
internal enum Wording
{
    /// <summary>Each has its own.</summary>
    Own,

    /// <summary>Nearly all are the same, and so are names and figures: one is the other's copy, or both are a third's.</summary>
    Same,

    /// <summary>Nearly all are the same, around other names and figures: both are filled into one template, and tell of two things.</summary>
    Template,
}
