using Microsoft.Data.Sqlite;
using ParlementGraph.Model;
using static SQLitePCL.raw;

namespace ParlementGraph.Store.Sqlite;

/// <summary>One read transaction on one connection: whatever is built meanwhile, it goes on to see the graph that it opened.</summary>
internal sealed class SqliteReader(SqliteSchema schema, SqliteSession session, Dataset dataset, Action<SqliteSession> giveBack) : IGraphReader
{
    private bool _disposed;

    public GraphModel Model => schema.Model;

    public Dataset Dataset => dataset;

    public int Statements { get; private set; }

    public ValueTask<IReadOnlyDictionary<string, Node>> GetAsync(string kind, IReadOnlyCollection<string> keys, CancellationToken cancellationToken)
    {
        var table = schema.Kind(kind);
        if (keys.Count == 0) return Nothing<string, Node>();
        var sql = $"SELECT {table.Columns("n")} FROM json_each($p0) k CROSS JOIN {table.Name} n ON n.\"key\" = k.\"value\"";
        return Answer<IReadOnlyDictionary<string, Node>>(Read(sql, [SqliteValue.Json(keys.Distinct())], row => table.Read(row, 0), cancellationToken).ToDictionary(n => n.Key));
    }

    public ValueTask<Page<Node>> FindAsync(string kind, Filter? filter, PageRequest page, CancellationToken cancellationToken)
    {
        FilterCheck.Node(Model, kind, filter);
        FilterCheck.Page(Model, kind, page);
        var table = schema.Kind(kind);
        var parameters = new SqlParameters();
        var paged = new SqlPage(table, "n", page, parameters);
        var sql = $"SELECT {table.Columns("n")} FROM {table.Name} n WHERE {Where(kind, filter, parameters)} AND {paged.Condition} ORDER BY {paged.Order} LIMIT {parameters.Add(page.Limit + 1L)}";
        return Answer(Page<Node>.Of(Read(sql, parameters.Values, row => table.Read(row, 0), cancellationToken), page));
    }

    public ValueTask<long> CountAsync(string kind, Filter? filter, CancellationToken cancellationToken)
    {
        FilterCheck.Node(Model, kind, filter);
        var parameters = new SqlParameters();
        return Answer(Read($"SELECT count(*) FROM {schema.Kind(kind).Name} n WHERE {Where(kind, filter, parameters)}", parameters.Values, row => row.GetInt64(0), cancellationToken)[0]);
    }

    public ValueTask<IReadOnlyDictionary<NodeRef, IReadOnlyList<EdgeHit>>> ExpandAsync(EdgeDef edge, EdgeEnd at, IReadOnlyCollection<NodeRef> nodes, CancellationToken cancellationToken)
    {
        var statement = new SqlExpand(schema, edge, at, nodes);
        if (!statement.AsksSomething) return Nothing<NodeRef, IReadOnlyList<EdgeHit>>();
        var hits = Read(statement.All(), statement.Parameters.Values, statement.Read, cancellationToken);
        return Answer<IReadOnlyDictionary<NodeRef, IReadOnlyList<EdgeHit>>>(hits.GroupBy(h => h.At).ToDictionary(g => g.Key, IReadOnlyList<EdgeHit> (g) => [.. g.Select(h => h.Hit).Order(EdgeOrder.Of(edge))]));
    }

    public ValueTask<IReadOnlyDictionary<NodeRef, Page<EdgeHit>>> ExpandPageAsync(EdgeDef edge, EdgeEnd at, IReadOnlyCollection<NodeRef> nodes, string otherKind, Filter? otherFilter, PageRequest page, CancellationToken cancellationToken)
    {
        FilterCheck.OtherKinds(edge, at, otherKind);
        FilterCheck.Node(Model, otherKind, otherFilter);
        FilterCheck.Page(Model, otherKind, page, edge.IsSpan ? 1 : 0);
        var statement = new SqlExpand(schema, edge, at, nodes, otherKind);
        if (!statement.AsksSomething) return Nothing<NodeRef, Page<EdgeHit>>();
        var hits = Read(statement.Pages(otherFilter, page), statement.Parameters.Values, statement.Read, cancellationToken);
        return Answer<IReadOnlyDictionary<NodeRef, Page<EdgeHit>>>(hits.GroupBy(h => h.At).ToDictionary(g => g.Key, g => Page<EdgeHit>.Of([.. g.OrderBy(h => h.Place).Select(h => h.Hit)], page)));
    }

    public ValueTask<IReadOnlyDictionary<NodeRef, long>> CountEdgesAsync(EdgeDef edge, EdgeEnd at, IReadOnlyCollection<NodeRef> nodes, string otherKind, Filter? otherFilter, CancellationToken cancellationToken)
    {
        FilterCheck.OtherKinds(edge, at, otherKind);
        FilterCheck.Node(Model, otherKind, otherFilter);
        var statement = new SqlExpand(schema, edge, at, nodes, otherKind);
        if (!statement.AsksSomething) return Nothing<NodeRef, long>();
        var counts = Read(statement.Counts(otherFilter), statement.Parameters.Values, row => (statement.At(row), Count: row.GetInt64(2)), cancellationToken);
        return Answer<IReadOnlyDictionary<NodeRef, long>>(counts.ToDictionary());
    }

