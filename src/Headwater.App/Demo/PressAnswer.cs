using System.Text;

namespace Headwater.App.Demo;

/// <summary>What a press site answers to one request.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Type">Media type, with its charset where it has one.</param>
/// <param name="Body">The bytes.</param>
internal sealed record PressAnswer(int Status, string Type, byte[] Body)
{
    /// <summary>When it last changed, or <c>null</c> for what has no such time.</summary>
    public DateTimeOffset? Modified { get; init; }

    /// <summary>Text in UTF-8.</summary>
    public static PressAnswer Text(int status, string type, string body) => new(status, type + "; charset=utf-8", Encoding.UTF8.GetBytes(body));
}
