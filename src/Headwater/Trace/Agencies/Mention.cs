namespace Headwater.Trace.Agencies;

/// <summary>An agency's name in a text.</summary>
/// <param name="Agency">The agency.</param>
/// <param name="Start">Offset of the name's first UTF-16 unit.</param>
/// <param name="End">Offset after its last.</param>
/// <param name="IsAbbreviation">Whether only an abbreviation stands there, which elsewhere may mean something else.</param>
internal readonly record struct Mention(Agency Agency, int Start, int End, bool IsAbbreviation);
