using ParlementGraph.Model;

namespace ParlementGraph.Store;

/// <summary>An edge is one by type, other end and, for spans, start: of a repeated mention the one with the lower order stays.</summary>
internal static class RepeatedEdges
{
    public static IReadOnlyList<Edge> LeftOut(GraphModel model, IReadOnlyList<Edge> edges)
    {
        if (edges.Count < 2) return edges;
        var kept = new List<Edge>(edges.Count);
        var places = new Dictionary<(string, NodeRef, NodeRef, object?), int>(edges.Count);
        foreach (var edge in edges)
        {
            var identity = (edge.Type, edge.From, edge.To, model.Edge(edge.Type).IsSpan ? edge["from"] : null);
            if (places.TryAdd(identity, kept.Count)) kept.Add(edge);
            else if (Order(edge) < Order(kept[places[identity]])) kept[places[identity]] = edge;
        }
        return kept.Count == edges.Count ? edges : kept;
    }

    private static long Order(Edge edge) => (long?)edge["order"] ?? long.MaxValue;
}
