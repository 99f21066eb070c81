using Microsoft.Data.Sqlite;
using ParlementGraph.Model;

namespace ParlementGraph.Store.Sqlite;

/// <summary>
/// The table of a type of edge: ids of both ends, with the kind of an end that can be of several, and a column for each property. The owner's end
/// and <c>n</c>, the place in the owner's record, are the primary key, so that a record's edges lie together; an index leads back from the other end.
/// </summary>
internal sealed class EdgeTable
{
    public EdgeTable(EdgeDef edge)
    {
        Edge = edge;
        Name = SqlName.Quoted(edge.Type);
        SqlName.Distinct($"columns of {edge.Type}", [.. edge.Properties.Select(f => f.Name), "src", "dst", "srcKind", "dstKind", "n"]);
        string[] ends = [.. Ends(EdgeEnd.From), .. Ends(EdgeEnd.To)];
        var columns = ends.Select(c => $"  {c} {(c.EndsWith("Kind\"", StringComparison.Ordinal) ? "TEXT" : "INTEGER")} NOT NULL")
            .Append("  \"n\" INTEGER NOT NULL")
            .Concat(edge.Properties.Select(f => $"  {SqlName.Quoted(f.Name)} {SqliteValue.ColumnType(f)}{(f.Required ? " NOT NULL" : "")}"))
            .Append($"  PRIMARY KEY ({string.Join(", ", [.. Ends(edge.Owner), "\"n\""])})");
        Ddl = $"CREATE TABLE {Name} (\n{string.Join(",\n", columns)}\n) STRICT, WITHOUT ROWID;";
        Index = $"CREATE INDEX {SqlName.Quoted($"{edge.Type}_other")} ON {Name} ({string.Join(", ", [.. Ends(edge.Owner.Opposite()), .. Ends(edge.Owner)])});";
        string[] all = [.. ends, "\"n\"", .. edge.Properties.Select(f => SqlName.Quoted(f.Name))];
        Insert = $"INSERT INTO {Name} ({string.Join(", ", all)}) VALUES ({string.Join(", ", Enumerable.Range(0, all.Length).Select(SqliteSession.Parameter))})";
    }

    public EdgeDef Edge { get; }

    public string Name { get; }

    public string Ddl { get; }

    public string Index { get; }

    /// <summary>Takes what <see cref="InsertValues"/> gives.</summary>
    public string Insert { get; }

    public object?[] InsertValues(Edge edge, long src, long dst, long n)
    {
        var values = new List<object?>(Edge.Properties.Count + 5);
        values.Add(src);
        if (IsTagged(EdgeEnd.From)) values.Add(edge.From.Kind);
        values.Add(dst);
        if (IsTagged(EdgeEnd.To)) values.Add(edge.To.Kind);
        values.Add(n);
        foreach (var property in Edge.Properties) values.Add(SqliteValue.Of(property, edge[property.Name]));
        return [.. values];
    }

    /// <summary>The id of the end.</summary>
    public static string Id(string alias, EdgeEnd end) => $"{alias}.{(end == EdgeEnd.From ? "\"src\"" : "\"dst\"")}";

    /// <summary>That the end is of the kind; nothing to ask where it can be of no other.</summary>
    public string IsKind(string alias, EdgeEnd end, string kind) => IsTagged(end) ? $"{alias}.{Tag(end)} = {SqlName.Literal(kind)}" : "1";

    /// <summary>That the end is the node of this alias and kind.</summary>
    public string Is(string alias, EdgeEnd end, string node, string kind) => $"{Id(alias, end)} = {node}.\"id\"{(IsTagged(end) ? $" AND {IsKind(alias, end, kind)}" : "")}";

    /// <summary>The properties, each after a comma, for <see cref="Read"/>.</summary>
    public string Columns(string alias) => string.Concat(Edge.Properties.Select(f => $", {alias}.{SqlName.Quoted(f.Name)}"));

    public Edge Read(SqliteDataReader row, int at, NodeRef from, NodeRef to) => new(Edge.Type, from, to, SqliteValue.ReadAll(Edge.Properties, row, at));

    private bool IsTagged(EdgeEnd end) => Edge.Ends(end).Count > 1;

    private static string Tag(EdgeEnd end) => end == EdgeEnd.From ? "\"srcKind\"" : "\"dstKind\"";

    private IEnumerable<string> Ends(EdgeEnd end)
    {
        yield return end == EdgeEnd.From ? "\"src\"" : "\"dst\"";
        if (IsTagged(end)) yield return Tag(end);
    }
}
