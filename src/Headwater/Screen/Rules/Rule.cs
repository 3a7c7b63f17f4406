namespace Headwater.Screen.Rules;

/// <summary>Which way a rule's goods go, seen from the state that the rule is about.</summary>
internal enum Direction
{
    /// <summary>Into the state.</summary>
    To,

    /// <summary>Out of it.</summary>
    From,

    /// <summary>The state takes part; no direction.</summary>
    Either,
}

/// <summary>One rule of law as its elements, a row of <c>data/rules/rules.json</c>.</summary>
/// <param name="Id">Such as <c>un-2397-7</c>.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Resolution">The number of the resolution, digits alone.</param>
/// <param name="Paragraph">Resolution and paragraph as they are cited.</param>
/// <param name="State">Name of the state that it is about, as in <c>places.txt</c>.</param>
/// <param name="Direction">Which way the goods go.</param>
/// <param name="Goods">Classes of <c>goods.txt</c>; one suffices.</param>
/// <param name="Acts">Classes of <c>acts.txt</c>; one suffices.</param>
/// <param name="Also">Numbers of later resolutions that name goods of the same rule: citing one is no mistake.</param>
/// <param name="Source"><c>s</c> where the content was seen stated in a source, <c>k</c> where it is general knowledge.</param>
internal sealed record Rule(string Id, string Title, string Resolution, string Paragraph, string State, Direction Direction, IReadOnlyList<string> Goods, IReadOnlyList<string> Acts, IReadOnlyList<string>? Also, string Source);
