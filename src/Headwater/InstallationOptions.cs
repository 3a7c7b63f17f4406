using Headwater.Egress;
using Headwater.Group.Embedding;
using Headwater.Model;

namespace Headwater;

/// <summary>How an installation is opened.</summary>
public sealed record InstallationOptions
{
    /// <summary>What <see cref="RoomToKeep"/> is unless told: 200 MB.</summary>
    public const long UsualRoom = 200_000_000;

    /// <summary>The folder of everything that it keeps: store, archive, lock. Made where it does not exist.</summary>
    public required string DataFolder { get; init; }

    /// <summary>The outlets that it knows from the start, or <c>null</c> for those that ship in <c>data/outlets</c>.</summary>
    public IReadOnlyList<Outlet>? Outlets { get; init; }

    /// <summary>How it behaves on the network.</summary>
    public EgressOptions Egress { get; init; } = new();

    /// <summary>Which embedder helps Group, or <c>null</c> for none.</summary>
    public EmbedderOptions? Embedder { get; init; }

    /// <summary>Where the time is taken from.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>How the walk shares the machine.</summary>
    public WalkerOptions Walk { get; init; } = new();

    /// <summary>How far back articles are remembered by Trace and Group: a copy or a further report may come so late.</summary>
    public TimeSpan ActiveWindow { get; init; } = TimeSpan.FromDays(14);

    /// <summary>Nothing more is taken in where the disk has less room than this, in bytes: enough to finish what is at work.</summary>
    public long RoomToKeep { get; init; } = UsualRoom;
}
