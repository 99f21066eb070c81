using ParlementGraph.Model;
using ParlementGraph.Store;

namespace ParlementGraph.Tests.Analysis;

/// <summary>As much of a store as the fact table reads: rows, nodes by key, ministries of offices, all cabinets in pages of one.</summary>
internal sealed class FakeReader(string version, long generation, IReadOnlyList<FactRow>? rows = null, IReadOnlyList<Node>? nodes = null, IReadOnlyList<Edge>? edges = null) : IGraphReader
{
    private readonly Dictionary<NodeRef, Node> _nodes = (nodes ?? []).ToDictionary(n => n.Ref);

    public GraphModel Model => GraphModel.Standard;

    public Dataset Dataset { get; } = new(version, generation, DateTimeOffset.UnixEpoch, new DateOnly(2020, 1, 1), "1", [], [], [], [], Coverage.Nothing);

    public int Statements { get; private set; }

    public async IAsyncEnumerable<FactRow> FactsAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Statements++;
        foreach (var row in rows ?? [])
        {
            await Task.Yield();
            cancellationToken.ThrowIfCancellationRequested();
            yield return row;
        }
    }

    public ValueTask<IReadOnlyDictionary<string, Node>> GetAsync(string kind, IReadOnlyCollection<string> keys, CancellationToken cancellationToken)
    {
        Statements++;
        return new(keys.Select(k => new NodeRef(kind, k)).Where(_nodes.ContainsKey).ToDictionary(r => r.Key, r => _nodes[r]));
    }

    public ValueTask<Page<Node>> FindAsync(string kind, Filter? filter, PageRequest page, CancellationToken cancellationToken)
    {
        Statements++;
        Assert.Equal([new Order("from")], page.Order);
        var left = _nodes.Values.Where(n => n.Ref.Kind == kind).OrderBy(n => n.Date("from")).ThenBy(n => n.Key, StringComparer.Ordinal)
            .SkipWhile(n => page.After is { } after && (n.Date("from") < (DateOnly?)after.Values[0] || (n.Date("from") == (DateOnly?)after.Values[0] && string.CompareOrdinal(n.Key, after.Key) <= 0)))
            .ToList();
        return new(new Page<Node>([.. left.Take(1)], left.Count > 1));
    }

    public ValueTask<IReadOnlyDictionary<NodeRef, IReadOnlyList<EdgeHit>>> ExpandAsync(EdgeDef edge, EdgeEnd at, IReadOnlyCollection<NodeRef> nodes, CancellationToken cancellationToken)
    {
        Statements++;
        var hits = (edges ?? []).Where(e => e.Type == edge.Type && nodes.Contains(e.End(at))).ToLookup(e => e.End(at), e => new EdgeHit(e, _nodes[e.To]));
        return new(hits.ToDictionary(g => g.Key, g => (IReadOnlyList<EdgeHit>)[.. g]));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    public ValueTask<long> CountAsync(string kind, Filter? filter, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<IReadOnlyDictionary<NodeRef, Page<EdgeHit>>> ExpandPageAsync(EdgeDef edge, EdgeEnd at, IReadOnlyCollection<NodeRef> nodes, string otherKind, Filter? otherFilter, PageRequest page, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<IReadOnlyDictionary<NodeRef, long>> CountEdgesAsync(EdgeDef edge, EdgeEnd at, IReadOnlyCollection<NodeRef> nodes, string otherKind, Filter? otherFilter, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<IReadOnlyDictionary<NodeRef, NodeRef>> ResolveAliasesAsync(IReadOnlyCollection<NodeRef> keys, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<IReadOnlyList<FoldedName>> NamesAsync(string kind, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<IReadOnlyList<long>> MatchAsync(Filter? filter, CancellationToken cancellationToken) => throw new NotSupportedException();

    public IAsyncEnumerable<Change> ChangesAsync(long afterBuild, CancellationToken cancellationToken) => throw new NotSupportedException();

    public IAsyncEnumerable<GraphRecord> RecordsAsync(CancellationToken cancellationToken) => throw new NotSupportedException();
}
