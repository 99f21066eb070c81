using ParlementGraph.Model;
using ParlementGraph.Text;

namespace ParlementGraph.Store.Sqlite;

/// <summary>Writes a record: its node, its items and names, and the edges it owns, to whichever end, even one that may turn out to be missing.</summary>
internal sealed class RecordWriter(SqliteSchema schema, SqliteSession session, NodeIds ids)
{
    private long _nextItem = (long)session.Scalar("SELECT coalesce(max(\"id\"), 0) + 1 FROM \"item\"")!;

    public void Write(GraphRecord record, long id, byte[] given)
    {
        var node = record.Node;
        var table = schema.Kind(node.Ref.Kind);
        var edges = RepeatedEdges.LeftOut(schema.Model, record.Edges);
        var hash = ReferenceEquals(edges, record.Edges) ? given : CanonicalLine.Hash(record with { Edges = edges }, schema.Model);
        session.Run(table.Insert, [id, node.Key, hash, given, .. table.Kind.Fields.Select(f => SqliteValue.Of(f, node[f.Name]))]);
        foreach (var text in SearchItems.Of(table.Kind, node)) WriteItem(node.Ref.Kind, id, text);
        foreach (var name in SearchItems.Names(table.Kind, node)) session.Run("INSERT OR IGNORE INTO \"name\" VALUES ($p0, $p1, $p2)", node.Ref.Kind, id, Folding.Fold(name));
        for (var n = 0; n < edges.Count; n++)
        {
            var edge = schema.Edge(edges[n].Type);
            session.Run(edge.Insert, edge.InsertValues(edges[n], ids.Of(edges[n].From), ids.Of(edges[n].To), n));
        }
    }

    /// <summary>Takes away what <see cref="Write"/> wrote for the nodes of a kind whose ids a query gives.</summary>
    public void Clear(string kind, string idQuery, params ReadOnlySpan<object?> values)
    {
        var ofKind = $"\"kind\" = {SqlName.Literal(kind)} AND \"node\" IN ({idQuery})";
        session.Run($"DELETE FROM \"item_fts\" WHERE \"rowid\" IN (SELECT \"id\" FROM \"item\" WHERE {ofKind})", values);
        session.Run($"DELETE FROM \"item\" WHERE {ofKind}", values);
        session.Run($"DELETE FROM \"name\" WHERE {ofKind}", values);
        session.Run($"DELETE FROM \"dangling\" WHERE {ofKind}", values);
        foreach (var def in schema.Model.OwnedBy(kind))
        {
            var edge = schema.Edge(def.Type);
            session.Run($"DELETE FROM {edge.Name} AS e WHERE {EdgeTable.Id("e", def.Owner)} IN ({idQuery}) AND {edge.IsKind("e", def.Owner, kind)}", values);
        }
    }

    private void WriteItem(string kind, long node, string text)
    {
        var (exact, stems) = DutchAnalyser.Streams(text);
        if (exact.Length == 0) return;
        session.Run("INSERT INTO \"item\" VALUES ($p0, $p1, $p2)", _nextItem, kind, node);
        session.Run("INSERT INTO \"item_fts\" (\"rowid\", \"exact\", \"stem\") VALUES ($p0, $p1, $p2)", _nextItem, exact, stems);
        _nextItem++;
    }
}
