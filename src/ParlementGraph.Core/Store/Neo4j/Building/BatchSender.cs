namespace ParlementGraph.Store.Neo4j.Building;

/// <summary>Sends batches; one that is too much for the server's memory in halves, and one of CREATE whose answer was lost by MERGE, which may run twice.</summary>
internal sealed class BatchSender(ICypherExecutor executor, BuildLease lease)
{
    /// <param name="merge">The same for rows that may be there already.</param>
    /// <param name="create">Null where all may be.</param>
    public async Task SendAsync(Batch batch, string? create, string merge, CancellationToken cancellationToken)
    {
        try
        {
            var written = create is null ? await RunAsync(batch, merge, isRepeatable: true, cancellationToken) : await CreateAsync(batch, create, merge, cancellationToken);
            if (written == batch.Count) return;
            await lease.CheckAsync(cancellationToken);
            throw new InvalidDataException($"Neo4j wrote {written} of {batch.Count} rows, though their ends were there: does something else write to this database? ({merge})");
        }
        catch (Neo4jException e) when (e.Failure == Neo4jFailure.Memory && batch.Count > 1)
        {
            var (first, second) = batch.Halves();
            await SendAsync(first, create, merge, cancellationToken);
            await SendAsync(second, create, merge, cancellationToken);
        }
    }

    private async Task<long> CreateAsync(Batch batch, string create, string merge, CancellationToken cancellationToken)
    {
        try
        {
            return await RunAsync(batch, create, isRepeatable: false, cancellationToken);
        }
        catch (Neo4jException e) when (e.Failure is Neo4jFailure.Unreachable or Neo4jFailure.Terminated || e.Code.EndsWith("ConstraintValidationFailed", StringComparison.Ordinal))
        {
            return await RunAsync(batch, merge, isRepeatable: true, cancellationToken);
        }
    }

    private async Task<long> RunAsync(Batch batch, string text, bool isRepeatable, CancellationToken cancellationToken)
    {
        var parameters = new Dictionary<string, object?> { ["token"] = lease.Token, ["rows"] = batch.Json() };
        return (long?)(await executor.RunAsync(new(text, parameters, CypherAccess.Write) { IsRepeatable = isRepeatable }, cancellationToken)).Scalar ?? 0;
    }
}
