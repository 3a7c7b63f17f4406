using System.IO.Compression;
using System.Xml;
using Headwater.Text;

namespace Headwater.Screen.Lists;

/// <summary>Loads the lists that an operator has put into the data folder; the forms known are in <c>data/lists/lists.txt</c>.</summary>
public static class OperatorLists
{
    /// <summary>Reads what is there.</summary>
    /// <param name="folder">The folder of list files; it need not exist.</param>
    /// <param name="problem">Told of a file that cannot be read, as its name and the reason; such a list is left out.</param>
    /// <returns>The index, or <c>null</c> where there is no list.</returns>
    public static NameIndex? Load(string folder, Action<string, string>? problem = null)
    {
        if (!Directory.Exists(folder))
        {
            return null;
        }

        List<ListEntry> entries = [];
        foreach (string[] known in Knowledge.Lines("lists/lists.txt").Select(l => l.Split('\t')))
        {
            if (Directory.EnumerateFiles(folder, known[2]).Max(StringComparer.Ordinal) is { } file)
            {
                entries.AddRange(Read(file, known[0], problem));
            }
        }

        return entries.Count == 0 ? null : new NameIndex(entries);
    }

    private static List<ListEntry> Read(string file, string list, Action<string, string>? problem)
    {
        try
        {
            using Stream raw = File.OpenRead(file);
            using Stream xml = file.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(raw, CompressionMode.Decompress) : raw;
            return [.. ConsolidatedList.Read(xml, list)];
        }
        catch (Exception e) when (e is XmlException or InvalidDataException or IOException or UnauthorizedAccessException)
        {
            problem?.Invoke(Path.GetFileName(file), e.Message);
            return [];
        }
    }
}
