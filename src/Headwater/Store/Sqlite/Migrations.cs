using Headwater.Store.Tables;

namespace Headwater.Store.Sqlite;

/// <summary>Brings a file to this program's form: numbered scripts, each applied once, in order, in its own transaction.</summary>
internal static class Migrations
{
    private static readonly MigrationScripts Scripts = new(typeof(Migrations).Assembly);

    /// <summary>Whether a file has this program's form.</summary>
    /// <exception cref="NewerStoreException">The file was written by a later program.</exception>
    public static bool AreApplied(Connection reader, string file) => Held(reader, file) == Scripts.Newest;

    /// <exception cref="NewerStoreException">The file was written by a later program.</exception>
    public static void Apply(Connection writer, string file)
    {
        int held = Held(writer, file);
        for (int number = held + 1; number <= Scripts.Newest; number++)
        {
            writer.Script($"begin immediate; {Scripts.Script(number)}; pragma user_version = {number}; commit;");
        }
    }

    private static int Held(Connection db, string file) => (int)db.Number("pragma user_version")! is var held && held <= Scripts.Newest
        ? held
        : throw new NewerStoreException(file, held, Scripts.Newest);
}
