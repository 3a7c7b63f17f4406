using Headwater.Model;

namespace Headwater.App.Cli;

/// <summary>Ends a verb with exit code 1 and one message that names the thing, the cause and the way out.</summary>
internal sealed class Complaint : Exception
{
    public Complaint(string message)
        : base(message)
    {
    }

    public Complaint(string message, Exception inner)
        : base(message, inner)
    {
    }

    public Complaint()
    {
    }

    /// <summary>A cause about a thing, in one line.</summary>
    public static string Line(string thing, Cause cause) =>
        $"{thing}: {cause.Message}{(cause.Advice is null ? "" : " " + cause.Advice)} ({cause.Code})";
}
