using Headwater.Store.Tables;

namespace Headwater.Store.Sqlite;

/// <summary>Brings a file to this program's form: numbered scripts, each applied once, in order, in its own transaction.</summary>
internal static class Migrations
{
    private static readonly MigrationScripts Scripts = new(typeof(Migrations).Assembly);

    /// <exception cref="NewerStoreException">The file was written by a later program.</exception>
    public static void Apply(Connection writer, string file)
    {
        int held = (int)writer.Number("pragma user_version")!;
        if (held > Scripts.Newest)
        {
            throw new NewerStoreException(file, held, Scripts.Newest);
        }

        for (int number = held + 1; number <= Scripts.Newest; number++)
        {
            writer.Script($"begin immediate; {Scripts.Script(number)}; pragma user_version = {number}; commit;");
        }
    }
}
