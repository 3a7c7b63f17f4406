using Headwater.Model;

namespace Headwater.Cluster.Postgres;

/// <summary>Locks on what no row stands for. The first number tells ours from those of other programs in the database.</summary>
internal static class AdvisoryLocks
{
    private const int Ours = 0x48454144;

    /// <summary>Taken by every transaction that writes.</summary>
    public static string WriteBeside { get; } = $"select pg_advisory_xact_lock_shared({Ours}, 0)";

    /// <summary>Taken by a transaction that others may not write beside.</summary>
    public static string WriteAlone { get; } = $"select pg_advisory_xact_lock({Ours}, 0)";

    /// <summary>Taken while the database is brought to this program's form.</summary>
    public static string Migrate { get; } = $"select pg_advisory_xact_lock({Ours}, 1)";

    /// <summary>Taken for as long as a worker takes a step that only one may take.</summary>
    public static string Sole(Step step, int share) => $"select pg_try_advisory_lock({Ours}, {(share * 100) + 10 + (int)step})";
}
