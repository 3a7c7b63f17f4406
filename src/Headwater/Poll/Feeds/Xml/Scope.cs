namespace Headwater.Poll.Feeds.Xml;

/// <summary>What is in force at a place of a feed.</summary>
/// <param name="Base">The base of relative addresses, or <c>null</c>.</param>
/// <param name="Language">BCP 47 language, or <c>null</c>.</param>
/// <param name="Declarations">How many namespace declarations.</param>
internal readonly record struct Scope(string? Base, string? Language, int Declarations);
