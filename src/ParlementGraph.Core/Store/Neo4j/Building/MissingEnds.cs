using ParlementGraph.Model;

namespace ParlementGraph.Store.Neo4j.Building;

/// <summary>
/// Edges that point at nothing are left out of the graph and come back when their end does: such a record has another hash as it stands than as it was
/// given, so the build that brings the end writes it again.
/// </summary>
internal sealed class MissingEnds
{
    private const int MostNamed = 100;

    private readonly HashSet<NodeRef> _missing;
    private readonly SortedSet<string> _named = new(StringComparer.Ordinal);

    public MissingEnds(GraphModel model, Staging staging)
    {
        _missing = [.. staging.Rows("""
            SELECT DISTINCT m."kind", m."key" FROM "mention" m WHERE NOT EXISTS (SELECT 1 FROM "record" r WHERE r."kind" = m."kind" AND r."key" = m."key")
            """, row => new NodeRef(row.GetString(0), row.GetString(1)))];
        if (_missing.Count == 0) return;
        var owners = staging.Rows("SELECT DISTINCT \"kind\", \"key\", \"owner\" FROM \"mention\"", row => (new NodeRef(row.GetString(0), row.GetString(1)), row.GetInt64(2)))
            .Where(m => _missing.Contains(m.Item1)).Select(m => m.Item2).Distinct().ToList();
        foreach (var owner in owners) Settle(model, staging, owner);
    }

    public long Count { get; private set; }

    /// <summary>The first of them, in ordinal order.</summary>
    public IReadOnlyList<string> Named => [.. _named];

    public bool Has(NodeRef node) => _missing.Count > 0 && _missing.Contains(node);

    private void Settle(GraphModel model, Staging staging, long owner)
    {
        var (kind, key, nodeBytes, edgeBytes) = staging.Rows("SELECT \"kind\", \"key\", \"node\", \"edges\" FROM \"record\" WHERE \"id\" = $p0",
            row => (row.GetString(0), row.GetString(1), row.GetFieldValue<byte[]>(2), row.GetFieldValue<byte[]>(3)), owner).Single();
        var node = StagedRecord.ReadNode(model.Kind(kind), key, nodeBytes);
        var edges = StagedRecord.ReadEdges(model, node.Ref, edgeBytes);
        var standing = new List<Edge>(edges.Count);
        foreach (var edge in edges)
        {
            if (!Has(edge.End(model.Edge(edge.Type).Owner.Opposite())))
            {
                standing.Add(edge);
                continue;
            }
            Count++;
            _named.Add($"{edge.From} -> {edge.Type} -> {edge.To}");
            if (_named.Count > MostNamed) _named.Remove(_named.Max!);
        }
        staging.Session.Run("UPDATE \"record\" SET \"hash\" = $p0 WHERE \"id\" = $p1", CanonicalLine.Hash(new GraphRecord(node, standing), model), owner);
    }
}
