using Headwater.Model;

namespace Headwater.Egress;

/// <summary>Carries a cause out of the depths of the HTTP handler, which takes nothing but exceptions.</summary>
internal sealed class RefusedException(Cause cause) : Exception(cause.Message)
{
    /// <summary>Why the request goes no further.</summary>
    public Cause Cause { get; } = cause;
}
