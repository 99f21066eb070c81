using System.Globalization;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using ParlementGraph.Model;

namespace ParlementGraph.Archive;

/// <summary>
/// The truth beside the seeds: one crash-safe SQLite file of raw bytes, content-addressed and compressed. Nothing in it is ever changed
/// by a build; the graph can be thrown away and built from it again. Every addition is one transaction, synced to disk.
/// </summary>
public sealed class ArchiveFile : IDisposable
{
    private const int SchemaVersion = 1;

    private const string Schema = $"""
        CREATE TABLE blob(sha256 TEXT PRIMARY KEY, length INTEGER NOT NULL, brotli BLOB NOT NULL) STRICT, WITHOUT ROWID;
        CREATE TABLE record(
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            source TEXT NOT NULL,
            url TEXT,
            name TEXT NOT NULL,
            sha256 TEXT NOT NULL REFERENCES blob(sha256),
            media_type TEXT NOT NULL,
            license TEXT NOT NULL,
            case_number TEXT,
            retrieved_at TEXT NOT NULL,
            last_seen_at TEXT NOT NULL) STRICT;
        CREATE UNIQUE INDEX record_once ON record(source, ifnull(url, ''), sha256);
        CREATE INDEX record_by_case ON record(case_number, id);
        CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
        PRAGMA user_version = 1;
        """;

    private readonly SqliteConnection _connection;
    private readonly TimeProvider _time;

    private ArchiveFile(SqliteConnection connection, string path, TimeProvider time)
    {
        _connection = connection;
        Path = path;
        _time = time;
    }

    public string Path { get; }

    public static string In(string dataFolder) => System.IO.Path.Combine(dataFolder, "archive.db");

