using System.Globalization;

namespace ParlementGraph.Store.Sqlite;

/// <summary>What a build compares with: the tables that it writes to, those of an old file attached as <c>old</c>, or nothing.</summary>
internal sealed class PreviousGraph
{
    private readonly Dictionary<string, string> _tables = [];

    private PreviousGraph() { }

    /// <summary>True when the build changes the tables that it compares with.</summary>
    public bool IsInPlace { get; private init; }

    /// <summary>Null when nothing can be told of the graph before: the new one then counts as different.</summary>
    public Dataset? Dataset { get; private init; }

    public long Generation { get; private init; }

    public string Aliases { get; private init; } = "\"alias\"";

    /// <summary>Kinds that the old file has and the model has not.</summary>
    public IReadOnlyList<(string Kind, string Table)> KindsNoMore { get; private init; } = [];

    /// <summary>The table that held the kind; null when there was none.</summary>
    public string? Table(string kind) => _tables.GetValueOrDefault(kind);

    public static PreviousGraph InPlace(SqliteSchema schema, SqliteSession session)
    {
        var dataset = SqliteMeta.Dataset(session) ?? throw new InvalidDataException("the graph has no dataset record");
        var graph = new PreviousGraph { IsInPlace = true, Dataset = dataset, Generation = dataset.Generation };
        foreach (var kind in schema.Model.Kinds) graph._tables[kind.Name] = schema.Kind(kind.Name).Name;
        return graph;
    }

    /// <summary>An old file whose tables look as ours, though perhaps of other kinds; numbers and log go on in the new one.</summary>
    public static PreviousGraph Attached(SqliteSchema schema, SqliteSession session, string path, Dataset dataset)
    {
        session.Run("ATTACH DATABASE $p0 AS \"old\"", path);
        session.Run("INSERT INTO main.\"build\" SELECT * FROM \"old\".\"build\"");
        session.Run("INSERT INTO main.\"changes\" SELECT * FROM \"old\".\"changes\"");
        var kinds = dataset.Counts.Select(c => c.Kind).ToList();
        var graph = new PreviousGraph
        {
            Dataset = dataset,
            Generation = dataset.Generation,
            Aliases = "\"old\".\"alias\"",
            KindsNoMore = [.. kinds.Where(k => !schema.Model.HasKind(k)).Select(k => (k, InOld(k)))],
        };
        foreach (var kind in kinds.Where(schema.Model.HasKind)) graph._tables[kind] = InOld(kind);
        return graph;
    }

    /// <summary>No graph, or one whose tables we cannot read; if it says a generation, the new one comes after it.</summary>
    public static PreviousGraph None(string? generation = null) =>
        new() { Generation = long.TryParse(generation, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0 };

    private static string InOld(string kind) => $"\"old\".{SqlName.Quoted(kind)}";
}
