using Headwater.Store;
using Headwater.Store.Tables;

namespace Headwater.Cluster.Postgres;

/// <summary>Brings a database to this program's form: numbered scripts, each applied once, in order, in one transaction.</summary>
internal static class ServerMigrations
{
    private static readonly MigrationScripts Scripts = new(typeof(ServerMigrations).Assembly);

    /// <param name="db">A connection that nobody else uses.</param>
    /// <param name="database">What to call it in a message.</param>
    /// <exception cref="NewerStoreException">A later program has written it.</exception>
    public static void Apply(Connection db, string database)
    {
        db.Script($"begin; {AdvisoryLocks.Migrate}; create table if not exists store_form (number bigint not null)");
        int held = (int)(db.Number("select max(number) from store_form") ?? 0);
        if (held > Scripts.Newest)
        {
            db.Script("rollback");
            throw new NewerStoreException(database, held, Scripts.Newest);
        }

        for (int number = held + 1; number <= Scripts.Newest; number++)
        {
            db.Script(Scripts.Script(number));
            db.Run("insert into store_form (number) values ($1)", (long)number);
        }

        db.Script("commit");
    }
}
