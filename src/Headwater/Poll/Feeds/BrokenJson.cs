using System.Text;
using System.Text.Json;

namespace Headwater.Poll.Feeds;

/// <summary>What can be had of JSON that is broken: all before the break, and the objects after it that are whole.</summary>
internal sealed class BrokenJson
{
    private const int Effort = 50;

    private static readonly JsonReaderOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    private readonly byte[] bytes;
    private readonly int end;

    /// <summary>Looks for what is whole.</summary>
    public BrokenJson(string json)
    {
        bytes = Encoding.UTF8.GetBytes(json);
        (end, Before) = Beginning(bytes);
    }

    /// <summary>All up to the last object or list that was ended, with an end for each that was not; empty where nothing was.</summary>
    public string Before { get; }

    /// <summary>The outermost objects after that which are whole, in their order.</summary>
    public IEnumerable<string> After()
    {
        long effort = (long)Effort * bytes.Length;
        for (int at = Next(end); at >= 0 && effort > 0;)
        {
            int length = Length(at, out int seen);
            effort -= seen;
            if (length > 0)
            {
                yield return Encoding.UTF8.GetString(bytes, at, length);
            }

            at = Next(at + Math.Max(length, 1));
        }
    }

    private int Next(int from) => bytes.AsSpan(from).IndexOf((byte)'{') is >= 0 and var step ? from + step : -1;

    private static (int End, string Text) Beginning(byte[] bytes)
    {
        Utf8JsonReader reader = new(bytes, Lenient);
        Stack<char> open = [];
        (int length, string ends) = (0, "");
        try
        {
            while ((open.Count > 0 || length == 0) && reader.Read())
            {
                if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                {
                    open.Push(reader.TokenType == JsonTokenType.StartObject ? '}' : ']');
                }
                else if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
                {
                    open.Pop();
                    (length, ends) = ((int)reader.BytesConsumed, string.Concat(open));
                }
            }
        }
        catch (JsonException)
        {
            // Here it breaks off.
        }

        return (length, Encoding.UTF8.GetString(bytes, 0, length) + ends);
    }

    /// <summary>The length of the object that begins somewhere, or 0 where it is not whole.</summary>
    private int Length(int from, out int seen)
    {
        int length = Balanced(bytes.AsSpan(from));
        seen = length == 0 ? bytes.Length - from : length;
        if (length == 0)
        {
            return 0;
        }

        try
        {
            Utf8JsonReader reader = new(bytes.AsSpan(from, length), Lenient);
            while (reader.Read())
            {
                // Only whether it can be.
            }

            return length;
        }
        catch (JsonException)
        {
            return 0;
        }
    }

    // Brackets alone: the exception of a reader that fails holds all that it was given.
    private static int Balanced(ReadOnlySpan<byte> json)
    {
        int depth = 0;
        bool quoted = false;
        for (int i = 0; i < json.Length; i++)
        {
            switch (json[i])
            {
                case (byte)'\\' when quoted:
                    i++;
                    break;
                case (byte)'"':
                    quoted = !quoted;
                    break;
                case (byte)'{' or (byte)'[' when !quoted:
                    depth++;
                    break;
                case (byte)'}' or (byte)']' when !quoted && --depth == 0:
                    return i + 1;
            }
        }

        return 0;
    }
}
