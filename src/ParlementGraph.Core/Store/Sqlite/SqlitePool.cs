using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using static SQLitePCL.raw;

namespace ParlementGraph.Store.Sqlite;

/// <summary>Connections for readers. A few stay open with their prepared commands; one whose file was replaced by another is let go.</summary>
internal sealed class SqlitePool(string path) : IDisposable
{
    private const int MostIdle = 8;

    // SQLITE_FCNTL_HAS_MOVED
    private const int HasMoved = 20;

    private readonly Lock _lock = new();
    private readonly Stack<SqliteSession> _idle = [];
    private bool _disposed;

    /// <summary>A connection in a read transaction that has not yet read.</summary>
    public SqliteSession Take()
    {
        var session = TakeIdle() ?? Open();
        session.Connection.Execute("BEGIN");
        return session;
    }

    public void GiveBack(SqliteSession session)
    {
        session.Connection.Execute("ROLLBACK");
        session.Trim();
        lock (_lock)
        {
            if (!_disposed && _idle.Count < MostIdle)
            {
                _idle.Push(session);
                return;
            }
        }
        session.Dispose();
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _disposed = true;
            while (_idle.TryPop(out var session)) session.Dispose();
        }
    }

    private SqliteSession? TakeIdle()
    {
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            while (_idle.TryPop(out var session))
            {
                if (IsOfThePath(session)) return session;
                session.Dispose();
            }
            return null;
        }
    }

    private SqliteSession Open()
    {
        try
        {
            return Prepared(path);
        }
        catch (SqliteException e) when (e.SqliteErrorCode == SQLITE_CANTOPEN && File.Exists(path) && !File.Exists(path + "-wal"))
        {
            // In a folder that may not be written to, SQLite cannot make the files beside a graph in WAL mode. Without a log nobody writes either.
            return Prepared(new Uri(Path.GetFullPath(path)).AbsoluteUri + "?immutable=1");
        }
    }

    private static SqliteSession Prepared(string source)
    {
        var session = new SqliteSession(source, SqliteOpenMode.ReadOnly);
        try
        {
            session.Connection.Execute("PRAGMA query_only = 1; PRAGMA temp_store = MEMORY; SELECT 1 FROM sqlite_master");
            return session;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    private static bool IsOfThePath(SqliteSession session) =>
        sqlite3_file_control(session.Connection.Handle!, "main", HasMoved, out var moved) == SQLITE_OK && moved == 0;

    // SQLitePCL has no binding for this one.
    [DllImport("e_sqlite3", CallingConvention = CallingConvention.Cdecl)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory | DllImportSearchPath.SafeDirectories)]
    private static extern int sqlite3_file_control(SQLitePCL.sqlite3 database, [MarshalAs(UnmanagedType.LPUTF8Str)] string name, int operation, out int answer);
}
