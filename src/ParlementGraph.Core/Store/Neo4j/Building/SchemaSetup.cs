namespace ParlementGraph.Store.Neo4j.Building;

/// <summary>Makes the constraints and indexes that are not there, and drops those of an older schema of ours; what others made stays.</summary>
internal static class SchemaSetup
{
    public const string Constraints = "SHOW CONSTRAINTS YIELD name RETURN collect(name) AS rows";

    public const string Indexes = "SHOW INDEXES YIELD name RETURN collect(name) AS rows";

    public const string Old = CypherReads.Dialect + "MATCH (g:_Graph {id: 1}) RETURN coalesce(g.elements, []) AS rows";

    public const string Await = CypherReads.Dialect + "CALL db.awaitIndexes(3600)";

    public static IReadOnlyList<string> Stored(Neo4jSchema schema) => [.. schema.Elements.Select(e => $"{e.Name}\t{e.Statement}")];

    public static async Task ApplyAsync(ICypherExecutor executor, Neo4jSchema schema, CancellationToken cancellationToken)
    {
        var there = (await NamesAsync(executor, Constraints, cancellationToken)).Concat(await NamesAsync(executor, Indexes, cancellationToken)).ToHashSet();
        var old = (await NamesAsync(executor, Old, cancellationToken)).Except(Stored(schema)).Select(s => s.Split('\t')).Where(s => there.Contains(s[0])).ToList();
        foreach (var element in old)
        {
            var isConstraint = element[1].StartsWith("CREATE CONSTRAINT", StringComparison.Ordinal);
            await WriteAsync(executor, $"DROP {(isConstraint ? "CONSTRAINT" : "INDEX")} `{element[0].Replace("`", "", StringComparison.Ordinal)}` IF EXISTS", cancellationToken);
            there.Remove(element[0]);
        }
        var missing = schema.Elements.Where(e => !there.Contains(e.Name)).ToList();
        foreach (var element in missing) await WriteAsync(executor, CypherReads.Dialect + element.Statement, cancellationToken);
        if (missing.Count > 0) await WriteAsync(executor, Await, cancellationToken);
    }

    private static async Task<IEnumerable<string>> NamesAsync(ICypherExecutor executor, string text, CancellationToken cancellationToken) =>
        (await executor.RunAsync(new(text, CypherQuery.None), cancellationToken)).Collected.Select(n => (string)n!);

    private static Task<CypherTable> WriteAsync(ICypherExecutor executor, string text, CancellationToken cancellationToken) =>
        executor.RunAsync(new(text, CypherQuery.None, CypherAccess.Write), cancellationToken);
}
