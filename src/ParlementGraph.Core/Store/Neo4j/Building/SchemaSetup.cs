using System.Globalization;

namespace ParlementGraph.Store.Neo4j.Building;

/// <summary>Makes the constraints and indexes that are not there, and drops those of an older schema of ours; what others made stays.</summary>
internal sealed class SchemaSetup(ICypherExecutor executor, Neo4jSchema schema, TimeProvider time)
{
    public const string Constraints = "SHOW CONSTRAINTS YIELD name RETURN collect(name) AS rows";

    public const string Indexes = "SHOW INDEXES YIELD name, state, populationPercent, failureMessage RETURN collect([name, state, populationPercent, failureMessage]) AS rows";

    public const string Old = CypherReads.Dialect + "MATCH (g:_Graph {id: 1}) RETURN coalesce(g.elements, []) AS rows";

    private static readonly TimeSpan FirstLook = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan LongestBetween = TimeSpan.FromSeconds(1);

    public IReadOnlyList<string> Stored => [.. schema.Elements.Select(e => $"{e.Name}\t{e.Statement}")];

    /// <summary>May be called again and again; returns when all can be used, also what a build that was killed had begun to make.</summary>
    /// <param name="onlyForBuilds">Whether to leave out what only readers need.</param>
    /// <param name="filled">How far the server is with filling the indexes, from 0 to 1.</param>
    /// <exception cref="Neo4jException">The server cannot make one of them: with a value that is too long, say.</exception>
    public async Task ApplyAsync(bool onlyForBuilds, Action<double> filled, CancellationToken cancellationToken)
    {
        var indexes = await IndexesAsync(cancellationToken);
        var there = (await NamesAsync(Constraints, cancellationToken)).Concat(indexes.Select(i => i.Name)).ToHashSet();
        var old = (await NamesAsync(Old, cancellationToken)).Except(Stored).Select(s => s.Split('\t')).Select(s => new SchemaElement(s[0], s[1]));
        var failed = schema.Elements.Where(e => !e.IsConstraint && indexes.Any(i => i.Name == e.Name && i.Failure is not null));
        foreach (var element in old.Concat(failed).Where(e => there.Contains(e.Name)).ToList())
        {
            await WriteAsync($"DROP {(element.IsConstraint ? "CONSTRAINT" : "INDEX")} `{element.Name.Replace("`", "", StringComparison.Ordinal)}` IF EXISTS", cancellationToken);
            there.Remove(element.Name);
        }
        var wanted = schema.Elements.Where(e => e.IsForBuilds || !onlyForBuilds).ToList();
        var missing = wanted.Where(e => !there.Contains(e.Name)).ToList();
        if (missing.Count > 0) await MakeAsync(missing, cancellationToken);
        if (missing.Count > 0 || indexes.Exists(i => !i.IsOnline)) await AwaitAsync([.. wanted.Select(e => e.Name)], filled, cancellationToken);
        filled(1);
    }

    /// <summary>In one transaction: one each takes three times as long.</summary>
    private async Task MakeAsync(IReadOnlyList<SchemaElement> elements, CancellationToken cancellationToken) => await executor.InTransactionAsync(async (transaction, token) =>
    {
        foreach (var element in elements) await transaction.RunAsync(new(CypherReads.Dialect + element.Statement, CypherQuery.None, CypherAccess.Write), token);
        return true;
    }, cancellationToken);

    /// <summary>Looks again and again instead of having the server wait, since a large graph takes longer than a statement may.</summary>
    private async Task AwaitAsync(HashSet<string> names, Action<double> filled, CancellationToken cancellationToken)
    {
        for (var pause = FirstLook; ; pause = pause * 2 < LongestBetween ? pause * 2 : LongestBetween)
        {
            var made = (await IndexesAsync(cancellationToken)).Where(i => names.Contains(i.Name)).ToList();
            if (made.Find(i => i.Failure is not null) is { } failed) throw new Neo4jException(Neo4jFailure.Statement, "", $"Neo4j cannot make the index {failed.Name}: {failed.Failure}");
            if (made.TrueForAll(i => i.IsOnline)) return;
            filled(made.Average(i => i.Filled));
            await Task.Delay(pause, time, cancellationToken);
        }
    }

    private async Task<List<IndexState>> IndexesAsync(CancellationToken cancellationToken) =>
        [.. (await executor.RunAsync(new(Indexes, CypherQuery.None), cancellationToken)).Collected.Select(i => IndexState.Of((IReadOnlyList<object?>)i!))];

    private async Task<IEnumerable<string>> NamesAsync(string text, CancellationToken cancellationToken) =>
        (await executor.RunAsync(new(text, CypherQuery.None), cancellationToken)).Collected.Select(n => (string)n!);

    private Task<CypherTable> WriteAsync(string text, CancellationToken cancellationToken) =>
        executor.RunAsync(new(text, CypherQuery.None, CypherAccess.Write), cancellationToken);

    /// <param name="Failure">Why it will never be of use; null as long as it may be.</param>
    /// <param name="Filled">From 0 to 1.</param>
    private sealed record IndexState(string Name, bool IsOnline, double Filled, string? Failure)
    {
        public static IndexState Of(IReadOnlyList<object?> row) => new((string)row[0]!, (string?)row[1] == "ONLINE", Convert.ToDouble(row[2], CultureInfo.InvariantCulture) / 100, (string?)row[1] == "FAILED" ? (string?)row[3] ?? "" : null);
    }
}
