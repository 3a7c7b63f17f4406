using Headwater.Model;

namespace Headwater.Cluster.Postgres;

/// <summary>Locks on what no row stands for. The first number tells ours from those of other programs in the database.</summary>
internal static class AdvisoryLocks
{
    private const int Ours = 0x48454144;
    private const int Steps = 10;
    private const int Shares = 1_000_000;

    /// <summary>Taken by every transaction that writes.</summary>
    public static string WriteBeside { get; } = $"select pg_advisory_xact_lock_shared({Ours}, 0)";

    /// <summary>Taken by a transaction that others may not write beside.</summary>
    public static string WriteAlone { get; } = $"select pg_advisory_xact_lock({Ours}, 0)";

    /// <summary>Taken while the database is brought to this program's form.</summary>
    public static string Migrate { get; } = $"select pg_advisory_xact_lock({Ours}, 1)";

    /// <summary>The key of a step that one worker alone takes.</summary>
    public static int Of(Step step) => Steps + (int)step;

    /// <summary>The key of a share of the hosts.</summary>
    public static int Of(Share share) => Shares + (share.Of * 1000) + share.Number;

    /// <summary>Takes a key for as long as the connection lasts, and says whether it was free.</summary>
    public static string Take(int key) => $"select pg_try_advisory_lock({Ours}, {key})";

    /// <summary>Into how many shares others deal the hosts out, where that is another number than this share's.</summary>
    public static string OtherDivision(Share share) =>
        $"""
        select (objid::bigint - {Shares}) / 1000 from pg_locks
        where locktype = 'advisory' and granted and classid = {Ours} and objid::bigint > {Shares} and (objid::bigint - {Shares}) / 1000 <> {share.Of}
          and database = (select oid from pg_database where datname = current_database())
        limit 1
        """;
}
