using ParlementGraph.Model;

namespace ParlementGraph.Store.Sqlite;

/// <summary>
/// Edges whose other end is not in the graph wait in a table of their own, so that no read has to look out for them, and come back when the end
/// does. A record whose edges came or went this way has changed as it stands in the graph, though nobody touched it.
/// </summary>
internal sealed class DanglingEdges(SqliteSchema schema, SqliteSession session)
{
    private const int MostNamed = 100;

    /// <summary>After this, the owners of edges that came or went are in <c>temp.affected</c>.</summary>
    /// <remarks>Expects in <c>temp.missing</c> every node that was mentioned or was there before, and has no record now.</remarks>
    public void Settle()
    {
        session.Run("CREATE TEMP TABLE \"affected\" (\"kind\" TEXT NOT NULL, \"id\" INTEGER NOT NULL, PRIMARY KEY (\"kind\", \"id\")) WITHOUT ROWID");
        foreach (var ends in Waiting()) Heal(ends);
        foreach (var ends in schema.Model.Edges.SelectMany(AllEnds)) Break(ends);
    }

    public long Count => (long)session.Scalar("SELECT count(*) FROM \"dangling\"")!;

    /// <summary>The first of them, in ordinal order.</summary>
    public IReadOnlyList<string> Named()
    {
        var first = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var ends in Waiting())
        {
            using var rows = session.Query($"SELECT a.\"key\", d.\"otherKey\" FROM \"dangling\" d JOIN {schema.Kind(ends.Owner).Name} a ON a.\"id\" = d.\"node\" WHERE {ends.Condition}");
            while (rows.Read())
            {
                var (owner, other) = (new NodeRef(ends.Owner, rows.GetString(0)), new NodeRef(ends.Other, rows.GetString(1)));
                first.Add(ends.Edge.Edge.Owner == EdgeEnd.From ? $"{owner} -> {ends.Edge.Edge.Type} -> {other}" : $"{other} -> {ends.Edge.Edge.Type} -> {owner}");
                if (first.Count > MostNamed) first.Remove(first.Max!);
            }
        }
        return [.. first];
    }

    private void Heal(EdgeEnds ends)
    {
        var (edge, owner) = (ends.Edge, ends.Edge.Edge.Owner);
        var from = $"FROM \"dangling\" d JOIN {schema.Kind(ends.Other).Name} o ON o.\"key\" = d.\"otherKey\" WHERE {ends.Condition}";
        var properties = string.Concat(edge.Edge.Properties.Index().Select(p => $", json_extract(d.\"properties\", '$[{p.Index}]')"));
        var (src, dst) = owner == EdgeEnd.From ? ("d.\"node\"", "o.\"id\"") : ("o.\"id\"", "d.\"node\"");
        var (srcKind, dstKind) = owner == EdgeEnd.From ? (ends.Owner, ends.Other) : (ends.Other, ends.Owner);
        session.Run($"INSERT INTO {edge.Name} SELECT {src}{Tag(edge, EdgeEnd.From, srcKind)}, {dst}{Tag(edge, EdgeEnd.To, dstKind)}, d.\"n\"{properties} {from}");
        session.Run($"INSERT OR IGNORE INTO temp.\"affected\" SELECT d.\"kind\", d.\"node\" {from}");
        session.Run($"DELETE FROM \"dangling\" AS d WHERE {ends.Condition} AND EXISTS (SELECT 1 FROM {schema.Kind(ends.Other).Name} o WHERE o.\"key\" = d.\"otherKey\")");
    }

    private void Break(EdgeEnds ends)
    {
        var (edge, owner, far) = (ends.Edge, ends.Edge.Edge.Owner, ends.Edge.Edge.Owner.Opposite());
        var from = $"FROM temp.\"missing\" m CROSS JOIN {edge.Name} e ON {EdgeTable.Id("e", far)} = m.\"id\" AND {edge.IsKind("e", far, ends.Other)} AND {edge.IsKind("e", owner, ends.Owner)} WHERE m.\"kind\" = {SqlName.Literal(ends.Other)}";
        var properties = string.Join(", ", edge.Edge.Properties.Select(p => $"e.{SqlName.Quoted(p.Name)}"));
        session.Run($"INSERT OR IGNORE INTO temp.\"affected\" SELECT {SqlName.Literal(ends.Owner)}, {EdgeTable.Id("e", owner)} {from}");
        session.Run($"INSERT INTO \"dangling\" SELECT {SqlName.Literal(ends.Owner)}, {EdgeTable.Id("e", owner)}, {SqlName.Literal(edge.Edge.Type)}, e.\"n\", m.\"kind\", m.\"key\", json_array({properties}) {from}");
        session.Run($"DELETE FROM {edge.Name} AS e WHERE {EdgeTable.Id("e", far)} IN (SELECT \"id\" FROM temp.\"missing\" WHERE \"kind\" = {SqlName.Literal(ends.Other)}) AND {edge.IsKind("e", far, ends.Other)} AND {edge.IsKind("e", owner, ends.Owner)}");
    }

    private List<EdgeEnds> Waiting()
    {
        var waiting = new List<EdgeEnds>();
        using var rows = session.Query("SELECT DISTINCT \"kind\", \"type\", \"otherKind\" FROM \"dangling\"");
        while (rows.Read()) waiting.Add(new EdgeEnds(schema.Edge(rows.GetString(1)), rows.GetString(0), rows.GetString(2)));
        return waiting;
    }

    private IEnumerable<EdgeEnds> AllEnds(EdgeDef def) =>
        from owner in def.Ends(def.Owner)
        from other in def.Ends(def.Owner.Opposite())
        select new EdgeEnds(schema.Edge(def.Type), owner, other);

    private static string Tag(EdgeTable edge, EdgeEnd end, string kind) => edge.Edge.Ends(end).Count > 1 ? $", {SqlName.Literal(kind)}" : "";

    private sealed record EdgeEnds(EdgeTable Edge, string Owner, string Other)
    {
        public string Condition => $"d.\"kind\" = {SqlName.Literal(Owner)} AND d.\"type\" = {SqlName.Literal(Edge.Edge.Type)} AND d.\"otherKind\" = {SqlName.Literal(Other)}";
    }
}
