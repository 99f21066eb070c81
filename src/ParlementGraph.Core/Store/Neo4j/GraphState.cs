using System.Text.Json;
using System.Text.Json.Serialization;
using ParlementGraph.Model;

namespace ParlementGraph.Store.Neo4j;

/// <summary>What <c>_Graph</c> says.</summary>
/// <param name="Units">Odd while a build is writing; every build that writes adds two.</param>
/// <param name="Dataset">Null until a build has ended.</param>
/// <param name="Attempt">Number of the last build that began to write.</param>
/// <param name="Sound">Number of the last one that ended: nodes written by a later one may lack their edges.</param>
internal sealed record GraphState(long Units, long SchemaVersion, string Fingerprint, Dataset? Dataset, long Attempt, long Sound)
{
    // By name: numbers of choices may shift between versions of the program.
    private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter<Source>(), new JsonStringEnumConverter<IssueCode>(), new JsonStringEnumConverter<IssueSeverity>(), new JsonStringEnumConverter<DocumentKind>() } };

    public bool IsBeingWritten => Units % 2 != 0;

    /// <summary>Null where no graph was ever begun.</summary>
    public static GraphState? Of(CypherTable table) => table.Rows is not [var row] ? null : new(
        (long)row[0]!, (long)row[1]!, (string)row[2]!, row[3] is string json ? Parse(json) : null, (long?)row[4] ?? 0, (long?)row[5] ?? 0);

    public static string Text(Dataset dataset) => JsonSerializer.Serialize(dataset, Json);

    private static Dataset Parse(string json) => JsonSerializer.Deserialize<Dataset>(json, Json) ?? throw new InvalidDataException("the dataset record is empty");
}
