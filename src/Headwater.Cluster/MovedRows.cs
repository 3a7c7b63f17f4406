namespace Headwater.Cluster;

/// <summary>One table after a move.</summary>
/// <param name="Table">Its name.</param>
/// <param name="From">Rows in the store that was moved.</param>
/// <param name="To">Rows in the store it was moved into.</param>
public sealed record MovedRows(string Table, long From, long To);
