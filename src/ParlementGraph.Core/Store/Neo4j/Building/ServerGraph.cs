namespace ParlementGraph.Store.Neo4j.Building;

/// <summary>What the server holds before a build.</summary>
internal static class ServerGraph
{
    private const long Page = 20_000;

    /// <summary>Hash, and what else decides whether to write, of every node of the kinds that were ever built there.</summary>
    public static async Task ReadAsync(ICypherExecutor executor, IEnumerable<string> kinds, Staging staging, CancellationToken cancellationToken)
    {
        foreach (var kind in kinds)
        {
            for (object after = ""; ;)
            {
                var query = new CypherQuery(CypherReads.Hashes(kind), new Dictionary<string, object?> { ["after"] = after, ["limit"] = Page });
                var rows = (await executor.RunAsync(query, cancellationToken)).Collected;
                foreach (var row in rows.Select(r => (IReadOnlyList<object?>)r!))
                {
                    staging.Before(kind, (string)row[0]!, Bytes(row[1]), Bytes(row[2]), (long?)row[3] ?? long.MaxValue, row.Count > 4 ? (long?)row[4] : null);
                    after = row[0]!;
                }
                if (rows.Count < Page) break;
            }
        }
    }

    private static byte[]? Bytes(object? base64) => base64 is string text ? Convert.FromBase64String(text) : null;
}
