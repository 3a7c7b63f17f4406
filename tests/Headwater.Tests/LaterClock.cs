namespace Headwater.Tests;

/// <summary>A clock that can be put forward; it runs on from there.</summary>
internal sealed class LaterClock : TimeProvider
{
    private TimeSpan ahead;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + ahead;

    public void PutForward(TimeSpan by) => ahead += by;
}
