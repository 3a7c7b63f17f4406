using System.Reflection;

namespace Headwater.Store.Tables;

/// <summary>The numbered scripts that lie in an assembly, which bring a database to the form that the program writes.</summary>
/// <param name="assembly">Where they are embedded, ordered by name.</param>
internal sealed class MigrationScripts(Assembly assembly)
{
    private readonly string[] names = [.. assembly.GetManifestResourceNames().Where(n => n.EndsWith(".sql", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>The form that this program writes: the number of the last script.</summary>
    public int Newest => names.Length;

    /// <summary>The statements of one script, without the last semicolon.</summary>
    /// <param name="number">From 1.</param>
    public string Script(int number)
    {
        using Stream stream = assembly.GetManifestResourceStream(names[number - 1])!;
        using StreamReader reader = new(stream);
        return reader.ReadToEnd().TrimEnd().TrimEnd(';');
    }
}
