using ParlementGraph.Model;

namespace ParlementGraph.Store.Sqlite;

/// <summary>What a build did: every node that it touched with the hash from before (<c>temp.touched</c>), compared at the end with the hash after.</summary>
internal sealed class BuildLog
{
    private readonly SqliteSchema _schema;
    private readonly SqliteSession _session;
    private readonly PreviousGraph _previous;

    public BuildLog(SqliteSchema schema, SqliteSession session, PreviousGraph previous)
    {
        (_schema, _session, _previous) = (schema, session, previous);
        session.Run("CREATE TEMP TABLE \"touched\" (\"kind\" TEXT NOT NULL, \"id\" INTEGER NOT NULL, \"key\" TEXT NOT NULL, \"hash\" BLOB, PRIMARY KEY (\"kind\", \"id\")) WITHOUT ROWID");
    }

    public bool TouchedSomething => _session.Scalar("SELECT 1 FROM temp.\"touched\" LIMIT 1") is not null;

    /// <summary>Before a node is written for the first time in this build.</summary>
    public void Touch(NodeRef node, long id) =>
        _session.Run($"INSERT OR IGNORE INTO temp.\"touched\" VALUES ($p0, $p1, $p2, (SELECT \"hash\" FROM {_schema.Kind(node.Kind).Name} WHERE \"id\" = $p1))", node.Kind, id, node.Key);

    public void Touch(string kind, string idQuery) =>
        _session.Run($"INSERT OR IGNORE INTO temp.\"touched\" SELECT {SqlName.Literal(kind)}, \"id\", \"key\", \"hash\" FROM {_schema.Kind(kind).Name} WHERE \"id\" IN ({idQuery})");

    public (long Added, long Changed, long Removed) Write(DateTimeOffset at)
    {
        if (!_previous.IsInPlace) TouchWhatDiffers();
        var number = (long)_session.Scalar("SELECT coalesce(max(\"number\"), 0) + 1 FROM \"build\"")!;
        foreach (var kind in _schema.Model.Kinds.Select(k => _schema.Kind(k.Name)))
        {
            if (IsNew(kind.Kind.Name))
            {
                _session.Run($"INSERT INTO \"changes\" SELECT $p0, {SqlName.Literal(kind.Kind.Name)}, \"key\", 'ADDED' FROM {kind.Name} ORDER BY \"key\"", number);
                continue;
            }
            _session.Run($"""
                INSERT INTO "changes" SELECT $p0, t."kind", t."key", CASE WHEN t."hash" IS NULL THEN 'ADDED' WHEN n."hash" IS NULL THEN 'REMOVED' ELSE 'CHANGED' END
                FROM temp."touched" t LEFT JOIN {kind.Name} n ON n."id" = t."id" WHERE t."kind" = {SqlName.Literal(kind.Kind.Name)} AND t."hash" IS NOT n."hash"
                """, number);
        }
        foreach (var (kind, table) in _previous.KindsNoMore) _session.Run($"INSERT INTO \"changes\" SELECT $p0, {SqlName.Literal(kind)}, \"key\", 'REMOVED' FROM {table}", number);
        var counts = new Dictionary<string, long>();
        using (var rows = _session.Query("SELECT \"what\", count(*) FROM \"changes\" WHERE \"build\" = $p0 GROUP BY \"what\"", number))
        {
            while (rows.Read()) counts[rows.GetString(0)] = rows.GetInt64(1);
        }
        if (counts.Count > 0) _session.Run("INSERT INTO \"build\" VALUES ($p0, $p1)", number, SqliteValue.Text(at));
        return (counts.GetValueOrDefault("ADDED"), counts.GetValueOrDefault("CHANGED"), counts.GetValueOrDefault("REMOVED"));
    }

    /// <summary>In a new file everything was written; what counts is where it differs from the old one.</summary>
    private void TouchWhatDiffers()
    {
        foreach (var kind in _schema.Model.Kinds.Select(k => _schema.Kind(k.Name)))
        {
            if (IsNew(kind.Kind.Name)) continue;
            var (name, old) = (SqlName.Literal(kind.Kind.Name), _previous.Table(kind.Kind.Name));
            _session.Run($"INSERT INTO temp.\"touched\" SELECT {name}, o.\"id\", o.\"key\", o.\"hash\" FROM {old} o WHERE NOT EXISTS (SELECT 1 FROM main.{kind.Name} n WHERE n.\"id\" = o.\"id\" AND n.\"hash\" = o.\"hash\")");
            _session.Run($"INSERT INTO temp.\"touched\" SELECT {name}, n.\"id\", n.\"key\", NULL FROM main.{kind.Name} n WHERE NOT EXISTS (SELECT 1 FROM {old} o WHERE o.\"id\" = n.\"id\")");
        }
    }

    /// <summary>All of the kind was added by this build: the log is its list of keys, and nothing is compared.</summary>
    private bool IsNew(string kind) => _previous.Table(kind) is null;
}
