namespace Headwater.Egress;

/// <summary>The one way out: everything the program ever requests goes through here.</summary>
public sealed class WebEgress : IDisposable
{
    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
