using System.Globalization;
using Microsoft.Data.Sqlite;

namespace ParlementGraph.Archive;

/// <summary>The tables of the archive, and the way from an older version to this one.</summary>
internal static class ArchiveSchema
{
    public const int Version = 2;

    // blob has a rowid so that small entities lie in the order in which they came, not at random by hash.
    // A record with an address is found by its name (address and name say the same): one index, not two.
    private const string Tables = """
        CREATE TABLE blob(id INTEGER PRIMARY KEY, sha256 TEXT NOT NULL UNIQUE, length INTEGER NOT NULL, packing INTEGER NOT NULL, bytes BLOB NOT NULL) STRICT;
        CREATE TABLE record(
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            source TEXT NOT NULL,
            url TEXT,
            name TEXT NOT NULL,
            blob INTEGER NOT NULL REFERENCES blob(id),
            length INTEGER NOT NULL,
            media_type TEXT NOT NULL,
            license TEXT NOT NULL,
            case_number TEXT,
            validator TEXT,
            current INTEGER NOT NULL,
            retrieved_at TEXT NOT NULL,
            last_seen_at TEXT NOT NULL) STRICT;
        CREATE TABLE position(source TEXT NOT NULL, feed TEXT NOT NULL, value TEXT NOT NULL, at TEXT NOT NULL, done INTEGER NOT NULL, PRIMARY KEY(source, feed)) STRICT, WITHOUT ROWID;
        CREATE TABLE wanted(
            source TEXT NOT NULL,
            name TEXT NOT NULL,
            version TEXT NOT NULL,
            state TEXT NOT NULL,
            at TEXT NOT NULL,
            note TEXT,
            PRIMARY KEY(source, name)) STRICT, WITHOUT ROWID;
        """;

    private const string Indexes = """
        CREATE UNIQUE INDEX record_by_hand ON record(source, blob) WHERE url IS NULL;
        CREATE INDEX record_by_case ON record(case_number, id) WHERE url IS NULL;
        CREATE UNIQUE INDEX record_current ON record(source, name) WHERE current = 1 AND url IS NOT NULL;
        CREATE INDEX wanted_open ON wanted(source, name) WHERE state = 'OPEN';
        """;

    private const string Meta = "CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;";

    // Version 1 knew imported files only: a record was once per source, address and bytes, and nothing was fetched.
    private const string From1 = $"""
        ALTER TABLE blob RENAME TO blob1;
        ALTER TABLE record RENAME TO record1;
        DROP INDEX record_once;
        DROP INDEX record_by_case;
        {Tables}
        INSERT INTO blob(sha256, length, packing, bytes) SELECT sha256, length, 1, brotli FROM blob1;
        INSERT INTO record(id, source, url, name, blob, length, media_type, license, case_number, current, retrieved_at, last_seen_at)
            SELECT r.id, r.source, r.url, r.name, b.id, b.length, r.media_type, r.license, r.case_number,
                r.url IS NULL OR r.id = (SELECT max(n.id) FROM record1 n WHERE n.source = r.source AND n.name = r.name AND n.url IS NOT NULL), r.retrieved_at, r.last_seen_at
            FROM record1 r JOIN blob b ON b.sha256 = r.sha256;
        DROP TABLE record1;
        DROP TABLE blob1;
        {Indexes}
        """;

    /// <summary>Makes or brings up to date, in one transaction: a kill leaves the old version or the new one.</summary>
    public static void Apply(SqliteConnection connection, string path)
    {
        // Moving tables would follow and check references half-way; they are checked at the end instead.
        Sql.Execute(connection, "PRAGMA foreign_keys = OFF");
        using (var transaction = connection.BeginTransaction())
        {
            var version = Convert.ToInt64(Sql.Scalar(connection, "PRAGMA user_version"), CultureInfo.InvariantCulture);
            if (version > Version)
            {
                throw new ArchiveException($"{path} was written by a newer ParlementGraph (archive version {version}, this one knows {Version}): use that version");
            }
            if (version == 0) Sql.Execute(connection, Tables + Meta + Indexes);
            else if (version == 1) Sql.Execute(connection, From1);
            if (version < Version) Sql.Execute(connection, $"PRAGMA user_version = {Version}");
            transaction.Commit();
        }
        Sql.Execute(connection, "PRAGMA foreign_keys = ON");
    }
}
