using ParlementGraph.Model;
using ParlementGraph.Store;

namespace ParlementGraph.Tests.Store;

/// <summary>One state of the oracle's graph; a build makes a new one, so that a reader keeps what it opened.</summary>
internal sealed record InMemoryGraph(
    GraphModel Model,
    IReadOnlyDictionary<NodeRef, StoredRecord> Records,
    IReadOnlyDictionary<NodeRef, NodeRef> Aliases,
    IReadOnlyList<Change> Changes,
    Dataset Dataset)
{
    /// <summary>WrittenQuestions are numbered in order of key; any numbering would do.</summary>
    public IReadOnlyList<Node> WrittenQuestions { get; } = [.. Records.Values.Select(r => r.Record.Node).Where(n => n.Ref.Kind == "WrittenQuestion").OrderBy(n => n.Key, StringComparer.Ordinal)];

    public IReadOnlyList<Edge> Edges { get; } = [.. Records.Values.SelectMany(r => r.Record.Edges)];

    public Node? Node(NodeRef node) => Records.GetValueOrDefault(node)?.Record.Node;

    public IEnumerable<Node> Nodes(string kind) => Records.Values.Select(r => r.Record.Node).Where(n => n.Ref.Kind == kind);

    public IEnumerable<Edge> EdgesAt(EdgeDef edge, EdgeEnd at, NodeRef node) => Edges.Where(e => e.Type == edge.Type && e.End(at) == node);

    public Node Other(Edge edge, EdgeEnd at) => Node(edge.End(at == EdgeEnd.From ? EdgeEnd.To : EdgeEnd.From))!;
}

/// <param name="Record">As it stands in the graph: without edges whose end is missing, without repetitions.</param>
/// <param name="Hash">Of <paramref name="Record"/>.</param>
/// <param name="GivenHash">Of the record as it was given: when a build gives the same again, the stored one stays, volatile fields too.</param>
internal sealed record StoredRecord(GraphRecord Record, string Hash, string GivenHash);
