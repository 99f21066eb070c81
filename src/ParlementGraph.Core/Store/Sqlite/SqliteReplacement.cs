using Microsoft.Data.Sqlite;

namespace ParlementGraph.Store.Sqlite;

/// <summary>
/// A new file beside the old one, and how it takes its place. SQLite finds a write-ahead log by the name of the file, so an old log must never lie
/// beside a new file: it is emptied into the old one first, and removed. A kill in between leaves the old graph whole.
/// </summary>
internal sealed class SqliteReplacement(string path)
{
    public string TemporaryPath => path + ".building";

    /// <summary>What a killed build left.</summary>
    public void RemoveLeftovers()
    {
        foreach (var suffix in new[] { "", "-journal", "-wal", "-shm" }) File.Delete(TemporaryPath + suffix);
    }

    /// <param name="oldIsGraph">False when there is none, or only something that SQLite cannot open.</param>
    public void TakePlace(bool oldIsGraph)
    {
        DiskSync.File(TemporaryPath);
        if (oldIsGraph && !EmptiedLog())
        {
            // Someone reads a graph that is older than the newest one, which therefore still needs its log. A transaction that writes every page
            // is slower than a rename, but leaves that reader its view.
            CopyInPlace();
            return;
        }
        File.Delete(path + "-wal");
        File.Delete(path + "-shm");
        File.Move(TemporaryPath, path, overwrite: true);
        DiskSync.FolderOf(path);
    }

    private bool EmptiedLog()
    {
        using var session = new SqliteSession(path, SqliteOpenMode.ReadWrite);
        using var row = session.Query("PRAGMA wal_checkpoint(PASSIVE)");
        // Number of pages in the log, and how many of them are in the file by now.
        return row.Read() && row.GetInt64(1) == row.GetInt64(2);
    }

    private void CopyInPlace()
    {
        using (var source = new SqliteSession(TemporaryPath, SqliteOpenMode.ReadOnly))
        using (var target = new SqliteSession(path, SqliteOpenMode.ReadWrite))
        {
            target.Connection.Execute("PRAGMA synchronous = FULL");
            source.Connection.BackupDatabase(target.Connection);
        }
        RemoveLeftovers();
    }
}