    public ValueTask<IReadOnlyDictionary<NodeRef, NodeRef>> ResolveAliasesAsync(IReadOnlyCollection<NodeRef> keys, CancellationToken cancellationToken)
    {
        if (keys.Count == 0) return Nothing<NodeRef, NodeRef>();
        const string sql = """
            SELECT a."oldKind", a."oldKey", a."kind", a."key"
            FROM json_each($p0) k CROSS JOIN json_each($p1) l ON l."key" = k."key" CROSS JOIN "alias" a ON a."oldKind" = k."value" AND a."oldKey" = l."value"
            """;
        var asked = keys.Distinct().ToList();
        var found = Read(sql, [SqliteValue.Json(asked.Select(k => k.Kind)), SqliteValue.Json(asked.Select(k => k.Key))],
            row => (new NodeRef(row.GetString(0), row.GetString(1)), new NodeRef(row.GetString(2), row.GetString(3))), cancellationToken);
        return Answer<IReadOnlyDictionary<NodeRef, NodeRef>>(found.ToDictionary());
    }

    public ValueTask<IReadOnlyList<FoldedName>> NamesAsync(string kind, CancellationToken cancellationToken)
    {
        var sql = $"SELECT n.\"key\", m.\"name\" FROM \"name\" m JOIN {schema.Kind(kind).Name} n ON n.\"id\" = m.\"node\" WHERE m.\"kind\" = $p0";
        var names = Read(sql, [kind], row => new FoldedName(row.GetString(0), row.GetString(1)), cancellationToken);
        return Answer<IReadOnlyList<FoldedName>>([.. names.OrderBy(n => n.Key, StringComparer.Ordinal).ThenBy(n => n.Name, StringComparer.Ordinal)]);
    }

    public IAsyncEnumerable<FactRow> FactsAsync(CancellationToken cancellationToken) =>
        Stream(SqlFacts.Statement(schema), [], row => SqlFacts.Read(row), cancellationToken).ToAsyncEnumerable();

    public ValueTask<IReadOnlyList<long>> MatchAsync(Filter? filter, CancellationToken cancellationToken)
    {
        const string kind = "WrittenQuestion";
        FilterCheck.Node(Model, kind, filter);
        var parameters = new SqlParameters();
        var sql = $"SELECT n.\"id\" FROM {schema.Kind(kind).Name} n WHERE {Where(kind, filter, parameters)} ORDER BY n.\"id\"";
        return Answer<IReadOnlyList<long>>(Read(sql, parameters.Values, row => row.GetInt64(0), cancellationToken));
    }

    public IAsyncEnumerable<Change> ChangesAsync(long afterBuild, CancellationToken cancellationToken)
    {
        const string sql = """
            SELECT c."build", b."at", c."kind", c."key", c."what" FROM "changes" c JOIN "build" b ON b."number" = c."build"
            WHERE c."build" > $p0 ORDER BY c."build", c."kind", c."key"
            """;
        return Stream(sql, [afterBuild], row => new Change(row.GetInt64(0), SqliteValue.Moment(row.GetString(1)), row.GetString(2), row.GetString(3), Choice.Parse<ChangeKind>(row.GetString(4))), cancellationToken).ToAsyncEnumerable();
    }

    public IAsyncEnumerable<GraphRecord> RecordsAsync(CancellationToken cancellationToken) =>
        SqliteRecords.All(schema, (sql, read) => Stream(sql, [], read, cancellationToken)).ToAsyncEnumerable();

    public ValueTask DisposeAsync()
    {
        if (!_disposed) giveBack(session);
        _disposed = true;
        return ValueTask.CompletedTask;
    }

    private string Where(string kind, Filter? filter, SqlParameters parameters) => new SqlFilter(schema, parameters).Node(kind, "n", filter);

    private List<T> Read<T>(string sql, object?[] values, Func<SqliteDataReader, T> read, CancellationToken cancellationToken) => [.. Stream(sql, values, read, cancellationToken)];

    private IEnumerable<T> Stream<T>(string sql, object?[] values, Func<SqliteDataReader, T> read, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        Statements++;
        using var stop = cancellationToken.Register(() => sqlite3_interrupt(session.Connection.Handle));
        using var rows = Interruptible(() => session.Query(sql, values), cancellationToken);
        while (Interruptible(rows.Read, cancellationToken)) yield return read(rows);
    }

    private static T Interruptible<T>(Func<T> step, CancellationToken cancellationToken)
    {
        // An interrupt that comes between two steps stops nothing: hence the token is asked as well.
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            return step();
        }
        catch (SqliteException e) when (e.SqliteErrorCode == SQLITE_INTERRUPT && cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException("the statement was interrupted", e, cancellationToken);
        }
    }

    private static ValueTask<T> Answer<T>(T answer) => ValueTask.FromResult(answer);

    private static ValueTask<IReadOnlyDictionary<TKey, TValue>> Nothing<TKey, TValue>() where TKey : notnull => Answer<IReadOnlyDictionary<TKey, TValue>>(new Dictionary<TKey, TValue>());
}
