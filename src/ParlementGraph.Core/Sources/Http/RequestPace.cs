namespace ParlementGraph.Sources.Http;

/// <summary>Hands out moments to send, never more than so many a second.</summary>
internal sealed class RequestPace(double perSecond, TimeProvider time)
{
    private readonly Lock _lock = new();
    private readonly TimeSpan _step = perSecond > 0 ? TimeSpan.FromSeconds(1 / perSecond) : TimeSpan.Zero;
    private readonly long _start = time.GetTimestamp();
    private TimeSpan _next;

    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        if (_step == TimeSpan.Zero) return;
        TimeSpan wait;
        lock (_lock)
        {
            // Measured from the start, not by the clock on the wall, which may jump.
            var now = time.GetElapsedTime(_start);
            var mine = _next > now ? _next : now;
            _next = mine + _step;
            wait = mine - now;
        }
        if (wait > TimeSpan.Zero) await Task.Delay(wait, time, cancellationToken);
    }
}
