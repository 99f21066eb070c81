using ParlementGraph.Model;
using ParlementGraph.Text;

namespace ParlementGraph.Store.Neo4j.Building;

/// <summary>
/// One build under a lease. All records are staged and compared before anything is written; then, between two marks that readers see: the log, the nodes, the
/// edges, the removals, in a first build the indexes, and in one last transaction the dataset. Every step may run twice, and a record is written again by the
/// next build unless the one that wrote it has ended: so a kill at any moment costs time and nothing else.
/// </summary>
internal sealed class Neo4jBuild(ICypherExecutor executor, Neo4jSchema schema, BuildLease lease, GraphState? before, TimeProvider time)
{
    private readonly BatchSender _sender = new(executor, lease);
    private readonly SchemaSetup _setup = new(executor, schema, time);

    public async Task<BuildResult> RunAsync(GraphBuild build, CancellationToken cancellationToken)
    {
        var all = build.Full || before is null || before.SchemaVersion != Neo4jSchema.Version || before.Fingerprint != schema.Fingerprint || before.Dataset is { } d && d.AnalyserVersion != DutchAnalyser.Version;
        using var staging = new Staging(schema.Model, analyse: all);
        await foreach (var record in PreparedRecord.Ahead(build.Records, schema.Model, analyse: all, cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            staging.Take(record);
        }
        staging.Complete();
        var missing = new MissingEnds(schema.Model, staging);
        var description = build.Describe();
        cancellationToken.ThrowIfCancellationRequested();

        // Nobody reads a graph that is not there yet, and making an index of what is there costs half of keeping it row by row.
        var isFirst = before?.Dataset is null;
        await _setup.ApplyAsync(onlyForBuilds: isFirst, _ => { }, cancellationToken);
        if (before is not null) await ServerGraph.ReadAsync(executor, Kinds(), staging, cancellationToken);
        var difference = new Difference(staging, before?.Sound ?? 0, all);
        var log = new ChangeLog(executor, _sender, lease, await ChangeLog.NextBuildAsync(executor, cancellationToken));
        await log.GoOnAsync(difference, cancellationToken);

        var aliases = await AliasPass.CompareAsync(executor, build.Aliases, cancellationToken);
        var (added, changed, removed) = (difference.CountOf(ChangeKind.Added), difference.CountOf(ChangeKind.Changed), difference.CountOf(ChangeKind.Removed));
        var differs = before?.Dataset is not { } old || before.IsBeingWritten || added + changed + removed > 0 || difference.NewRows > 0 || aliases.Differ || !old.SaysThatOf(description);
        var dataset = before?.Dataset;
        if (differs || all || difference.WritesSomething)
        {
            if (differs || all) dataset = Describe(staging, description, (before?.Dataset?.Generation ?? 0) + (differs ? 1 : 0));
            var attempt = await BeginAsync(cancellationToken);
            await log.WriteAsync(difference, attempt, cancellationToken);
            var progress = new WritingProgress(build.Writing, difference.ToWrite, passes: isFirst ? 3 : 2);
            await new NodePass(schema.Model, staging, _sender, attempt, areAnalysed: all).RunAsync(progress.Add, cancellationToken);
            await new EdgePass(schema.Model, staging, _sender, missing).RunAsync(progress.Add, cancellationToken);
            await RemoveAsync(difference.Removed, cancellationToken);
            await aliases.WriteAsync(_sender, cancellationToken);
            if (isFirst) await _setup.ApplyAsync(onlyForBuilds: false, progress.OfLastPass, cancellationToken);
            await EndAsync(dataset!, description.BuiltAt, added + changed + removed > 0, cancellationToken);
        }
        return new BuildResult(dataset!, added, changed, removed, staging.Records - added - changed, missing.Count, missing.Named);
    }

    /// <summary>Those of the model, and those that an older program built.</summary>
    private IEnumerable<string> Kinds() => schema.Model.Kinds.Select(k => k.Name).Union(before!.Dataset?.Counts.Select(c => c.Kind) ?? []);

    private async Task<long> BeginAsync(CancellationToken cancellationToken)
    {
        var begun = await executor.RunAsync(Query(CypherWrites.Begin, ("schemaVersion", (long)Neo4jSchema.Version), ("fingerprint", schema.Fingerprint)), cancellationToken);
        if (begun.Rows.Count == 0) await lease.CheckAsync(cancellationToken);
        return (long)begun.Scalar!;
    }

    private async Task RemoveAsync(IReadOnlyList<NodeRef> removed, CancellationToken cancellationToken)
    {
        foreach (var kind in removed.GroupBy(r => r.Kind))
        {
            foreach (var keys in kind.Chunk(Batch.MostRows))
            {
                var batch = new Batch();
                foreach (var node in keys) batch.Add(StagedRecord.Json(json => json.WriteStringValue(node.Key)));
                await RemoveAsync(kind.Key, batch, cancellationToken);
            }
        }
    }

    private async Task RemoveAsync(string kind, Batch keys, CancellationToken cancellationToken)
    {
        try
        {
            // Those that are gone already count as well: a lost answer leads here twice.
            await executor.RunAsync(Query(CypherWrites.RemoveNodes(kind), ("rows", keys.Json())), cancellationToken);
        }
        catch (Neo4jException e) when (e.Failure == Neo4jFailure.Memory && keys.Count > 1)
        {
            var (first, second) = keys.Halves();
            await RemoveAsync(kind, first, cancellationToken);
            await RemoveAsync(kind, second, cancellationToken);
        }
    }

    private async Task EndAsync(Dataset dataset, DateTimeOffset at, bool isLogged, CancellationToken cancellationToken)
    {
        var number = await ChangeLog.NextBuildAsync(executor, cancellationToken);
        await executor.InTransactionAsync(async (transaction, token) =>
        {
            if (isLogged) await transaction.RunAsync(Query(CypherWrites.LogBuild, ("number", number), ("at", Neo4jValue.Text(at))), token);
            var ended = await transaction.RunAsync(Query(CypherWrites.End, ("schemaVersion", (long)Neo4jSchema.Version), ("fingerprint", schema.Fingerprint),
                ("elements", _setup.Stored), ("dataset", GraphState.Text(dataset))), token);
            if (ended.Scalar is not 1L) throw new StoreLockedException("this build stood still for too long, and another one took its place");
            return true;
        }, cancellationToken);
    }

    private CypherQuery Query(string text, params (string Name, object? Value)[] values) =>
        new(text, values.Append(("token", lease.Token)).ToDictionary(v => v.Item1, v => v.Item2), CypherAccess.Write);

    private Dataset Describe(Staging staging, DatasetDescription description, long generation) => new(
        Version(staging), generation, description.BuiltAt, description.AsOf, DutchAnalyser.Version, description.Licenses, description.Sources,
        [.. schema.Model.Kinds.Select(k => new KindCount(k.Name, staging.Number("SELECT count(*) FROM \"record\" WHERE \"kind\" = $p0", k.Name)))], staging.Issues, description.Coverage);

    private static string Version(Staging staging)
    {
        using var version = new DatasetVersion();
        using var rows = staging.Session.Query("SELECT \"kind\", \"key\", \"hash\" FROM \"record\" ORDER BY \"kind\", \"key\"");
        while (rows.Read()) version.Add(rows.GetString(0), rows.GetString(1), rows.GetFieldValue<byte[]>(2));
        return version.Take();
    }
}
