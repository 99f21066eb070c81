using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using ParlementGraph.Model;

namespace ParlementGraph.Archive;

/// <summary>
/// The truth beside the seeds: one crash-safe SQLite file of raw bytes, content-addressed and compressed. Nothing in it is ever changed
/// by a build; the graph can be thrown away and built from it again. Every addition is one transaction, synced to disk.
/// </summary>
public sealed partial class ArchiveFile : IDisposable
{
    internal const string Columns = "r.id, r.source, r.url, r.name, b.sha256, r.media_type, r.license, r.case_number, r.retrieved_at, b.length, b.packing, b.bytes";

    // Asked for each of half a million records.
    private static readonly Dictionary<string, Source> Sources = Enum.GetValues<Source>().ToDictionary(Choice.Name, s => s, StringComparer.Ordinal);

    private readonly SqliteConnection _connection;
    private readonly TimeProvider _time;
    private readonly Lock _writing = new();

    private ArchiveFile(SqliteConnection connection, string path, TimeProvider time)
    {
        _connection = connection;
        Path = path;
        _time = time;
    }

    public string Path { get; }

    public static string In(string dataFolder) => System.IO.Path.Combine(dataFolder, "archive.db");

    /// <summary>Opens the archive, or makes an empty one. One of an older version is brought up to date.</summary>
    public static ArchiveFile Open(string path, TimeProvider time)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))!);
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = 30 }.ToString());
        try
        {
            connection.Open();
            Sql.Execute(connection, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -32768;");
            ArchiveSchema.Apply(connection, path);
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
    public int Add(IEnumerable<NewRecord> records) => Keep(new ArchiveBatch([.. records])).Count(k => k != Kept.Known);

    /// <summary>A page of a feed and where the feed stands after it, both or neither.</summary>
    /// <returns>How many were new.</returns>
    public int Add(IReadOnlyList<NewRecord> records, FeedPosition position) => Keep(new ArchiveBatch(records) { Positions = [position] }).Count(k => k != Kept.Known);

    /// <summary>All of the batch, or nothing of it.</summary>
    /// <returns>What became of each record.</returns>
    public IReadOnlyList<Kept> Keep(ArchiveBatch batch)
    {
        // One connection, several downloads at a time.
        lock (_writing)
        {
            var now = _time.GetUtcNow().UtcDateTime.ToString("O", CultureInfo.InvariantCulture);
            try
            {
                using var transaction = _connection.BeginTransaction();
                var kept = KeepRecords(batch.Records, transaction, now);
                KeepPositions(batch.Positions, transaction, now);
                KeepWanted(batch, transaction, now);
                transaction.Commit();
                return kept;
            }
            catch (SqliteException e)
            {
                throw new ArchiveException($"{Path} cannot be written ({e.Message}): nothing of these {batch.Records.Count} records was kept, all before them was; check that the disk has room", e);
            }
        }
    }

    /// <summary>All files imported by hand, those of one case together, cases in order of number (those without one first), then in the order in which they came.</summary>
    public async IAsyncEnumerable<ArchivedRecord> ReadByCaseAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var command = Sql.Command(_connection, $"SELECT {Columns} FROM record r JOIN blob b ON b.id = r.blob WHERE r.url IS NULL ORDER BY r.case_number, r.id");
        using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken)) yield return Record(reader);
    }

    /// <summary>
    /// The fetched records of a source that are current (the newest state of each address), in ordinal order of name. Fetched records have no case:
    /// what belongs together is in the bytes.
    /// </summary>
    /// <param name="namePrefix">Such as <c>Zaak/</c>; empty for all.</param>
    public async IAsyncEnumerable<ArchivedRecord> ReadCurrentAsync(Source source, string namePrefix, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var command = Sql.Command(
            _connection,
            $"""
            SELECT {Columns} FROM record r JOIN blob b ON b.id = r.blob
            WHERE r.source = @source AND r.name >= @from AND r.name < @to AND r.current = 1 AND r.url IS NOT NULL ORDER BY r.name
            """);
        Sql.Bind(command, ("@source", Choice.Name(source)), ("@from", namePrefix), ("@to", namePrefix + "\U0010FFFF"));
        using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (reader.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return Record(reader);
        }
    }

    /// <summary>Files imported by hand of which no case is known, in the order in which they came.</summary>
    public async IAsyncEnumerable<ArchivedRecord> ReadWithoutCaseAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var command = Sql.Command(_connection, $"SELECT {Columns} FROM record r JOIN blob b ON b.id = r.blob WHERE r.url IS NULL AND r.case_number IS NULL ORDER BY r.id");
        using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken)) yield return Record(reader);
    }

    /// <summary>Numbers and names of the fetched records of a source that are current, without their bytes, in ordinal order of name.</summary>
    public async IAsyncEnumerable<(long Id, string Name)> ReadCurrentNamesAsync(Source source, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var command = Sql.Command(_connection, "SELECT id, name FROM record WHERE source = @source AND current = 1 AND url IS NOT NULL ORDER BY name");
        Sql.Bind(command, ("@source", Choice.Name(source)));
        using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken)) yield return (reader.GetInt64(0), reader.GetString(1));
    }

    /// <summary>
    /// Finds the case of every file imported by hand again when the reader of pages is another version than the one that found them: the order by case is an
    /// index made from the bytes, and a build relies on it.
    /// </summary>
    public void RefreshCases(string readerVersion, Func<ReadOnlyMemory<byte>, string?> caseOf)
    {
        using var transaction = _connection.BeginTransaction();
        using var known = Sql.Command(_connection, "SELECT value FROM meta WHERE key = 'reader'", transaction);
        if (known.ExecuteScalar() as string == readerVersion) return;
        using (var all = Sql.Command(_connection, "SELECT r.id, b.length, b.packing, b.bytes FROM record r JOIN blob b ON b.id = r.blob WHERE r.url IS NULL", transaction))
        using (var reader = all.ExecuteReader())
        using (var update = Sql.Command(_connection, "UPDATE record SET case_number = @case WHERE id = @id", transaction))
        {
            while (reader.Read())
            {
                Sql.Bind(update, ("@id", reader.GetInt64(0)), ("@case", caseOf(Packing.Unpack((byte[])reader[3], reader.GetInt32(2), reader.GetInt32(1)))));
                update.ExecuteNonQuery();
            }
        }
        using var remember = Sql.Command(_connection, "INSERT OR REPLACE INTO meta(key, value) VALUES('reader', @version)", transaction);
        Sql.Bind(remember, ("@version", readerVersion));
        remember.ExecuteNonQuery();
        transaction.Commit();
    }

    public void Dispose() => _connection.Dispose();

    private List<Kept> KeepRecords(IReadOnlyList<NewRecord> records, SqliteTransaction transaction, string now)
    {
        using var findBlob = Sql.Command(_connection, "SELECT id FROM blob WHERE sha256 = @sha", transaction);
        using var addBlob = Sql.Command(_connection, "INSERT INTO blob(sha256, length, packing, bytes) VALUES(@sha, @length, @packing, @bytes) RETURNING id", transaction);
        using var byHand = Sql.Command(_connection, "SELECT id, blob FROM record WHERE source = @source AND blob = @blob AND url IS NULL", transaction);
        using var fetched = Sql.Command(_connection, "SELECT id, blob FROM record WHERE source = @source AND name = @name AND current = 1 AND url IS NOT NULL", transaction);
        using var seen = Sql.Command(_connection, "UPDATE record SET last_seen_at = @now, validator = coalesce(@validator, validator) WHERE id = @id", transaction);
        using var past = Sql.Command(_connection, "UPDATE record SET current = 0 WHERE id = @id", transaction);
        using var insert = Sql.Command(
            _connection,
            """
            INSERT INTO record(source, url, name, blob, length, media_type, license, case_number, validator, current, retrieved_at, last_seen_at)
            VALUES(@source, @url, @name, @blob, @length, @media, @license, @case, @validator, 1, @now, @now)
            """,
            transaction);
        var kept = new List<Kept>(records.Count);
        foreach (var record in records)
        {
            var source = Choice.Name(record.Source);
            var blob = Blob(record.Bytes.Span, findBlob, addBlob);
            var held = record.Url is null ? byHand : fetched;
            Sql.Bind(held, ("@source", source), ("@name", record.Name), ("@blob", blob));
            var before = Held(held);
            if (before is { } same && same.Blob == blob)
            {
                Sql.Bind(seen, ("@now", now), ("@validator", record.Validator), ("@id", same.Id));
                seen.ExecuteNonQuery();
                kept.Add(Kept.Known);
                continue;
            }
            if (before is { } older)
            {
                Sql.Bind(past, ("@id", older.Id));
                past.ExecuteNonQuery();
            }
            Sql.Bind(insert, ("@source", source), ("@url", record.Url), ("@name", record.Name), ("@blob", blob), ("@length", record.Bytes.Length), ("@media", record.MediaType),
                ("@license", record.License), ("@case", record.Case), ("@validator", record.Validator), ("@now", now));
            insert.ExecuteNonQuery();
            kept.Add(before is null ? Kept.New : Kept.Changed);
        }
        return kept;
    }

    private static long Blob(ReadOnlySpan<byte> bytes, SqliteCommand find, SqliteCommand add)
    {
        var sha = Convert.ToHexStringLower(SHA256.HashData(bytes));
        Sql.Bind(find, ("@sha", sha));
        if (find.ExecuteScalar() is long id) return id;
        var (packed, packing) = Packing.Pack(bytes);
        Sql.Bind(add, ("@sha", sha), ("@length", bytes.Length), ("@packing", packing), ("@bytes", packed));
        return (long)add.ExecuteScalar()!;
    }

    private static (long Id, long Blob)? Held(SqliteCommand command)
    {
        using var reader = command.ExecuteReader();
        return reader.Read() ? (reader.GetInt64(0), reader.GetInt64(1)) : null;
    }

    internal static ArchivedRecord Record(SqliteDataReader reader) => new(
        reader.GetInt64(0), Sources[reader.GetString(1)], reader.IsDBNull(2) ? null : reader.GetString(2), reader.GetString(3),
        reader.GetString(4), reader.GetString(5), reader.GetString(6), reader.IsDBNull(7) ? null : reader.GetString(7),
        Instant(reader.GetString(8)), Packing.Unpack(reader.GetFieldValue<byte[]>(11), reader.GetInt32(10), reader.GetInt32(9)));

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal);
}
