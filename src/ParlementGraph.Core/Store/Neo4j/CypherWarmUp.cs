using ParlementGraph.Model;

namespace ParlementGraph.Store.Neo4j;

/// <summary>Statements that every level of a query is made of, asked for keys that nobody has.</summary>
internal sealed class CypherWarmUp(ICypherExecutor executor, CypherReads reads)
{
    /// <summary>One of each class by which the server keeps plans apart: 1, 2 to 10, 11 to 100, 101 to 1,000, more.</summary>
    private static readonly int[] Lengths = [1, 2, 11, 101, 1001];

    public static IEnumerable<CypherQuery> Queries(CypherReads reads, int length)
    {
        var keys = Enumerable.Range(0, length).Select(i => $" {i}").ToList();
        foreach (var kind in reads.Model.Kinds) yield return new(reads.Get(kind.Name), new Dictionary<string, object?> { ["keys"] = keys });
        foreach (var kind in reads.Model.Kinds)
        {
            foreach (var (edge, at, _) in reads.Model.SeenAt(kind.Name))
            {
                yield return new CypherExpand(reads.Model, edge, at, [.. keys.Select(k => new NodeRef(kind.Name, k))]).All();
            }
        }
        yield return new(CypherReads.Aliases, new Dictionary<string, object?> { ["ids"] = keys });
    }

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var kind in reads.Model.Kinds)
        {
            await executor.RunAsync(CypherFind.Page(reads.Model, kind.Name, null, new PageRequest(kind.DefaultOrder, 1)), cancellationToken);
        }
        foreach (var query in Lengths.SelectMany(length => Queries(reads, length))) await executor.RunAsync(query, cancellationToken);
    }
}
