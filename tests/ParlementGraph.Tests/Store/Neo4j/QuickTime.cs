namespace ParlementGraph.Tests.Store.Neo4j;

/// <summary>A clock on which every wait is over at once and counts as time gone by; what takes longer than the shortest deadline never comes.</summary>
internal sealed class QuickTime(TimeSpan shortestDeadline) : TimeProvider
{
    private long _ticks;

    public List<TimeSpan> Waits { get; } = [];

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Interlocked.Read(ref _ticks);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime >= shortestDeadline || dueTime < TimeSpan.Zero) return new Never();
        lock (Waits) Waits.Add(dueTime);
        Interlocked.Add(ref _ticks, dueTime.Ticks);
        return System.CreateTimer(callback, state, TimeSpan.Zero, period);
    }

    private sealed class Never : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
            // There is nothing to stop.
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
