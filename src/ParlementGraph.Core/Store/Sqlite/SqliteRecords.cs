using Microsoft.Data.Sqlite;
using ParlementGraph.Model;

namespace ParlementGraph.Store.Sqlite;

/// <summary>
/// Reads records back: nodes and each type of edge are streams in order of the owner's key, merged. A statement for each kind and each pair of ends of
/// an edge, whatever the number of records, and no more than one record in memory.
/// </summary>
internal static class SqliteRecords
{
    public delegate IEnumerable<T> Query<T>(string sql, Func<SqliteDataReader, T> read);

    /// <summary>All records, by kind and key.</summary>
    public static IEnumerable<GraphRecord> All(SqliteSchema schema, Query<object> query) =>
        schema.Model.Kinds.Select(k => k.Name).Order(StringComparer.Ordinal).SelectMany(kind => Of(schema, kind, "1", query));

    /// <summary>The records of a kind that meet a condition on the node <c>a</c>.</summary>
    public static IEnumerable<GraphRecord> Of(SqliteSchema schema, string kind, string condition, Query<object> query)
    {
        var table = schema.Kind(kind);
        var streams = new List<EdgeStream>();
        try
        {
            foreach (var sql in Edges(schema, kind, condition)) streams.Add(new EdgeStream(query(sql.Text, row => sql.Read(row)).Cast<Edge>().GetEnumerator(), sql.Owner));
            foreach (var node in query($"SELECT {table.Columns("a")} FROM {table.Name} a WHERE {condition} ORDER BY a.\"key\"", row => table.Read(row, 0)).Cast<Node>())
            {
                yield return new GraphRecord(node, [.. streams.SelectMany(s => s.Take(node.Ref))]);
            }
        }
        finally
        {
            foreach (var stream in streams) stream.Dispose();
        }
    }

    private static IEnumerable<(string Text, EdgeEnd Owner, Func<SqliteDataReader, Edge> Read)> Edges(SqliteSchema schema, string kind, string condition)
    {
        foreach (var def in schema.Model.OwnedBy(kind))
        {
            var edge = schema.Edge(def.Type);
            foreach (var other in def.Ends(def.Owner.Opposite()))
            {
                var text = $"SELECT a.\"key\", o.\"key\"{edge.Columns("e")} FROM {schema.Kind(kind).Name} a CROSS JOIN {edge.Name} e ON {edge.Is("e", def.Owner, "a", kind)} "
                    + $"CROSS JOIN {schema.Kind(other).Name} o ON {edge.Is("e", def.Owner.Opposite(), "o", other)} WHERE {condition} ORDER BY a.\"key\", e.\"n\"";
                yield return (text, def.Owner, row => Read(edge, row, new NodeRef(kind, row.GetString(0)), new NodeRef(other, row.GetString(1))));
            }
        }
    }

    private static Edge Read(EdgeTable edge, SqliteDataReader row, NodeRef owner, NodeRef other) =>
        edge.Edge.Owner == EdgeEnd.From ? edge.Read(row, 2, owner, other) : edge.Read(row, 2, other, owner);

    private sealed class EdgeStream(IEnumerator<Edge> edges, EdgeEnd owner) : IDisposable
    {
        private bool _hasOne = edges.MoveNext();

        public IEnumerable<Edge> Take(NodeRef node)
        {
            while (_hasOne && edges.Current.End(owner) == node)
            {
                yield return edges.Current;
                _hasOne = edges.MoveNext();
            }
        }

        public void Dispose() => edges.Dispose();
    }
}
