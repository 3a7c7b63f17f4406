using Headwater.Model;

namespace Headwater.Import;

/// <summary>A page of an import that the archive holds.</summary>
/// <param name="Page">The page as the archive has it, its body left empty.</param>
/// <param name="Location">Where it lies.</param>
/// <param name="Url">The address at which the import has it.</param>
/// <param name="Visit">The visit, where it is another than the one whose record has the bytes; or <c>null</c>.</param>
internal sealed record Taken(Page Page, PageLocation Location, string Url, Revisit? Visit);
