using ParlementGraph.Model;

namespace ParlementGraph.Store.Sqlite;

/// <summary>The table of a kind: a column for each field. <c>hash</c> is that of the record as it stands in the graph, <c>given</c> that of the record as it was handed in.</summary>
internal sealed class KindTable
{
    public KindTable(KindDef kind)
    {
        Kind = kind;
        Name = SqlName.Quoted(kind.Name);
        SqlName.Distinct($"columns of {kind.Name}", [.. kind.Fields.Select(f => f.Name), "id", "key", "hash", "given"]);
        var columns = kind.Fields.Select(f => $",\n  {SqlName.Quoted(f.Name)} {SqliteValue.ColumnType(f)}{(f.Required ? " NOT NULL" : "")}");
        Ddl = $"CREATE TABLE {Name} (\n  \"id\" INTEGER PRIMARY KEY,\n  \"key\" TEXT NOT NULL UNIQUE,\n  \"hash\" BLOB NOT NULL,\n  \"given\" BLOB NOT NULL{string.Concat(columns)}\n) STRICT;";
        Indexes = [.. kind.Fields.Where(f => f.Sorted && f.SortedBy is null).Select(f => $"CREATE INDEX {SqlName.Quoted($"{kind.Name}_{f.Name}")} ON {Name} ({SqlName.Quoted(f.Name)}, \"key\");")];
        var names = kind.Fields.Select(f => SqlName.Quoted(f.Name)).ToList();
        Insert = $"INSERT INTO {Name} (\"id\", \"key\", \"hash\", \"given\"{string.Concat(names.Select(n => $", {n}"))}) VALUES ({string.Join(", ", Enumerable.Range(0, names.Count + 4).Select(SqliteSession.Parameter))})";
    }

    public KindDef Kind { get; }

    public string Name { get; }

    public string Ddl { get; }

    public IReadOnlyList<string> Indexes { get; }

    /// <summary>Takes id, key, hash, given and the fields in order.</summary>
    /// <remarks>Never OR REPLACE: such a statement opens a savepoint, and at a savepoint FTS5 writes out all that it holds back.</remarks>
    public string Insert { get; }

    public object?[] InsertValues(PreparedRecord record, long id)
    {
        var values = new object?[Kind.Fields.Count + 4];
        (values[0], values[1], values[2], values[3]) = (id, record.Node.Key, record.Hash, record.Given);
        for (var i = 0; i < Kind.Fields.Count; i++) values[i + 4] = SqliteValue.Of(Kind.Fields[i], record.Node[Kind.Fields[i].Name]);
        return values;
    }

    /// <summary>How many columns <see cref="Columns"/> lists.</summary>
    public int Width => Kind.Fields.Count + 1;

    /// <summary>Key and fields, for <see cref="Read"/>.</summary>
    public string Columns(string alias) => string.Join(", ", [$"{alias}.\"key\"", .. Kind.Fields.Select(f => $"{alias}.{SqlName.Quoted(f.Name)}")]);

    public static string Column(string alias, string field) => $"{alias}.{SqlName.Quoted(field)}";

    /// <summary>A node from a row in which the columns of <see cref="Columns"/> begin at <paramref name="at"/>.</summary>
    public Node Read(Microsoft.Data.Sqlite.SqliteDataReader row, int at) => new(new NodeRef(Kind.Name, row.GetString(at)), SqliteValue.ReadAll(Kind.Fields, row, at + 1));
}
