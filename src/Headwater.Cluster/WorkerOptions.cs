using Headwater.Egress;
using Headwater.Model;

namespace Headwater.Cluster;

/// <summary>How a worker of a cluster is opened.</summary>
public sealed record WorkerOptions
{
    /// <summary>The store, as <see cref="PostgresStore"/> takes it.</summary>
    public required string Postgres { get; init; }

    /// <summary>The broker, as <see cref="RabbitQueue"/> takes it.</summary>
    public required Uri Rabbit { get; init; }

    /// <summary>The data folder, whose archive all workers share; each appends to files of its own there.</summary>
    public required string DataFolder { get; init; }

    /// <summary>The steps that it takes.</summary>
    public required IReadOnlyCollection<Step> Steps { get; init; }

    /// <summary>Which hosts it polls and fetches from.</summary>
    public Share Share { get; init; } = Share.Whole;

    /// <summary>The outlets that the cluster knows from the start, or <c>null</c> for those that ship in <c>data/outlets</c>.</summary>
    public IReadOnlyList<Outlet>? Outlets { get; init; }

    /// <summary>How it behaves on the network.</summary>
    public EgressOptions Egress { get; init; } = new();

    /// <summary>Where the time is taken from.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>How the walk shares the machine.</summary>
    public WalkerOptions Walk { get; init; } = new();

    /// <summary>How far back articles are remembered by Trace and Group.</summary>
    public TimeSpan ActiveWindow { get; init; } = TimeSpan.FromDays(14);

    /// <summary>Nothing more is fetched where the archive's disk has less room than this, in bytes.</summary>
    public long RoomToKeep { get; init; } = 200_000_000;
}
