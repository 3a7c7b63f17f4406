using System.Security.Cryptography;
using Headwater.Model;

namespace Headwater.Archive;

/// <summary>Whether each record of a WARC file still is what its writer wrote: the block against its own digest.</summary>
public static class WarcCheck
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>Checks a file record by record, in its order.</summary>
    /// <param name="file">The file, read forward once; plain or gzipped.</param>
    /// <returns>For each record that names a target: the target, whether it carries a digest, and what is wrong, or <c>null</c>.</returns>
    /// <exception cref="IOException">The file itself cannot be read.</exception>
    public static IEnumerable<(string? Target, bool Signed, Cause? Problem)> Read(Stream file)
    {
        using WarcBytes bytes = new(file);
        while (Next(bytes) is { } record)
        {
            yield return record;
        }
    }

    private static (string? Target, bool Signed, Cause? Problem)? Next(WarcBytes bytes)
    {
        try
        {
            if (WarcReader.NextHead(bytes) is not { } record)
            {
                return null;
            }

            long length = record.Length ?? throw new InvalidDataException("It has no length.");
            byte[] block = new byte[Math.Min(length, WarcReader.MaxBlock)];
            bytes.Block(length, block);
            string? digest = record.Fields.GetValueOrDefault("WARC-Block-Digest");
            bool known = length == block.Length && digest is not null && Matches(block, digest) is not null;
            return (record.Target, known, known && Matches(block, digest!) == false
                ? new Cause("changed", $"The record of {record.Target} is not what was written: its bytes do not give {digest}.", "Take the file from its origin again.")
                : null);
        }
        catch (InvalidDataException e)
        {
            return (null, false, new Cause("bad-record", $"A record near byte {bytes.Position} is broken: {e.Message}"));
        }
    }

    // Null where the digest is of a kind that we do not know.
    private static bool? Matches(byte[] block, string digest) => digest.Split(':', 2) switch
    {
        ["sha256", { Length: 64 } hex] => Convert.ToHexStringLower(SHA256.HashData(block)).Equals(hex, StringComparison.OrdinalIgnoreCase),
        ["sha256", var text] => Encode(SHA256.HashData(block)) == text.TrimEnd('='),
#pragma warning disable CA5350 // Other archives' records carry SHA-1; it is compared here, never relied on for safety.
        ["sha1", var text] => Encode(SHA1.HashData(block)) == text.TrimEnd('='),
#pragma warning restore CA5350
        _ => null,
    };

    private static string Encode(byte[] hash)
    {
        char[] text = new char[((hash.Length * 8) + 4) / 5];
        for (int i = 0; i < text.Length; i++)
        {
            int bit = i * 5;
            int pair = (hash[bit / 8] << 8) | ((bit / 8) + 1 < hash.Length ? hash[(bit / 8) + 1] : 0);
            text[i] = Base32[(pair >> (11 - (bit % 8))) & 31];
        }

        return new string(text);
    }
}
