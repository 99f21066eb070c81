using System.Globalization;

namespace ParlementGraph.Store.Neo4j.Building;

/// <summary>
/// One build at a time: a node that names who is building and until when, by the clock of the server. It is renewed while the build goes on, so that after a
/// kill the next build waits for seconds and no longer; every statement that writes asks for it, so that a builder that slept too long writes nothing more.
/// </summary>
internal sealed class BuildLease : IAsyncDisposable
{
    public const string Take = CypherReads.Dialect
        + "MERGE (l:_Lease {id: 1}) SET l.asked = $token WITH l WHERE l.token IS NULL OR l.token = $token OR l.until < timestamp() "
        + "SET l.token = $token, l.until = timestamp() + $span RETURN l.until";

    public const string Renew = CypherReads.Dialect + "MATCH (l:_Lease {id: 1, token: $token}) SET l.until = timestamp() + $span RETURN l.until";

    public const string See = CypherReads.Dialect + "MATCH (l:_Lease {id: 1}) RETURN l.until";

    public const string Release = CypherReads.Dialect + "MATCH (l:_Lease {id: 1, token: $token}) REMOVE l.token, l.until RETURN count(l)";

    /// <summary>Stands at the head of every statement that writes.</summary>
    public const string Held = "MATCH (l:_Lease {id: 1}) WHERE l.token = $token ";

    private static readonly TimeSpan Span = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Renewal = TimeSpan.FromSeconds(3);

    private readonly ICypherExecutor _executor;
    private readonly TimeProvider _time;
    private readonly CancellationTokenSource _end = new();
    private readonly Task _renewing;

    private BuildLease(ICypherExecutor executor, string token, TimeProvider time)
    {
        (_executor, Token, _time) = (executor, token, time);
        _renewing = RenewAsync();
    }

    public string Token { get; }

    /// <exception cref="StoreLockedException">Another build is running.</exception>
    public static async Task<BuildLease> TakeAsync(ICypherExecutor executor, string where, TimeProvider time, CancellationToken cancellationToken)
    {
        var token = Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture);
        var seen = (object?)null;
        while (true)
        {
            var taken = await executor.RunAsync(Query(Take, token), cancellationToken);
            if (taken.Rows.Count > 0) return new BuildLease(executor, token, time);
            var until = (await executor.RunAsync(new(See, CypherQuery.None), cancellationToken)).Scalar;
            // Whoever renews it is alive; one that was killed never will.
            if (seen is not null && until is not null && !Equals(seen, until)) throw new StoreLockedException($"another build is running in {where}; wait for it to end, or stop it");
            seen = until;
            await Task.Delay(TimeSpan.FromSeconds(1), time, cancellationToken);
        }
    }

    /// <summary>For a statement that wrote nothing.</summary>
    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        if ((await _executor.RunAsync(Query(Renew, Token), cancellationToken)).Rows.Count == 0) throw new StoreLockedException("this build stood still for too long, and another one took its place");
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _renewing;
        _end.Dispose();
        try
        {
            using var patience = new CancellationTokenSource(Renewal, _time);
            await _executor.RunAsync(Query(Release, Token), patience.Token);
        }
        catch (Exception e) when (e is Neo4jException or OperationCanceledException)
        {
            // It runs out by itself.
        }
    }

    private static CypherQuery Query(string text, string token) =>
        new(text, new Dictionary<string, object?> { ["token"] = token, ["span"] = (long)Span.TotalMilliseconds }, CypherAccess.Write);

    private async Task RenewAsync()
    {
        while (true)
        {
            try
            {
                await Task.Delay(Renewal, _time, _end.Token);
                await _executor.RunAsync(Query(Renew, Token), _end.Token);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (Neo4jException)
            {
                // The next statement that writes hits the same wall and tells of it; a server that restarts lets the next renewal through.
            }
        }
    }
}
