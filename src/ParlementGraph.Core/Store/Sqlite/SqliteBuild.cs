using ParlementGraph.Model;
using ParlementGraph.Text;

namespace ParlementGraph.Store.Sqlite;

/// <summary>
/// One build inside an open transaction: compares each record with what was there, writes what differs, then settles what only the end can tell.
/// It ends with everything written, or with nothing to write at all.
/// </summary>
internal sealed class SqliteBuild
{
    private readonly SqliteSchema _schema;
    private readonly SqliteSession _session;
    private readonly PreviousGraph _previous;
    private readonly NodeIds _ids;
    private readonly RecordWriter _writer;
    private readonly BuildLog _log;
    private readonly DanglingEdges _dangling;
    private long _records;

    public SqliteBuild(SqliteSchema schema, SqliteSession session, PreviousGraph previous)
    {
        _schema = schema;
        _session = session;
        _previous = previous;
        _ids = new NodeIds(schema, session, previous);
        _writer = new RecordWriter(schema, session, _ids);
        _log = new BuildLog(schema, session, previous);
        _dangling = new DanglingEdges(schema, session);
    }

    public void Take(PreparedRecord record)
    {
        _records++;
        var node = record.Node.Ref;
        var id = _ids.Seen(node);
        if (_previous.IsInPlace)
        {
            var before = (byte[]?)_session.Scalar($"SELECT \"given\" FROM {_schema.Kind(node.Kind).Name} WHERE \"id\" = $p0", id);
            if (before is not null && before.AsSpan().SequenceEqual(record.Given)) return;
            _log.Touch(node, id);
            if (before is not null) _writer.Clear(node.Kind, "SELECT $p0", id);
        }
        _writer.Write(record, id);
    }

    /// <param name="wrote">False when the graph was like this before, and nothing is to be committed.</param>
    public BuildResult Finish(GraphBuild build, out bool wrote)
    {
        if (!_previous.IsInPlace) _session.Connection.Execute(_schema.Indexes);
        Remove();
        _dangling.Settle();
        Rehash();
        var description = build.Describe();
        var (added, changed, removed) = _log.Write(description.BuiltAt);
        var old = _previous.Dataset;
        var aliasesDiffer = WriteAliases(build.Aliases);
        var differs = old is null || added + changed + removed > 0 || aliasesDiffer || !old.SaysThatOf(description);
        var dataset = old;
        if (differs || !_previous.IsInPlace) SqliteMeta.Write(_session, _schema, dataset = Describe(description, _previous.Generation + (differs ? 1 : 0)));
        wrote = differs || !_previous.IsInPlace || _log.TouchedSomething;
        return new BuildResult(dataset!, added, changed, removed, _records - added - changed, _dangling.Count, _dangling.Named());
    }

    /// <summary>Takes out what has no record any more, and lists in <c>temp.missing</c> all that edges could still point at in vain.</summary>
    private void Remove()
    {
        _ids.ListMissing();
        if (!_previous.IsInPlace) return;
        foreach (var table in _schema.Model.Kinds.Select(k => _schema.Kind(k.Name)))
        {
            var gone = $"SELECT m.\"id\" FROM temp.\"missing\" m JOIN {table.Name} n ON n.\"id\" = m.\"id\" WHERE m.\"kind\" = {SqlName.Literal(table.Kind.Name)}";
            if (_session.Scalar(gone) is null) continue;
            _log.Touch(table.Kind.Name, gone);
            _writer.Clear(table.Kind.Name, gone);
        }
    }

    /// <summary>The hash is that of the record as it stands in the graph: so the dump gives the same version, and so does a build from nothing.</summary>
    private void Rehash()
    {
        foreach (var table in _schema.Model.Kinds.Select(k => _schema.Kind(k.Name)))
        {
            var affected = $"SELECT \"id\" FROM temp.\"affected\" WHERE \"kind\" = {SqlName.Literal(table.Kind.Name)}";
            if (_session.Scalar(affected) is null) continue;
            if (_previous.IsInPlace) _log.Touch(table.Kind.Name, affected);
            var hashes = SqliteRecords.Of(_schema, table.Kind.Name, $"a.\"id\" IN ({affected})", Rows).Select(r => (r.Node.Key, Hash: CanonicalLine.Hash(r, _schema.Model))).ToList();
            foreach (var (key, hash) in hashes) _session.Run($"UPDATE {table.Name} SET \"hash\" = $p0 WHERE \"key\" = $p1", hash, key);
        }
    }

    /// <summary>In tables, for there may be as many as there are documents.</summary>
    private bool WriteAliases(IEnumerable<KeyAlias> aliases)
    {
        _session.Run("CREATE TEMP TABLE \"wanted\" (\"oldKind\" TEXT NOT NULL, \"oldKey\" TEXT NOT NULL, \"kind\" TEXT NOT NULL, \"key\" TEXT NOT NULL, PRIMARY KEY (\"oldKind\", \"oldKey\", \"kind\", \"key\")) WITHOUT ROWID");
        foreach (var (old, now) in aliases) _session.Run("INSERT OR IGNORE INTO temp.\"wanted\" VALUES ($p0, $p1, $p2, $p3)", old.Kind, old.Key, now.Kind, now.Key);
        var differ = (long)_session.Scalar($"""
            SELECT EXISTS (SELECT * FROM temp."wanted" EXCEPT SELECT * FROM {_previous.Aliases}) OR EXISTS (SELECT * FROM {_previous.Aliases} EXCEPT SELECT * FROM temp."wanted")
            """)! == 1;
        if (!differ && _previous.IsInPlace) return false;
        _session.Run("DELETE FROM \"alias\"");
        _session.Run("INSERT INTO \"alias\" SELECT * FROM temp.\"wanted\"");
        return differ;
    }

    private Dataset Describe(DatasetDescription description, long generation)
    {
        var counts = _schema.Model.Kinds.Select(k => new KindCount(k.Name, (long)_session.Scalar($"SELECT count(*) FROM {_schema.Kind(k.Name).Name}")!));
        var issues = !_schema.Model.HasKind("Issue") ? [] : Rows("SELECT \"code\", \"severity\", count(*) FROM \"Issue\" GROUP BY \"code\", \"severity\"",
            row => new IssueCount(Choice.Parse<IssueCode>(row.GetString(0)), Choice.Parse<IssueSeverity>(row.GetString(1)), row.GetInt64(2)));
        return new Dataset(Version(), generation, description.BuiltAt, description.AsOf, DutchAnalyser.Version, description.Licenses, description.Sources,
            [.. counts], [.. issues.OrderBy(i => (i.Code, i.Severity))], description.Coverage);
    }

    private string Version()
    {
        using var version = new DatasetVersion();
        foreach (var kind in _schema.Model.Kinds.Select(k => k.Name).Order(StringComparer.Ordinal))
        {
            using var rows = _session.Query($"SELECT \"key\", \"hash\" FROM {_schema.Kind(kind).Name} ORDER BY \"key\"");
            while (rows.Read()) version.Add(kind, rows.GetString(0), rows.GetFieldValue<byte[]>(1));
        }
        return version.Take();
    }

    private IEnumerable<T> Rows<T>(string sql, Func<Microsoft.Data.Sqlite.SqliteDataReader, T> read)
    {
        using var rows = _session.Query(sql);
        while (rows.Read()) yield return read(rows);
    }
}
