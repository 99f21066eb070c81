using ParlementGraph.Model;

namespace ParlementGraph.Store.Neo4j;

/// <summary>A row of <see cref="CypherReads.Records"/>: a node, then the edges it owns, type by type.</summary>
internal sealed class RecordRow(GraphModel model, string kind)
{
    private readonly NodeColumns _columns = new(model, kind);
    private readonly List<EdgeDef> _edges = [.. model.OwnedBy(kind)];

    public GraphRecord Read(IReadOnlyList<object?> row)
    {
        var node = _columns.Read(kind, (IReadOnlyList<object?>)row[0]!, 0);
        var edges = new List<Edge>();
        for (var i = 0; i < _edges.Count; i++)
        {
            foreach (var item in (IReadOnlyList<object?>)row[i + 1]!) edges.Add(Edge(_edges[i], node.Ref, (IReadOnlyList<object?>)item!));
        }
        return new GraphRecord(node, edges);
    }

    private static Edge Edge(EdgeDef def, NodeRef owner, IReadOnlyList<object?> row)
    {
        var other = new NodeRef((string)row[0]!, (string)row[1]!);
        var (from, to) = def.Owner == EdgeEnd.From ? (owner, other) : (other, owner);
        return new Edge(def.Type, from, to, Neo4jValue.ReadAll(def.Properties, row, 2));
    }
}
