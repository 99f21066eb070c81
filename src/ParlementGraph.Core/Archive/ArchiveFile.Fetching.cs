using Microsoft.Data.Sqlite;
using ParlementGraph.Model;

namespace ParlementGraph.Archive;

/// <summary>What fetching needs: where the feeds stand, which files are still wanted, what is held.</summary>
public sealed partial class ArchiveFile
{
    public FeedPosition? FindPosition(Source source, string feed) => Positions(source).FirstOrDefault(p => p.Feed == feed);

    /// <summary>In ordinal order of feed.</summary>
    public IReadOnlyList<FeedPosition> Positions(Source source)
    {
        lock (_writing)
        {
            using var command = Sql.Command(_connection, "SELECT feed, value, done, at FROM position WHERE source = @source ORDER BY feed");
            Sql.Bind(command, ("@source", Choice.Name(source)));
            using var reader = command.ExecuteReader();
            var positions = new List<FeedPosition>();
            while (reader.Read()) positions.Add(new FeedPosition(source, reader.GetString(0), reader.GetString(1), reader.GetBoolean(2), Instant(reader.GetString(3))));
            return positions;
        }
    }

    /// <summary>Names of files still to be fetched, in ordinal order, behind <paramref name="after"/>.</summary>
    public IReadOnlyList<string> OpenFiles(Source source, string after, int most)
    {
        lock (_writing)
        {
            using var command = Sql.Command(_connection, "SELECT name FROM wanted WHERE source = @source AND state = 'OPEN' AND name > @after ORDER BY name LIMIT @most");
            Sql.Bind(command, ("@source", Choice.Name(source)), ("@after", after), ("@most", most));
            using var reader = command.ExecuteReader();
            var names = new List<string>();
            while (reader.Read()) names.Add(reader.GetString(0));
            return names;
        }
    }

    public IReadOnlyList<WantedCount> WantedCounts()
    {
        lock (_writing)
        {
            using var command = Sql.Command(_connection, "SELECT source, state, count(*) FROM wanted GROUP BY 1, 2 ORDER BY 1, 2");
            using var reader = command.ExecuteReader();
            var counts = new List<WantedCount>();
            while (reader.Read()) counts.Add(new WantedCount(Choice.Parse<Source>(reader.GetString(0)), Choice.Parse<WantedState>(reader.GetString(1)), reader.GetInt64(2)));
            return counts;
        }
    }

    /// <summary>The current state of one fetched record, and the validator it came with; null when none is held.</summary>
    public (ArchivedRecord Record, string? Validator)? FindCurrent(Source source, string name)
    {
        lock (_writing)
        {
            using var command = Sql.Command(
                _connection,
                $"SELECT {Columns}, r.validator FROM record r JOIN blob b ON b.id = r.blob WHERE r.source = @source AND r.name = @name AND r.current = 1 AND r.url IS NOT NULL");
            Sql.Bind(command, ("@source", Choice.Name(source)), ("@name", name));
            using var reader = command.ExecuteReader();
            return reader.Read() ? (Record(reader), reader.IsDBNull(12) ? null : reader.GetString(12)) : null;
        }
    }

    /// <summary>How many current fetched records have a name that begins so.</summary>
    public long CountCurrent(Source source, string namePrefix)
    {
        lock (_writing)
        {
            using var command = Sql.Command(
                _connection, "SELECT count(*) FROM record WHERE source = @source AND name >= @from AND name < @to AND current = 1 AND url IS NOT NULL");
            Sql.Bind(command, ("@source", Choice.Name(source)), ("@from", namePrefix), ("@to", namePrefix + "\U0010FFFF"));
            return (long)command.ExecuteScalar()!;
        }
    }

    private void KeepPositions(IReadOnlyList<FeedPosition> positions, SqliteTransaction transaction, string now)
    {
        using var command = Sql.Command(_connection, "INSERT OR REPLACE INTO position(source, feed, value, at, done) VALUES(@source, @feed, @value, @now, @done)", transaction);
        foreach (var position in positions)
        {
            Sql.Bind(command, ("@source", Choice.Name(position.Source)), ("@feed", position.Feed), ("@value", position.Value), ("@now", now), ("@done", position.Done));
            command.ExecuteNonQuery();
        }
    }

    private void KeepWanted(ArchiveBatch batch, SqliteTransaction transaction, string now)
    {
        using var want = Sql.Command(
            _connection,
            """
            INSERT INTO wanted(source, name, version, state, at) VALUES(@source, @name, @version, 'OPEN', @now)
            ON CONFLICT DO UPDATE SET version = excluded.version, state = 'OPEN', at = excluded.at, note = NULL WHERE version <> excluded.version
            """,
            transaction);
        foreach (var file in batch.Wanted)
        {
            Sql.Bind(want, ("@source", Choice.Name(file.Source)), ("@name", file.Name), ("@version", file.Version), ("@now", now));
            want.ExecuteNonQuery();
        }
        using var settle = Sql.Command(_connection, "UPDATE wanted SET state = @state, note = @note, at = @now WHERE source = @source AND name = @name", transaction);
        foreach (var file in batch.Settled)
        {
            Sql.Bind(settle, ("@source", Choice.Name(file.Source)), ("@name", file.Name), ("@state", Choice.Name(file.State)), ("@note", file.Note), ("@now", now));
            settle.ExecuteNonQuery();
        }
    }
}
