using Microsoft.Data.Sqlite;
using ParlementGraph.Text;
using static SQLitePCL.raw;

namespace ParlementGraph.Store.Sqlite;

/// <summary>Writes a record: its node, its items and names, and the edges it owns, to whichever end, even one that may turn out to be missing.</summary>
internal sealed class RecordWriter(SqliteSchema schema, SqliteSession session, NodeIds ids)
{
    private long _nextItem = (long)session.Scalar("SELECT coalesce(max(\"id\"), 0) + 1 FROM \"item\"")!;

    public void Write(PreparedRecord record, long id)
    {
        var kind = record.Kind.Name;
        var table = schema.Kind(kind);
        try
        {
            session.Run(table.Insert, table.InsertValues(record, id));
        }
        catch (SqliteException e) when (e.SqliteErrorCode == SQLITE_CONSTRAINT)
        {
            throw NodeIds.GivenTwice(record.Node.Ref);
        }
        foreach (var (exact, stems) in record.Items) WriteItem(kind, id, exact, stems);
        foreach (var name in SearchItems.Names(record.Kind, record.Node)) session.Run("INSERT OR IGNORE INTO \"name\" VALUES ($p0, $p1, $p2)", kind, id, Folding.Fold(name));
        for (var n = 0; n < record.Edges.Count; n++)
        {
            var edge = schema.Edge(record.Edges[n].Type);
            session.Run(edge.Insert, edge.InsertValues(record.Edges[n], ids.Of(record.Edges[n].From), ids.Of(record.Edges[n].To), n));
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
        session.Run($"DELETE FROM {schema.Kind(kind).Name} WHERE \"id\" IN ({idQuery})", values);
    }

    private void WriteItem(string kind, long node, string exact, string stems)
    {
        session.Run("INSERT INTO \"item\" VALUES ($p0, $p1, $p2)", _nextItem, kind, node);
        session.Run("INSERT INTO \"item_fts\" (\"rowid\", \"exact\", \"stem\") VALUES ($p0, $p1, $p2)", _nextItem, exact, stems);
        _nextItem++;
    }
}
