namespace Headwater.Cluster;

/// <summary>Another worker takes a step that only one may take.</summary>
public sealed class StepTakenException : InvalidOperationException
{
    /// <summary>Nothing more is known.</summary>
    public StepTakenException()
        : base("Another worker takes a step that only one may take.")
    {
    }

    /// <summary>As the message says.</summary>
    public StepTakenException(string message)
        : base(message)
    {
    }

    /// <summary>As the message says.</summary>
    public StepTakenException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
