using System.Text;

namespace Headwater.Text.Charsets;

/// <summary>
/// Bytes to text. What counts, in order: a byte order mark, the HTTP header, what the document says of itself, and where
/// nothing is said or what is said cannot be true, the bytes themselves. Never throws; what cannot be read becomes U+FFFD.
/// </summary>
public static class Charset
{
    private const int NoChance = 8;

    /// <summary>Decodes a document, without its byte order mark.</summary>
    /// <param name="body">The bytes.</param>
    /// <param name="contentType">The Content-Type header, or <c>null</c>.</param>
    public static string Decode(ReadOnlySpan<byte> body, string? contentType)
    {
        (Encoding? marked, int length) = CharsetDeclaration.Mark(body);
        return (marked ?? Of(body, contentType)).GetString(body[length..]);
    }

    /// <summary>The encoding by which a document is read; its web name is the standard's, such as <c>windows-1251</c>.</summary>
    /// <param name="body">The bytes, or as many of the first as are at hand.</param>
    /// <param name="contentType">The Content-Type header, or <c>null</c>.</param>
    public static Encoding Of(ReadOnlySpan<byte> body, string? contentType)
    {
        if ((CharsetDeclaration.Mark(body).Encoding ?? CharsetDeclaration.Wide(body)) is { } certain)
        {
            return certain;
        }

        Utf8Evidence utf8 = Utf8Evidence.In(body);
        Encoding? header = Believed(CharsetDeclaration.Header(contentType), utf8), own = Believed(CharsetDeclaration.InDocument(body), utf8);
        return (IsDefault(header, own) && CharsetDetector.Detect(body).CodePage == own!.CodePage ? own : null)
            ?? header
            ?? own
            ?? (utf8 == default ? CharsetDetector.Escaped(body) : null)
            ?? (utf8.IsLikely ? Encoding.UTF8 : CharsetDetector.Detect(body));
    }

    /// <summary>The encoding of a label such as <c>latin1</c> or <c>x-sjis</c>, or <c>null</c> for one that nobody uses.</summary>
    public static Encoding? ByLabel(string label) => CharsetLabels.Find(label);

    // What servers say that were never told otherwise; a document that says otherwise and looks like it is believed.
    private static bool IsDefault(Encoding? header, Encoding? own) => header is { CodePage: 1252 } && own is not (null or { CodePage: 1252 });

    // A declaration is not believed against the bytes: UTF-8 that is none, and an older encoding on what can hardly be
    // anything but UTF-8, which is what servers with a forgotten default and pages moved to another system send. A word or
    // two of an encoding with two bytes a character may be UTF-8 by chance, a text never.
    private static Encoding? Believed(Encoding? declared, Utf8Evidence utf8) =>
        declared is null ? null
        : declared.CodePage == Encoding.UTF8.CodePage ? (utf8.IsPossible ? declared : null)
        : (declared.IsSingleByte || utf8.Sequences >= NoChance) && utf8 is { Sequences: > 0, Faults: 0 } ? Encoding.UTF8
        : declared;

    /// <summary>How far bytes are UTF-8.</summary>
    /// <param name="Sequences">Well-formed sequences of more than one byte.</param>
    /// <param name="Faults">Bytes that belong to no sequence.</param>
    private readonly record struct Utf8Evidence(int Sequences, int Faults)
    {
        /// <summary>UTF-8, perhaps with a few damaged places.</summary>
        public bool IsLikely => Faults == 0 || Sequences >= 10L * Faults;

        /// <summary>UTF-8 if somebody says so: letters cut in half are commoner than letters of another encoding that pair by chance.</summary>
        public bool IsPossible => IsLikely || Sequences > Faults;

        public static Utf8Evidence In(ReadOnlySpan<byte> body)
        {
            if (Ascii.IsValid(body))
            {
                return default;
            }

            int sequences = 0, faults = 0;
            while (!body.IsEmpty)
            {
                int ascii = body.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
                if (ascii < 0)
                {
                    break;
                }

                body = body[ascii..];
                bool whole = Rune.DecodeFromUtf8(body, out _, out int used) == System.Buffers.OperationStatus.Done;
                sequences += whole ? 1 : 0;
                faults += whole ? 0 : 1;
                body = body[used..];
            }

            return new Utf8Evidence(sequences, faults);
        }
    }
}
