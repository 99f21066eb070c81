using ParlementGraph.Model;
using ParlementGraph.Store;
using ParlementGraph.Text;

namespace ParlementGraph.Tests.Store;

/// <summary>Reads of one state of the oracle.</summary>
internal sealed class InMemoryReader(InMemoryGraph graph) : IGraphReader
{
    public GraphModel Model => graph.Model;

    public Dataset Dataset => graph.Dataset;

    public int Statements { get; private set; }

    public ValueTask<IReadOnlyDictionary<string, Node>> GetAsync(string kind, IReadOnlyCollection<string> keys, CancellationToken cancellationToken)
    {
        Began(cancellationToken, keys.Count > 0);
        _ = Model.Kind(kind);
        return Answer<IReadOnlyDictionary<string, Node>>(keys.Distinct().Select(k => graph.Node(new NodeRef(kind, k))).OfType<Node>().ToDictionary(n => n.Key));
    }

    public ValueTask<Page<Node>> FindAsync(string kind, Filter? filter, PageRequest page, CancellationToken cancellationToken)
    {
        Began(cancellationToken);
        FilterCheck.Node(Model, kind, filter);
        FilterCheck.Page(Model, kind, page);
        return Answer(InMemoryOrder.Page(Found(kind, filter), page, n => new(Values(n, page), n.Key)));
    }

    public ValueTask<long> CountAsync(string kind, Filter? filter, CancellationToken cancellationToken)
    {
        Began(cancellationToken);
        FilterCheck.Node(Model, kind, filter);
        return Answer<long>(Found(kind, filter).Count());
    }

    public ValueTask<IReadOnlyDictionary<NodeRef, IReadOnlyList<EdgeHit>>> ExpandAsync(EdgeDef edge, EdgeEnd at, IReadOnlyCollection<NodeRef> nodes, CancellationToken cancellationToken)
    {
        Began(cancellationToken, nodes.Count > 0);
        var found = from node in nodes.Distinct()
                    let hits = Hits(edge, at, node).Order(InOrderOf(edge)).ToList()
                    where hits.Count > 0
                    select (node, hits);
        return Answer<IReadOnlyDictionary<NodeRef, IReadOnlyList<EdgeHit>>>(found.ToDictionary(f => f.node, IReadOnlyList<EdgeHit> (f) => f.hits));
    }

    public ValueTask<IReadOnlyDictionary<NodeRef, Page<EdgeHit>>> ExpandPageAsync(EdgeDef edge, EdgeEnd at, IReadOnlyCollection<NodeRef> nodes, string otherKind, Filter? otherFilter, PageRequest page, CancellationToken cancellationToken)
    {
        Began(cancellationToken, nodes.Count > 0);
        _ = FilterCheck.OtherKinds(edge, at, otherKind);
        FilterCheck.Node(Model, otherKind, otherFilter);
        FilterCheck.Page(Model, otherKind, page, edge.IsSpan ? 1 : 0);
        var found = from node in nodes.Distinct()
                    let hits = InMemoryOrder.Page(Hits(edge, at, node, otherKind, otherFilter), page, h => new(Values(h.Other, page), h.Other.Key, edge.IsSpan ? h.Edge["from"] : null))
                    where hits.Items.Count > 0 || hits.HasMore
                    select (node, hits);
        return Answer<IReadOnlyDictionary<NodeRef, Page<EdgeHit>>>(found.ToDictionary(f => f.node, f => f.hits));
    }

    public ValueTask<IReadOnlyDictionary<NodeRef, long>> CountEdgesAsync(EdgeDef edge, EdgeEnd at, IReadOnlyCollection<NodeRef> nodes, string otherKind, Filter? otherFilter, CancellationToken cancellationToken)
    {
        Began(cancellationToken, nodes.Count > 0);
        _ = FilterCheck.OtherKinds(edge, at, otherKind);
        FilterCheck.Node(Model, otherKind, otherFilter);
        return Answer<IReadOnlyDictionary<NodeRef, long>>(nodes.Distinct().Select(n => (n, Count: Hits(edge, at, n, otherKind, otherFilter).LongCount())).Where(c => c.Count > 0).ToDictionary());
    }

