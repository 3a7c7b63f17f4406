using System.Security.Cryptography;
using System.Text;

namespace Headwater.Poll.Push;

/// <summary>The X-Hub-Signature header: <c>sha256=</c> and the HMAC of the body (WebSub, 7.1).</summary>
internal static class HubSignature
{
    /// <summary>Whether a body is signed with the secret. Takes the same time whatever is wrong with the signature.</summary>
    public static bool IsRight(string? header, ReadOnlySpan<byte> body, string secret)
    {
        string[] parts = header?.Trim().Split('=', 2) ?? [];
        if (parts.Length != 2 || Sign(parts[0], body, Encoding.UTF8.GetBytes(secret)) is not { } expected)
        {
            return false;
        }

        byte[] given = new byte[expected.Length];
        return parts[1].Length == 2 * expected.Length
            && Convert.FromHexString(parts[1], given, out _, out _) == System.Buffers.OperationStatus.Done
            && CryptographicOperations.FixedTimeEquals(given, expected);
    }

    /// <summary>The HMAC by one of the methods that hubs may use, or <c>null</c> for another.</summary>
    private static byte[]? Sign(string method, ReadOnlySpan<byte> body, byte[] secret) => method.ToLowerInvariant() switch
    {
        "sha256" => HMACSHA256.HashData(secret, body),
        "sha384" => HMACSHA384.HashData(secret, body),
        "sha512" => HMACSHA512.HashData(secret, body),
#pragma warning disable CA5350 // Many hubs know no other, and an HMAC needs no resistance to collisions.
        "sha1" => HMACSHA1.HashData(secret, body),
#pragma warning restore CA5350
        _ => null,
    };
}
