namespace Headwater.Tests.Egress;

/// <summary>A site that redirects where it is told, and the listener that nothing may reach.</summary>
public sealed class TappedSite : IAsyncLifetime
{
    internal Wiretap Tap { get; } = new();

    internal Site Site { get; private set; } = null!;

    internal int Status { get; set; }

    internal string Location { get; set; } = "";

    public async ValueTask InitializeAsync() => Site = await Site.StartAsync(c =>
    {
        c.Response.StatusCode = Status;
        c.Response.Headers["Location"] = Location;
        return Task.CompletedTask;
    });

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        await Tap.DisposeAsync();
    }
}