    public ValueTask<IReadOnlyDictionary<NodeRef, NodeRef>> ResolveAliasesAsync(IReadOnlyCollection<NodeRef> keys, CancellationToken cancellationToken)
    {
        Began(cancellationToken, keys.Count > 0);
        return Answer<IReadOnlyDictionary<NodeRef, NodeRef>>(keys.Distinct().Where(graph.Aliases.ContainsKey).ToDictionary(k => k, k => graph.Aliases[k]));
    }

    public ValueTask<IReadOnlyList<FoldedName>> NamesAsync(string kind, CancellationToken cancellationToken)
    {
        Began(cancellationToken);
        var names = from node in graph.Nodes(kind)
                    from name in SearchItems.Names(Model.Kind(kind), node).Select(Folding.Fold).Distinct()
                    select new FoldedName(node.Key, name);
        return Answer<IReadOnlyList<FoldedName>>([.. names.OrderBy(n => n.Key, StringComparer.Ordinal).ThenBy(n => n.Name, StringComparer.Ordinal)]);
    }

    public IAsyncEnumerable<FactRow> FactsAsync(CancellationToken cancellationToken)
    {
        Began(cancellationToken);
        return graph.WrittenQuestions.Select(Fact).ToAsyncEnumerable();
    }

    public ValueTask<IReadOnlyList<long>> MatchAsync(Filter? filter, CancellationToken cancellationToken)
    {
        Began(cancellationToken);
        FilterCheck.Node(Model, "WrittenQuestion", filter);
        return Answer<IReadOnlyList<long>>([.. graph.WrittenQuestions.Index().Where(q => InMemoryFilter.Meets(graph, q.Item, filter)).Select(q => (long)q.Index)]);
    }

    public IAsyncEnumerable<Change> ChangesAsync(long afterBuild, CancellationToken cancellationToken)
    {
        Began(cancellationToken);
        return graph.Changes.Where(c => c.Build > afterBuild).ToAsyncEnumerable();
    }

    public IAsyncEnumerable<GraphRecord> RecordsAsync(CancellationToken cancellationToken)
    {
        Began(cancellationToken);
        return graph.Records.OrderBy(r => r.Key, NodeRef.Ordinal).Select(r => r.Value.Record).ToAsyncEnumerable();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private IEnumerable<Node> Found(string kind, Filter? filter) => graph.Nodes(kind).Where(n => InMemoryFilter.Meets(graph, n, filter));

    private IEnumerable<EdgeHit> Hits(EdgeDef edge, EdgeEnd at, NodeRef node) => graph.EdgesAt(edge, at, node).Select(e => new EdgeHit(e, graph.Other(e, at)));

    private IEnumerable<EdgeHit> Hits(EdgeDef edge, EdgeEnd at, NodeRef node, string otherKind, Filter? otherFilter) =>
        Hits(edge, at, node).Where(h => h.Other.Ref.Kind == otherKind && InMemoryFilter.Meets(graph, h.Other, otherFilter));

    private static Comparer<EdgeHit> InOrderOf(EdgeDef edge) => Comparer<EdgeHit>.Create((a, b) =>
        edge.OrderedBy is { } by && InMemoryOrder.Compare(a.Edge[by], b.Edge[by]) is var c and not 0 ? c : NodeRef.Ordinal.Compare(a.Other.Ref, b.Other.Ref));

    private static List<object?> Values(Node node, PageRequest page) => [.. page.Order.Select(o => InMemoryFilter.Value(node, o.Field))];

    private FactRow Fact(Node question, int row) => new(row, question.Key, question.Date("submittedOn")!.Value, question.Date("answeredOn"), question.Date("withdrawnOn"), question.Date("postponedOn"),
        [.. Ends(question, "ASKED", EdgeEnd.To).Select(h => new AskerEnd(h.Other.Ref, (string?)h.Edge["party"]))],
        [.. Ends(question, "ADDRESSED_TO", EdgeEnd.From).Select(h => new AddresseeEnd(h.Other.Ref, (string?)h.Edge["holder"]))],
        [.. Ends(question, "ABOUT", EdgeEnd.From).Select(h => h.Other.Key)]);

    private IEnumerable<EdgeHit> Ends(Node question, string edge, EdgeEnd at) => Hits(Model.Edge(edge), at, question.Ref).Order(InOrderOf(Model.Edge(edge)));

    private void Began(CancellationToken cancellationToken, bool asksSomething = true)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (asksSomething) Statements++;
    }

    private static ValueTask<T> Answer<T>(T answer) => ValueTask.FromResult(answer);
}
