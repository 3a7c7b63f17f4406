namespace Headwater.Store.Tables;

/// <summary>A record as JSON on its way into a column: bytes in one database, text in another.</summary>
/// <param name="Utf8">The JSON in UTF-8.</param>
internal readonly record struct Json(byte[] Utf8);
