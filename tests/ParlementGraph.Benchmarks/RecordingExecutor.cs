using System.Diagnostics;
using ParlementGraph.Store.Neo4j;

namespace ParlementGraph.Benchmarks;

/// <summary>Passes everything on, and keeps the rows that were written, so that another client can send the same ones. Says how long which part of the writing took.</summary>
internal sealed class RecordingExecutor(ICypherExecutor inner, RecordedRows rows) : ICypherExecutor
{
    private long _first;
    private long _ofNodes;
    private long _ofEdges;
    private long _last;

    /// <summary>From the first batch of rows until the dataset stands; what comes after the relationships is making the indexes that only readers need.</summary>
    public WritingTime Took => new(Stopwatch.GetElapsedTime(_first, _ofNodes), Stopwatch.GetElapsedTime(_ofNodes, _ofEdges), Stopwatch.GetElapsedTime(_ofEdges, _last));

    public async Task<CypherTable> RunAsync(CypherQuery query, CancellationToken cancellationToken)
    {
        if (query.Access != CypherAccess.Write || query.Parameters.GetValueOrDefault("rows") is not JsonRows batch) return await inner.RunAsync(query, cancellationToken);
        Interlocked.CompareExchange(ref _first, Stopwatch.GetTimestamp(), 0);
        rows.Add(query.Text, batch.Json.Span);
        var answer = await inner.RunAsync(query, cancellationToken);
        if (RecordedRows.IsOfGraph(query.Text)) Interlocked.Exchange(ref RecordedRows.IsOfNodes(query.Text) ? ref _ofNodes : ref _ofEdges, Stopwatch.GetTimestamp());
        return answer;
    }

    public IAsyncEnumerable<IReadOnlyList<object?>> StreamAsync(CypherQuery query, CancellationToken cancellationToken) => inner.StreamAsync(query, cancellationToken);

    public async Task<T> InTransactionAsync<T>(Func<ICypherTransaction, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        var result = await inner.InTransactionAsync(work, cancellationToken);
        Interlocked.Exchange(ref _last, Stopwatch.GetTimestamp());
        return result;
    }

    public Task<ServerInfo> GetServerAsync(CancellationToken cancellationToken) => inner.GetServerAsync(cancellationToken);

    public ValueTask DisposeAsync() => inner.DisposeAsync();
}

internal sealed record WritingTime(TimeSpan Nodes, TimeSpan Edges, TimeSpan Rest)
{
    public TimeSpan Whole => Nodes + Edges + Rest;
}
