using System.Formats.Tar;
using System.IO.Compression;

namespace Headwater.Eval;

/// <summary>The folder of evaluation corpora; archives in it are read as streams and never unpacked.</summary>
internal sealed class Corpora(string folder)
{
    /// <summary>Whether a file of the corpora is there.</summary>
    public bool Has(string name) => File.Exists(Path.Combine(folder, name));

    /// <summary>Opens a file, unpacking gzip where the name ends in .gz and is no archive.</summary>
    public Stream Open(string name)
    {
        Stream file = File.OpenRead(Path.Combine(folder, name));
        return name.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
    }

    /// <summary>The files of a .tar.gz archive, in its order; entries that end in .gz are unpacked too.</summary>
    public IEnumerable<(string Name, byte[] Bytes)> Archive(string name)
    {
        using TarReader tar = new(Open(name));
        while (tar.GetNextEntry() is { } entry)
        {
            if (entry.DataStream is not { } data)
            {
                continue;
            }

            using MemoryStream copy = new();
            if (entry.Name.EndsWith(".gz", StringComparison.Ordinal))
            {
                using GZipStream unpacked = new(data, CompressionMode.Decompress);
                unpacked.CopyTo(copy);
                yield return (entry.Name[..^3], copy.ToArray());
            }
            else
            {
                data.CopyTo(copy);
                yield return (entry.Name, copy.ToArray());
            }
        }
    }
}