    /// <summary>Opens the archive, or makes an empty one.</summary>
    public static ArchiveFile Open(string path, TimeProvider time)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))!);
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = 30 }.ToString());
        try
        {
            connection.Open();
            Execute(connection, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;");
            using var begin = connection.BeginTransaction();
            var version = Convert.ToInt64(Scalar(connection, "PRAGMA user_version"), CultureInfo.InvariantCulture);
            if (version == 0) Execute(connection, Schema);
            else if (version > SchemaVersion)
            {
                throw new ArchiveException($"{path} was written by a newer ParlementGraph (archive version {version}, this one knows {SchemaVersion}): use that version");
            }
            begin.Commit();
            return new ArchiveFile(connection, path, time);
        }
        catch (SqliteException e)
        {
            connection.Dispose();
            throw new ArchiveException($"{path} cannot be opened as an archive ({e.Message}): check its permissions and that it is the archive.db of ParlementGraph", e);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Keeps the records, all or none. Bytes seen before at the same place only get a new time of being seen.</summary>
    /// <returns>How many were new.</returns>
    public int Add(IEnumerable<NewRecord> records)
    {
        var now = _time.GetUtcNow().UtcDateTime.ToString("O", CultureInfo.InvariantCulture);
        var added = 0;
        using var transaction = _connection.BeginTransaction();
        using var blob = Command("INSERT INTO blob(sha256, length, brotli) VALUES(@sha, @length, @brotli) ON CONFLICT DO NOTHING", transaction);
        using var exists = Command("SELECT 1 FROM blob WHERE sha256 = @sha", transaction);
        using var seen = Command("UPDATE record SET last_seen_at = @now WHERE source = @source AND ifnull(url, '') = ifnull(@url, '') AND sha256 = @sha", transaction);
        using var insert = Command(
            "INSERT INTO record(source, url, name, sha256, media_type, license, case_number, retrieved_at, last_seen_at) VALUES(@source, @url, @name, @sha, @media, @license, @case, @now, @now)", transaction);
        foreach (var record in records)
        {
            var sha = Convert.ToHexStringLower(SHA256.HashData(record.Bytes.Span));
            Bind(exists, ("@sha", sha));
            if (exists.ExecuteScalar() is null)
            {
                Bind(blob, ("@sha", sha), ("@length", record.Bytes.Length), ("@brotli", Compress(record.Bytes)));
                blob.ExecuteNonQuery();
            }
            Bind(seen, ("@now", now), ("@source", Choice.Name(record.Source)), ("@url", record.Url), ("@sha", sha));
            if (seen.ExecuteNonQuery() > 0) continue;
            Bind(insert, ("@source", Choice.Name(record.Source)), ("@url", record.Url), ("@name", record.Name), ("@sha", sha), ("@media", record.MediaType),
                ("@license", record.License), ("@case", record.Case), ("@now", now));
            added += insert.ExecuteNonQuery();
        }
        transaction.Commit();
        return added;
    }

    /// <summary>All records, those of one case together, cases in order of number (those without one first), then in the order in which they came.</summary>
    public async IAsyncEnumerable<ArchivedRecord> ReadByCaseAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var command = Command(
            """
            SELECT r.id, r.source, r.url, r.name, r.sha256, r.media_type, r.license, r.case_number, r.retrieved_at, b.length, b.brotli
            FROM record r JOIN blob b ON b.sha256 = r.sha256 ORDER BY r.case_number, r.id
            """);
        using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            yield return new ArchivedRecord(
                reader.GetInt64(0), Choice.Parse<Source>(reader.GetString(1)), reader.IsDBNull(2) ? null : reader.GetString(2), reader.GetString(3),
                reader.GetString(4), reader.GetString(5), reader.GetString(6), reader.IsDBNull(7) ? null : reader.GetString(7),
                DateTimeOffset.Parse(reader.GetString(8), CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal), Decompress((byte[])reader[10], reader.GetInt32(9)));
        }
    }

    /// <summary>
    /// Finds the case of every record again when the reader of pages is another version than the one that found them: the order by case is an index
    /// made from the bytes, and a build relies on it.
    /// </summary>
    public void RefreshCases(string readerVersion, Func<ReadOnlyMemory<byte>, string?> caseOf)
    {
        using var transaction = _connection.BeginTransaction();
        using var known = Command("SELECT value FROM meta WHERE key = 'reader'", transaction);
        if (known.ExecuteScalar() as string == readerVersion) return;
        using (var all = Command("SELECT r.id, b.length, b.brotli FROM record r JOIN blob b ON b.sha256 = r.sha256", transaction))
        using (var reader = all.ExecuteReader())
        using (var update = Command("UPDATE record SET case_number = @case WHERE id = @id", transaction))
        {
            while (reader.Read())
            {
                Bind(update, ("@id", reader.GetInt64(0)), ("@case", caseOf(Decompress((byte[])reader[2], reader.GetInt32(1)))));
                update.ExecuteNonQuery();
            }
        }
        using var remember = Command("INSERT OR REPLACE INTO meta(key, value) VALUES('reader', @version)", transaction);
        Bind(remember, ("@version", readerVersion));
        remember.ExecuteNonQuery();
        transaction.Commit();
    }

    public IReadOnlyList<ArchiveCount> Counts()
    {
        using var command = Command(
            """
            SELECT r.source, r.media_type, count(*), sum(b.length), min(r.retrieved_at), max(r.last_seen_at)
            FROM record r JOIN blob b ON b.sha256 = r.sha256 GROUP BY 1, 2 ORDER BY 1, 2
            """);
        using var reader = command.ExecuteReader();
        var counts = new List<ArchiveCount>();
        while (reader.Read())
        {
            counts.Add(new ArchiveCount(Choice.Parse<Source>(reader.GetString(0)), reader.GetString(1), reader.GetInt64(2), reader.GetInt64(3), Instant(reader.GetString(4)), Instant(reader.GetString(5))));
        }
        return counts;
    }

    /// <summary>What is wrong with the file; empty when nothing is.</summary>
    public IReadOnlyList<string> Check()
    {
        using var command = Command("PRAGMA quick_check(10)");
        using var reader = command.ExecuteReader();
        var faults = new List<string>();
        while (reader.Read()) faults.Add(reader.GetString(0));
        return faults is ["ok"] ? [] : faults;
    }

    public long Count() => Convert.ToInt64(Scalar(_connection, "SELECT count(*) FROM record"), CultureInfo.InvariantCulture);

    public void Dispose() => _connection.Dispose();

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal);

    private static byte[] Compress(ReadOnlyMemory<byte> bytes)
    {
        using var target = new MemoryStream();
        using (var brotli = new BrotliStream(target, CompressionLevel.Optimal)) brotli.Write(bytes.Span);
        return target.ToArray();
    }

    private static byte[] Decompress(byte[] brotli, int length)
    {
        var bytes = new byte[length];
        using var stream = new BrotliStream(new MemoryStream(brotli), CompressionMode.Decompress);
        stream.ReadExactly(bytes);
        return bytes;
    }

    private SqliteCommand Command(string text, SqliteTransaction? transaction = null)
    {
        var command = _connection.CreateCommand();
        command.CommandText = text;
        command.Transaction = transaction;
        return command;
    }

    private static void Bind(SqliteCommand command, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        command.Parameters.Clear();
        foreach (var (name, value) in values) command.Parameters.AddWithValue(name, value ?? DBNull.Value);
    }

    private static void Execute(SqliteConnection connection, string text)
    {
        using var command = connection.CreateCommand();
        command.CommandText = text;
        command.ExecuteNonQuery();
    }

    private static object? Scalar(SqliteConnection connection, string text)
    {
        using var command = connection.CreateCommand();
        command.CommandText = text;
        return command.ExecuteScalar();
    }
}
