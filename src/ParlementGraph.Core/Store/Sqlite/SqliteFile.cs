using System.Globalization;
using Microsoft.Data.Sqlite;
using static SQLitePCL.raw;

namespace ParlementGraph.Store.Sqlite;

/// <summary>What the file at a path is to this version of the program.</summary>
internal enum SqliteFileState
{
    Missing,

    /// <summary>Readable, and writable in place.</summary>
    Current,

    /// <summary>Same tables, of another model.</summary>
    OtherModel,

    Older,
    Newer,

    /// <summary>Not a database, damaged, or a database of something else.</summary>
    Damaged,
}

/// <summary>Looks at a file before it is used.</summary>
internal sealed record SqliteFile(SqliteFileState State, Dataset? Dataset = null, string? Generation = null, string? Why = null)
{
    public static SqliteFile Inspect(string path, SqliteSchema schema)
    {
        if (!File.Exists(path)) return new(SqliteFileState.Missing);
        try
        {
            using var session = new SqliteSession(path, SqliteOpenMode.ReadWrite);
            return Inspect(session, schema);
        }
        catch (SqliteException e) when (IsDamage(e))
        {
            return new(SqliteFileState.Damaged, Why: e.Message);
        }
    }

    /// <summary>Within the transaction of the session, if it has one: it begins with this.</summary>
    public static SqliteFile Inspect(SqliteSession session, SqliteSchema schema)
    {
        var application = Number(session, "PRAGMA application_id");
        var version = Number(session, "PRAGMA user_version");
        if (application != SqliteSchema.ApplicationId) return new(SqliteFileState.Damaged, Why: "it is a database, but not of this program");
        if (version != SqliteSchema.Version) return new(version > SqliteSchema.Version ? SqliteFileState.Newer : SqliteFileState.Older, Generation: SqliteMeta.Get(session, "generation"));
        var dataset = SqliteMeta.Dataset(session);
        if (dataset is null) return new(SqliteFileState.Damaged, Why: "it has no dataset record");
        var state = SqliteMeta.Get(session, "schema") == schema.Fingerprint ? SqliteFileState.Current : SqliteFileState.OtherModel;
        return new(state, dataset, SqliteMeta.Get(session, "generation"));
    }

    public static bool IsDamage(SqliteException e) => e.SqliteErrorCode is SQLITE_NOTADB or SQLITE_CORRUPT or SQLITE_ERROR;

    /// <summary>Why the file cannot be read, and what to do.</summary>
    public StoreVersionException Refusal(string path) => new(State switch
    {
        SqliteFileState.Newer => $"{path} was built by a newer version of ParlementGraph; use that version, or build the graph again with this one: parlementgraph build --full",
        SqliteFileState.Older => $"{path} was built by an older version of ParlementGraph; build the graph again: parlementgraph build",
        SqliteFileState.OtherModel => $"{path} was built from another list of kinds than this version has; build the graph again: parlementgraph build",
        _ => $"{path} is not a graph that can be read ({Why}); build it again from the archive: parlementgraph build --full",
    });

    private static long Number(SqliteSession session, string pragma) => Convert.ToInt64(session.Scalar(pragma), CultureInfo.InvariantCulture);
}
