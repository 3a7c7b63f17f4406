namespace Headwater.Model;

/// <summary>An address that a feed has left.</summary>
/// <param name="Url">The address.</param>
/// <param name="Until">When it was believed to have moved.</param>
public sealed record FormerAddress(string Url, DateTimeOffset Until);
