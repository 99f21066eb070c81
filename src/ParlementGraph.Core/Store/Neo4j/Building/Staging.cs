using Microsoft.Data.Sqlite;
using ParlementGraph.Model;
using ParlementGraph.Store.Sqlite;

namespace ParlementGraph.Store.Neo4j.Building;

/// <summary>
/// All records of a build, and what the server holds of each, in a private temporary file that the system removes with the process: a graph may be larger
/// than memory, and nothing is written to the server before the last record has come.
/// </summary>
internal sealed class Staging : IDisposable
{
    private const int MostRecent = 300_000;
    private const int MostWaiting = 50_000;

    private readonly GraphModel _model;
    private readonly bool _analyse;
    private readonly HashSet<NodeRef> _recent = [];
    private readonly List<(NodeRef Other, long Owner)> _waiting = [];
    private readonly Dictionary<(IssueCode, IssueSeverity), long> _issues = [];

    /// <param name="analyse">Whether all of them are going to be written, so that their texts are analysed now, when the server waits for nothing.</param>
    public Staging(GraphModel model, bool analyse)
    {
        (_model, _analyse) = (model, analyse);
        // An empty name is a file of SQLite's own in the folder for temporary files.
        Session = new SqliteSession("", SqliteOpenMode.ReadWriteCreate);
        Session.Connection.Execute("""
            PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -131072; PRAGMA temp_store = FILE;
            CREATE TABLE "record" ("id" INTEGER PRIMARY KEY, "kind" TEXT NOT NULL, "key" TEXT NOT NULL, "hash" BLOB NOT NULL, "given" BLOB NOT NULL, "node" BLOB NOT NULL, "edges" BLOB) STRICT;
            CREATE TABLE "mention" ("kind" TEXT NOT NULL, "key" TEXT NOT NULL, "owner" INTEGER NOT NULL) STRICT;
            CREATE TABLE "before" ("kind" TEXT NOT NULL, "key" TEXT NOT NULL, "hash" BLOB, "given" BLOB, "written" INTEGER NOT NULL, "row" INTEGER, PRIMARY KEY ("kind", "key")) STRICT, WITHOUT ROWID;
            CREATE TABLE "change" ("kind" TEXT NOT NULL, "key" TEXT NOT NULL, "what" TEXT NOT NULL, PRIMARY KEY ("kind", "key")) STRICT, WITHOUT ROWID;
            BEGIN
            """);
    }

    public SqliteSession Session { get; }

    public long Records { get; private set; }

    public IReadOnlyList<IssueCount> Issues => [.. _issues.Select(i => new IssueCount(i.Key.Item1, i.Key.Item2, i.Value)).OrderBy(i => (i.Code, i.Severity))];

    public void Take(PreparedRecord record)
    {
        var node = record.Node;
        Session.Run("INSERT INTO \"record\" VALUES ($p0, $p1, $p2, $p3, $p4, $p5, $p6)", ++Records, node.Ref.Kind, node.Key, record.Hash, record.Given, StagedRecord.Node(record, _analyse), StagedRecord.Edges(_model, record.Edges));
        if (node.Ref.Kind == "Issue") Count(node);
        if (_recent.Count >= MostRecent) _recent.Clear();
        _recent.Add(node.Ref);
        foreach (var edge in record.Edges) _waiting.Add((edge.End(_model.Edge(edge.Type).Owner.Opposite()), Records));
        if (_waiting.Count >= MostWaiting) FlushMentions();
    }

    /// <summary>After the last record.</summary>
    /// <exception cref="ArgumentException">A record was given twice.</exception>
    public void Complete()
    {
        FlushMentions();
        _recent.Clear();
        try
        {
            Session.Run("CREATE UNIQUE INDEX \"record_key\" ON \"record\" (\"kind\", \"key\")");
        }
        catch (SqliteException e) when (e.SqliteErrorCode == SQLitePCL.raw.SQLITE_CONSTRAINT)
        {
            using var twice = Session.Query("SELECT \"kind\", \"key\" FROM \"record\" GROUP BY 1, 2 HAVING count(*) > 1 LIMIT 1");
            twice.Read();
            throw new ArgumentException($"the record of {new NodeRef(twice.GetString(0), twice.GetString(1))} was given twice", e);
        }
    }

    public void Before(string kind, string key, byte[]? hash, byte[]? given, long written, long? row) =>
        Session.Run("INSERT INTO \"before\" VALUES ($p0, $p1, $p2, $p3, $p4, $p5)", kind, key, hash, given, written, row);

    public long Number(string sql, params ReadOnlySpan<object?> values) => (long?)Session.Scalar(sql, values) ?? 0;

    public IEnumerable<T> Rows<T>(string sql, Func<SqliteDataReader, T> read, params object?[] values)
    {
        using var rows = Session.Query(sql, values);
        while (rows.Read()) yield return read(rows);
    }

    public void Dispose() => Session.Dispose();

    /// <summary>Only mentions of what was not just given can turn out to point at nothing.</summary>
    private void FlushMentions()
    {
        foreach (var (other, owner) in _waiting)
        {
            if (!_recent.Contains(other)) Session.Run("INSERT INTO \"mention\" VALUES ($p0, $p1, $p2)", other.Kind, other.Key, owner);
        }
        _waiting.Clear();
    }

    private void Count(Node issue)
    {
        var kind = (Choice.Parse<IssueCode>(issue.Text("code")!), Choice.Parse<IssueSeverity>(issue.Text("severity")!));
        _issues[kind] = _issues.GetValueOrDefault(kind) + 1;
    }
}
