using System.Text.Json;
using System.Text.Json.Serialization;
using ParlementGraph.Model;

namespace ParlementGraph.Store.Neo4j;

/// <summary>What <c>_Graph</c> says.</summary>
/// <param name="Units">Odd while a build is writing; every build that writes adds two.</param>
/// <param name="Dataset">Null until a build has ended.</param>
/// <param name="Attempt">Number of the last build that began to write.</param>
/// <param name="Sound">Number of the last one that ended: nodes written by a later one may lack their edges.</param>
/// <param name="Mark">What the build that ended last left beside its dataset, and no other build does; null for one by an older version.</param>
internal sealed record GraphState(long Units, long SchemaVersion, string Fingerprint, Dataset? Dataset, long Attempt, long Sound, string? Mark)
{
    // By name: numbers of choices may shift between versions of the program.
    private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter<Source>(), new JsonStringEnumConverter<IssueCode>(), new JsonStringEnumConverter<IssueSeverity>(), new JsonStringEnumConverter<DocumentKind>() } };

    public bool IsBeingWritten => Units % 2 != 0;

    /// <param name="before">What was read last, whose dataset need not be read again while its mark stands; null: nothing.</param>
    public static CypherQuery Query(GraphState? before) => new(CypherReads.State, new Dictionary<string, object?> { ["known"] = before?.Mark });

    /// <summary>Null where no graph was ever begun.</summary>
    public static GraphState? Of(CypherTable table, GraphState? before)
    {
        if (table.Rows is not [var row]) return null;
        var mark = (string?)row[6];
        var dataset = row[3] is string json ? Parse(json) : mark is not null && mark == before?.Mark ? before.Dataset : null;
        return new((long)row[0]!, (long)row[1]!, (string)row[2]!, dataset, (long?)row[4] ?? 0, (long?)row[5] ?? 0, mark);
    }

    public static string Text(Dataset dataset) => JsonSerializer.Serialize(dataset, Json);

    private static Dataset Parse(string json) => JsonSerializer.Deserialize<Dataset>(json, Json) ?? throw new InvalidDataException("the dataset record is empty");
}
