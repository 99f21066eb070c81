using System.Diagnostics;
using ParlementGraph.Store.Neo4j;

namespace ParlementGraph.Benchmarks;

/// <summary>Passes everything on, and keeps the rows that were written, so that another client can send the same ones. Says when the first and the last went.</summary>
internal sealed class RecordingExecutor(ICypherExecutor inner, RecordedRows rows) : ICypherExecutor
{
    private long _first;
    private long _ofNodes;
    private long _last;

    /// <summary>From the first batch of rows to the last answer.</summary>
    public TimeSpan Writing => Stopwatch.GetElapsedTime(_first, _last);

    /// <summary>To the last answer about nodes.</summary>
    public TimeSpan WritingNodes => Stopwatch.GetElapsedTime(_first, _ofNodes);

    public async Task<CypherTable> RunAsync(CypherQuery query, CancellationToken cancellationToken)
    {
        if (query.Access != CypherAccess.Write || query.Parameters.GetValueOrDefault("rows") is not JsonRows batch) return await inner.RunAsync(query, cancellationToken);
        Interlocked.CompareExchange(ref _first, Stopwatch.GetTimestamp(), 0);
        rows.Add(query.Text, batch.Json.Span);
        var answer = await inner.RunAsync(query, cancellationToken);
        Interlocked.Exchange(ref _last, Stopwatch.GetTimestamp());
        if (RecordedRows.IsOfNodes(query.Text)) Interlocked.Exchange(ref _ofNodes, _last);
        return answer;
    }

    public IAsyncEnumerable<IReadOnlyList<object?>> StreamAsync(CypherQuery query, CancellationToken cancellationToken) => inner.StreamAsync(query, cancellationToken);

    public Task<T> InTransactionAsync<T>(Func<ICypherTransaction, CancellationToken, Task<T>> work, CancellationToken cancellationToken) => inner.InTransactionAsync(work, cancellationToken);

    public Task<ServerInfo> GetServerAsync(CancellationToken cancellationToken) => inner.GetServerAsync(cancellationToken);

    public ValueTask DisposeAsync() => inner.DisposeAsync();
}
