using System.Reflection;

namespace Headwater.Store.Sqlite;

/// <summary>Brings a file to this program's form: numbered scripts, each applied once, in order, in its own transaction.</summary>
internal static class Migrations
{
    /// <summary>The form that this program writes: the number of the last script.</summary>
    public static int Newest => Scripts.Length;

    private static string[] Scripts { get; } =
        [.. typeof(Migrations).Assembly.GetManifestResourceNames().Where(n => n.EndsWith(".sql", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <exception cref="NewerStoreException">The file was written by a later program.</exception>
    public static void Apply(Connection writer, string file)
    {
        int held = (int)writer.Number("pragma user_version")!;
        if (held > Newest)
        {
            throw new NewerStoreException(file, held, Newest);
        }

        for (int number = held + 1; number <= Newest; number++)
        {
            writer.Script($"begin immediate; {Script(number)}; pragma user_version = {number}; commit;");
        }
    }

    private static string Script(int number)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Scripts[number - 1])!;
        using StreamReader reader = new(stream);
        return reader.ReadToEnd().TrimEnd().TrimEnd(';');
    }
}
