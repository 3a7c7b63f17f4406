using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Headwater.Model;

namespace Headwater.Poll.Push;

/// <summary>
/// The installation's own secret, from which the callback and the secret of every subscription are made: a hub that confirms before
/// it has answered, and one that pushes after a crash, meet what they were told.
/// </summary>
/// <param name="bytes">At least 32 random bytes.</param>
public sealed class PushKey(byte[] bytes)
{
    private const int Length = 32;

    /// <summary>Reads the key from a file that the operator alone can read, or makes it.</summary>
    public static PushKey Load(string path)
    {
        if (!File.Exists(path))
        {
            Write(path, RandomNumberGenerator.GetBytes(Length));
        }

        return File.ReadAllBytes(path) is { Length: >= Length } key ? new PushKey(key) : throw new InvalidDataException($"{path} is no key: remove it, and another is made.");
    }

    /// <summary>Copies the key, where there is one: whoever has the copy can verify what hubs push, and no one else.</summary>
    internal static void Copy(string from, string to)
    {
        if (File.Exists(from))
        {
            Write(to, File.ReadAllBytes(from));
        }
    }

    private static void Write(string path, byte[] key)
    {
        FileStreamOptions options = new() { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using FileStream file = new(path, options);
        file.Write(key);
    }

    /// <summary>The last part of the callback's address, which nobody guesses.</summary>
    internal string Token(FeedId feed, string topic) => Derive("callback", feed, topic)[..32];

    /// <summary>The secret that the hub signs with.</summary>
    internal string Secret(FeedId feed, string topic) => Derive("secret", feed, topic);

    private string Derive(string purpose, FeedId feed, string topic) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(bytes, Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{purpose}\n{feed.Value}\n{topic}"))));
}
