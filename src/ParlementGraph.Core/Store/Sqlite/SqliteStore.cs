using Microsoft.Data.Sqlite;
using ParlementGraph.Model;
using ParlementGraph.Text;

namespace ParlementGraph.Store.Sqlite;

/// <summary>The graph as one SQLite file, which needs no setup.</summary>
/// <param name="path">Where the file is, or will be. Beside it may lie <c>-wal</c> and <c>-shm</c> (SQLite's), <c>.lock</c> and, during a full build, <c>.building</c>.</param>
public sealed class SqliteStore(string path, GraphModel model, TimeProvider time) : IGraphStore
{
    private static readonly TimeSpan LockPatience = TimeSpan.FromMilliseconds(200);

    private readonly SqliteSchema _schema = new(model);
    private readonly SqlitePool _pool = new(path);
    private readonly SqliteReplacement _replacement = new(path);

    public GraphModel Model => model;

    /// <exception cref="StoreVersionException">The file is no graph that this version can read.</exception>
    public ValueTask<IGraphReader?> TryOpenAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult<IGraphReader?>(File.Exists(path) ? Open() : null);
    }

    /// <exception cref="StoreLockedException">Another build is running.</exception>
    /// <exception cref="StoreVersionException">The file is no graph that this version can write to, and the build is not a full one.</exception>
    public async Task<BuildResult> BuildAsync(GraphBuild build, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        await using var oneBuild = await BuildLock.TakeAsync(path + ".lock", LockPatience, time, cancellationToken);
        _replacement.RemoveLeftovers();
        var old = SqliteFile.Inspect(path, _schema);
        if (!build.Full && old.State is SqliteFileState.Newer or SqliteFileState.Damaged) throw old.Refusal(path);
        var inPlace = !build.Full && old.State == SqliteFileState.Current && old.Dataset!.AnalyserVersion == DutchAnalyser.Version;
        return inPlace ? await BuildInPlaceAsync(build, cancellationToken) : await BuildFileAsync(build, old, cancellationToken);
    }

    public ValueTask DisposeAsync()
    {
        _pool.Dispose();
        return ValueTask.CompletedTask;
    }

    private SqliteReader Open()
    {
        SqliteSession? session = null;
        try
        {
            session = _pool.Take();
            var file = SqliteFile.Inspect(session, _schema);
            if (file.State != SqliteFileState.Current) throw file.Refusal(path);
            var reader = new SqliteReader(_schema, session, file.Dataset!, _pool.GiveBack);
            session = null;
            return reader;
        }
        catch (SqliteException e) when (SqliteFile.IsDamage(e))
        {
            throw new SqliteFile(SqliteFileState.Damaged, Why: e.Message).Refusal(path);
        }
        finally
        {
            session?.Dispose();
        }
    }

    private async Task<BuildResult> BuildInPlaceAsync(GraphBuild build, CancellationToken cancellationToken)
    {
        using var session = new SqliteSession(path, SqliteOpenMode.ReadWrite);
        session.Connection.Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; BEGIN IMMEDIATE");
        // Whatever is thrown from here on, closing the connection takes the transaction back.
        var writing = new SqliteBuild(_schema, session, PreviousGraph.InPlace(_schema, session));
        var (result, wrote) = await RunAsync(writing, build, analyse: false, cancellationToken);
        session.Connection.Execute(wrote ? "COMMIT" : "ROLLBACK");
        return result;
    }

    private async Task<BuildResult> BuildFileAsync(GraphBuild build, SqliteFile old, CancellationToken cancellationToken)
    {
        try
        {
            var result = await WriteFileAsync(build, old, cancellationToken);
            _replacement.TakePlace(oldIsGraph: old.State is not SqliteFileState.Missing and not SqliteFileState.Damaged);
            return result;
        }
        catch
        {
            _replacement.RemoveLeftovers();
            throw;
        }
    }

    private async Task<BuildResult> WriteFileAsync(GraphBuild build, SqliteFile old, CancellationToken cancellationToken)
    {
        using var session = new SqliteSession(_replacement.TemporaryPath, SqliteOpenMode.ReadWriteCreate);
        // Nobody sees the file before it is complete and synced: until then it needs no journal.
        session.Connection.Execute("PRAGMA main.journal_mode = OFF; PRAGMA main.synchronous = OFF; PRAGMA main.cache_size = -65536");
        session.Connection.Execute($"PRAGMA application_id = {SqliteSchema.ApplicationId}; PRAGMA user_version = {SqliteSchema.Version}; {_schema.Tables}");
        var previous = old.Dataset is { } dataset ? PreviousGraph.Attached(_schema, session, path, dataset) : PreviousGraph.None(old.Generation);
        // So much text waits in memory before a piece of the index is written; pieces are merged once, at the end.
        SetFts(session, "hashsize", 32 << 20);
        SetFts(session, "automerge", 0);
        session.Connection.Execute("BEGIN");
        var writing = new SqliteBuild(_schema, session, previous);
        var (result, _) = await RunAsync(writing, build, analyse: true, cancellationToken);
        session.Connection.Execute("INSERT INTO \"item_fts\" (\"item_fts\") VALUES ('optimize')");
        SetFts(session, "hashsize", 1 << 20);
        SetFts(session, "automerge", 4);
        session.Connection.Execute("PRAGMA analysis_limit = 1000; ANALYZE main; COMMIT; PRAGMA main.journal_mode = WAL");
        return result;
    }

    private static void SetFts(SqliteSession session, string setting, long value) => session.Run("INSERT INTO \"item_fts\" (\"item_fts\", \"rank\") VALUES ($p0, $p1)", setting, value);

    private async Task<(BuildResult Result, bool Wrote)> RunAsync(SqliteBuild writing, GraphBuild build, bool analyse, CancellationToken cancellationToken)
    {
        await foreach (var record in PreparedRecord.Ahead(build.Records, _schema.Model, analyse, cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            writing.Take(record);
        }
        var result = writing.Finish(build, out var wrote);
        cancellationToken.ThrowIfCancellationRequested();
        return (result, wrote);
    }
}
