using ParlementGraph.Store.Neo4j;

namespace ParlementGraph.Tests.Store.Neo4j;

/// <summary>A builder that is killed: after so many writes, the last of which may or may not have reached the server, nothing more happens.</summary>
internal sealed class MortalExecutor(ICypherExecutor inner, int writes, bool lastArrives) : PassingExecutor(inner)
{
    private int _left = writes;

    public bool IsDead => _left < 0;

    public override async Task<CypherTable> RunAsync(CypherQuery query, CancellationToken cancellationToken)
    {
        var isLast = Count(query.Access == CypherAccess.Write);
        if (!isLast) return await base.RunAsync(query, cancellationToken);
        if (lastArrives) await base.RunAsync(query, cancellationToken);
        throw Killed();
    }

    public override IAsyncEnumerable<IReadOnlyList<object?>> StreamAsync(CypherQuery query, CancellationToken cancellationToken)
    {
        Count(false);
        return base.StreamAsync(query, cancellationToken);
    }

    public override async Task<T> InTransactionAsync<T>(Func<ICypherTransaction, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        var isLast = Count(true);
        if (!isLast) return await base.InTransactionAsync(work, cancellationToken);
        if (lastArrives) await base.InTransactionAsync(work, cancellationToken);
        throw Killed();
    }

    private bool Count(bool isWrite)
    {
        if (Volatile.Read(ref _left) < 0) throw Killed();
        return isWrite && Interlocked.Decrement(ref _left) < 0;
    }

    private static Neo4jException Killed() => new(Neo4jFailure.Unreachable, "", "killed");
}
