namespace Headwater.Egress;

/// <summary>
/// One polite queue a host: one request at a time, a pause between two, and none at all while the host has asked to be
/// left alone.
/// </summary>
/// <param name="clock">Where time comes from.</param>
/// <param name="pause">Least time from the end of one request to the start of the next.</param>
/// <param name="maxWait">A request whose turn would come later than this is put off instead.</param>
internal sealed class HostQueue(TimeProvider clock, TimeSpan pause, TimeSpan maxWait)
{
    private const int SweepAbove = 10_000;

    private readonly Dictionary<string, Lane> lanes = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Waits for a turn at a host.</summary>
    /// <returns>The turn, to be disposed of when the request is over; or why there is none.</returns>
    public async Task<(Turn? Turn, EgressOutcome.Failed? Refused)> TurnAsync(string host, TimeSpan asked, CancellationToken cancel)
    {
        TimeSpan gap = asked > pause ? asked : pause;
        if (Join(host, gap, out Lane lane) is { } refused)
        {
            return (null, refused);
        }

        try
        {
            await lane.Gate.WaitAsync(cancel).ConfigureAwait(false);
        }
        catch
        {
            Leave(lane);
            throw;
        }

        Turn turn = new(this, lane, gap);
        try
        {
            await PauseAsync(lane, cancel).ConfigureAwait(false);
        }
        catch
        {
            turn.Abandon();
            throw;
        }

        if (lane.NotBefore is { } until && until > clock.GetUtcNow())
        {
            turn.Abandon();
            return (null, AskedToWait(host, until));
        }

        return (turn, null);
    }

    /// <summary>Remembers that a host asked to be left alone.</summary>
    public void LeaveAlone(string host, DateTimeOffset until)
    {
        lock (lanes)
        {
            if (lanes.TryGetValue(host, out Lane? lane) && !(lane.NotBefore > until))
            {
                lane.NotBefore = until;
            }
        }
    }

    private EgressOutcome.Failed? Join(string host, TimeSpan gap, out Lane lane)
    {
        DateTimeOffset now = clock.GetUtcNow();
        lock (lanes)
        {
            lane = LaneOf(host, now);
            if (lane.NotBefore is { } until && until > now)
            {
                return AskedToWait(host, until);
            }

            DateTimeOffset turn = (lane.Next > now ? lane.Next : now) + (lane.Waiting * gap);
            if (turn - now > maxWait)
            {
                // Whoever is put off is given a time of his own, lest all come back at once.
                lane.Booked = (lane.Booked > turn ? lane.Booked : turn) + gap;
                return new EgressOutcome.Failed(Causes.Busy(host, lane.Booked)) { NotBefore = lane.Booked };
            }

            lane.Waiting++;
            return null;
        }
    }

    private Lane LaneOf(string host, DateTimeOffset now)
    {
        if (lanes.TryGetValue(host, out Lane? lane))
        {
            return lane;
        }

        if (lanes.Count > SweepAbove)
        {
            foreach ((string idle, _) in lanes.Where(l => l.Value.Waiting == 0 && l.Value.Next <= now && !(l.Value.NotBefore > now)).ToList())
            {
                lanes.Remove(idle);
            }
        }

        return lanes[host] = new Lane();
    }

    private async Task PauseAsync(Lane lane, CancellationToken cancel)
    {
        TimeSpan wait = lane.Next - clock.GetUtcNow();
        if (wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, clock, cancel).ConfigureAwait(false);
        }
    }

    private void Rest(Lane lane, TimeSpan gap)
    {
        lock (lanes)
        {
            lane.Next = clock.GetUtcNow() + gap;
        }
    }

    private void Leave(Lane lane)
    {
        lock (lanes)
        {
            lane.Waiting--;
        }
    }

    private static EgressOutcome.Failed AskedToWait(string host, DateTimeOffset until) =>
        new(Causes.AskedToWait(host, until)) { NotBefore = until };

    /// <summary>The leave to make one request.</summary>
    public sealed class Turn(HostQueue queue, Lane lane, TimeSpan gap) : IDisposable
    {
        /// <summary>Ends the turn; the pause begins.</summary>
        public void Dispose()
        {
            queue.Rest(lane, gap);
            Abandon();
        }

        /// <summary>Ends a turn in which nothing was asked, so that nobody need pause.</summary>
        public void Abandon()
        {
            queue.Leave(lane);
            lane.Gate.Release();
        }
    }

    /// <summary>What is known of a host's turns.</summary>
    public sealed class Lane
    {
        /// <summary>Held by whoever has the turn.</summary>
        public SemaphoreSlim Gate { get; } = new(1);

        /// <summary>Requests that have the turn or wait for it.</summary>
        public int Waiting { get; set; }

        /// <summary>When the next turn may begin.</summary>
        public DateTimeOffset Next { get; set; }

        /// <summary>The time given to the last request that was put off.</summary>
        public DateTimeOffset Booked { get; set; }

        /// <summary>Until when the host asked to be left alone.</summary>
        public DateTimeOffset? NotBefore { get; set; }
    }
}
