using ParlementGraph.Store.Neo4j;

namespace ParlementGraph.Tests.Store.Neo4j;

/// <summary>Passes everything on to an executor that stays open; what it hears or changes is for those that derive from it.</summary>
internal abstract class PassingExecutor(ICypherExecutor inner) : ICypherExecutor
{
    public virtual Task<CypherTable> RunAsync(CypherQuery query, CancellationToken cancellationToken) => inner.RunAsync(query, cancellationToken);

    public virtual IAsyncEnumerable<IReadOnlyList<object?>> StreamAsync(CypherQuery query, CancellationToken cancellationToken) => inner.StreamAsync(query, cancellationToken);

    public virtual Task<T> InTransactionAsync<T>(Func<ICypherTransaction, CancellationToken, Task<T>> work, CancellationToken cancellationToken) => inner.InTransactionAsync(work, cancellationToken);

    public Task<ServerInfo> GetServerAsync(CancellationToken cancellationToken) => inner.GetServerAsync(cancellationToken);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
