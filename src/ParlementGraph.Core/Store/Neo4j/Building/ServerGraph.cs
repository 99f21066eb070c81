using ParlementGraph.Model;

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

    public static async Task<IReadOnlyDictionary<NodeRef, NodeRef>> AliasesAsync(ICypherExecutor executor, CancellationToken cancellationToken)
    {
        var rows = (await executor.RunAsync(new(CypherWrites.AllAliases, CypherQuery.None), cancellationToken)).Collected;
        return rows.Select(r => (IReadOnlyList<object?>)r!).ToDictionary(r => Parse((string)r[0]!), r => new NodeRef((string)r[1]!, (string)r[2]!));
    }

    private static NodeRef Parse(string id) => new(id[..id.IndexOf(':', StringComparison.Ordinal)], id[(id.IndexOf(':', StringComparison.Ordinal) + 1)..]);

    private static byte[]? Bytes(object? base64) => base64 is string text ? Convert.FromBase64String(text) : null;
}
