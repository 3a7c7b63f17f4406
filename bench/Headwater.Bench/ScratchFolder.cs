namespace Headwater.Bench;

/// <summary>A temporary folder, deleted in the end.</summary>
internal sealed class ScratchFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("headwater-bench-");

    public string Path => folder.FullName;

    /// <summary>A path in it.</summary>
    public string At(string name) => System.IO.Path.Combine(folder.FullName, name);

    /// <summary>Writes each input to a file of its own, for peers.</summary>
    public ScratchFolder With(IEnumerable<byte[]> inputs, string ending)
    {
        foreach ((int number, byte[] input) in inputs.Index())
        {
            File.WriteAllBytes(At($"{number:D6}{ending}"), input);
        }

        return this;
    }

    public void Dispose() => folder.Delete(recursive: true);
}
