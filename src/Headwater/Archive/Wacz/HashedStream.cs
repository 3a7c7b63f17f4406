using System.Security.Cryptography;

namespace Headwater.Archive.Wacz;

/// <summary>Passes on what is written to a file of a collection and takes its measure.</summary>
/// <param name="entry">The file, which this closes.</param>
internal sealed class HashedStream(Stream entry) : IDisposable
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>How many bytes were written.</summary>
    public long Length { get; private set; }

    /// <summary>Writes bytes.</summary>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        entry.Write(bytes);
        hash.AppendData(bytes);
        Length += bytes.Length;
    }

    /// <summary>What the manifest says of the file.</summary>
    /// <param name="path">Its path in the collection.</param>
    public WaczResource As(string path) => new()
    {
        Name = Path.GetFileName(path),
        Path = path,
        Hash = "sha256:" + Convert.ToHexStringLower(hash.GetCurrentHash()),
        Bytes = Length,
    };

    /// <summary>Closes the file; its measure can still be asked for.</summary>
    public void Dispose() => entry.Dispose();
}
