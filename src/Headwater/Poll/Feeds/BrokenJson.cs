using System.Text;
using System.Text.Json;

namespace Headwater.Poll.Feeds;

/// <summary>What can be had of JSON that is broken: all before the break, and the objects after it that are whole.</summary>
internal sealed class BrokenJson
{
    private const int MostTries = 10_000, Effort = 8;

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
        long budget = (long)Effort * bytes.Length;
        int tries = 0;
        for (int at = Next(end); at >= 0 && budget > 0 && tries < MostTries; tries++)
        {
            int length = Length(at, out int seen);
            budget -= seen;
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
        Utf8JsonReader reader = new(bytes.AsSpan(from), Lenient);
        seen = bytes.Length - from;
        try
        {
            while (reader.Read())
            {
                if (reader is { TokenType: JsonTokenType.EndObject, CurrentDepth: 0 })
                {
                    return seen = (int)reader.BytesConsumed;
                }
            }
        }
        catch (JsonException)
        {
            seen = (int)reader.BytesConsumed + 1;
        }

        return 0;
    }
}
