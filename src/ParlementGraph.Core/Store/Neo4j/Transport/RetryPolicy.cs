using System.Security.Cryptography;

namespace ParlementGraph.Store.Neo4j.Transport;

/// <summary>Tries again what failed for a passing reason, as the official drivers do: first after a second, then twice as long each time, give or take a fifth, within a budget.</summary>
internal sealed class RetryPolicy(TimeProvider time, TimeSpan budget)
{
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(1);

    public async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> work, Func<Neo4jException, bool> mayPass, CancellationToken cancellationToken)
    {
        var (start, wait) = (time.GetTimestamp(), FirstWait);
        var lostBefore = false;
        while (true)
        {
            try
            {
                return await work(cancellationToken);
            }
            catch (Neo4jException e) when (mayPass(e) && time.GetElapsedTime(start) + wait < budget)
            {
                // The first loss of a connection is mostly one that the server closed while it was idle: no reason to wait.
                if (e.Failure != Neo4jFailure.Unreachable || lostBefore)
                {
                    await Task.Delay(wait * (0.8 + (0.4 * RandomNumberGenerator.GetInt32(1000) / 1000)), time, cancellationToken);
                    wait *= 2;
                }
                lostBefore |= e.Failure == Neo4jFailure.Unreachable;
            }
        }
    }
}
