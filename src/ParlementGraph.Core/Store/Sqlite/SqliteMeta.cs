using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using ParlementGraph.Model;

namespace ParlementGraph.Store.Sqlite;

/// <summary>What a file says of itself.</summary>
internal static class SqliteMeta
{
    private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter<Source>(), new JsonStringEnumConverter<IssueCode>(), new JsonStringEnumConverter<IssueSeverity>(), new JsonStringEnumConverter<DocumentKind>() } };

    public static string? Get(SqliteSession session, string name, string database = "main") =>
        (string?)session.Scalar($"SELECT \"value\" FROM {SqlName.Quoted(database)}.\"meta\" WHERE \"name\" = $p0", name);

    public static void Set(SqliteSession session, string name, string value) => session.Run("INSERT OR REPLACE INTO \"meta\" VALUES ($p0, $p1)", name, value);

    public static Dataset? Dataset(SqliteSession session) => Get(session, "dataset") is { } json ? JsonSerializer.Deserialize<Dataset>(json, Json) : null;

    public static void Write(SqliteSession session, SqliteSchema schema, Dataset dataset)
    {
        Set(session, "schema", schema.Fingerprint);
        Set(session, "generation", dataset.Generation.ToString(CultureInfo.InvariantCulture));
        Set(session, "dataset", JsonSerializer.Serialize(dataset, Json));
    }
}
