using System.Diagnostics;
using ParlementGraph.Store.Neo4j;
using ParlementGraph.Tests.Store.Neo4j;

namespace ParlementGraph.Benchmarks;

/// <summary>Keeps the rows that were written, so that another client can send the same ones. Says how long which part of the writing took.</summary>
internal sealed class RecordingExecutor(ICypherExecutor inner, RecordedRows rows) : PassingExecutor(inner)
{
    private long _first;
    private long _ofNodes;
    private long _ofEdges;
    private long _last;

    /// <summary>From the first batch of rows until the dataset stands; what comes after the relationships is making the indexes that only readers need.</summary>
    public WritingTime Took => new(Stopwatch.GetElapsedTime(_first, _ofNodes), Stopwatch.GetElapsedTime(_ofNodes, _ofEdges), Stopwatch.GetElapsedTime(_ofEdges, _last));

    public override async Task<CypherTable> RunAsync(CypherQuery query, CancellationToken cancellationToken)
    {
        if (query.Access != CypherAccess.Write || query.Parameters.GetValueOrDefault("rows") is not JsonRows batch) return await base.RunAsync(query, cancellationToken);
        Interlocked.CompareExchange(ref _first, Stopwatch.GetTimestamp(), 0);
        rows.Add(query.Text, batch.Json.Span);
        var answer = await base.RunAsync(query, cancellationToken);
        if (RecordedRows.IsOfGraph(query.Text)) Interlocked.Exchange(ref RecordedRows.IsOfNodes(query.Text) ? ref _ofNodes : ref _ofEdges, Stopwatch.GetTimestamp());
        return answer;
    }

    public override async Task<T> InTransactionAsync<T>(Func<ICypherTransaction, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        var result = await base.InTransactionAsync(work, cancellationToken);
        Interlocked.Exchange(ref _last, Stopwatch.GetTimestamp());
        return result;
    }
}

internal sealed record WritingTime(TimeSpan Nodes, TimeSpan Edges, TimeSpan Rest)
{
    public TimeSpan Whole => Nodes + Edges + Rest;
}
