using ParlementGraph.Model;
using ParlementGraph.Text;

namespace ParlementGraph.Store.Neo4j;

/// <summary>
/// Statements that queries are made of, asked for keys and words that nobody has, so that the first who asks does not wait for the server to plan them. Those
/// of filters follow their shape and are planned when they come. All together stay below the thousand plans that a server keeps.
/// </summary>
internal sealed class CypherWarmUp(ICypherExecutor executor, CypherReads reads)
{
    /// <summary>One of each class by which the server keeps plans apart: 1, 2 to 10, 11 to 100, 101 to 1,000, more.</summary>
    private static readonly int[] Lengths = [1, 2, 11, 101, 1001];

    /// <summary>A page or a count is asked of one node, or of those of a page.</summary>
    private static readonly int[] LengthsOfPages = [1, 11];

    public static IEnumerable<CypherQuery> Queries(CypherReads reads) =>
    [
        .. reads.Model.Kinds.SelectMany(kind => OfKind(reads, kind)),
        .. Lengths.SelectMany(length => OfKeys(reads, length)),
        .. LengthsOfPages.SelectMany(length => OfPages(reads.Model, length)),
        CypherFind.Rows(reads.Model, new Filter.Text(Nowhere)),
    ];

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var query in Queries(reads)) await executor.RunAsync(query, cancellationToken);
    }

    private static SearchLeaf Nowhere => new SearchLeaf.Word("xqzxqz");

    private static IEnumerable<CypherQuery> OfKind(CypherReads reads, KindDef kind)
    {
        var first = new PageRequest(kind.DefaultOrder, 1);
        yield return CypherFind.Page(reads.Model, kind.Name, null, first);
        yield return CypherFind.Count(reads.Model, kind.Name, null);
        if (!CypherText.Finds(reads.Model, kind.Name)) yield break;
        yield return CypherFind.Page(reads.Model, kind.Name, new Filter.Text(Nowhere), first);
        yield return CypherFind.Count(reads.Model, kind.Name, new Filter.Text(Nowhere));
    }

    private static IEnumerable<CypherQuery> OfKeys(CypherReads reads, int length)
    {
        foreach (var kind in reads.Model.Kinds) yield return new(reads.Get(kind.Name), new Dictionary<string, object?> { ["keys"] = Keys(length) });
        foreach (var (edge, at, nodes) in Seen(reads.Model, length)) yield return new CypherExpand(reads.Model, edge, at, nodes).All();
        yield return new(CypherReads.Aliases, new Dictionary<string, object?> { ["ids"] = Keys(length) });
    }

    private static IEnumerable<CypherQuery> OfPages(GraphModel model, int length)
    {
        foreach (var (edge, at, nodes) in Seen(model, length))
        {
            foreach (var other in edge.Ends(at.Opposite()))
            {
                yield return new CypherExpand(model, edge, at, nodes, other).Pages(null, new PageRequest(model.Kind(other).DefaultOrder, 1));
                yield return new CypherExpand(model, edge, at, nodes, other).Counts(null);
            }
        }
    }

    private static IEnumerable<(EdgeDef Edge, EdgeEnd At, IReadOnlyCollection<NodeRef> Nodes)> Seen(GraphModel model, int length) =>
        from kind in model.Kinds
        from seen in model.SeenAt(kind.Name)
        select (seen.Edge, seen.At, (IReadOnlyCollection<NodeRef>)[.. Keys(length).Select(k => new NodeRef(kind.Name, k))]);

    private static List<string> Keys(int length) => [.. Enumerable.Range(0, length).Select(i => $" {i}")];
}
