using System.Text.Json;

namespace ParlementGraph.Store.Neo4j.Building;

/// <summary>
/// What a build does, written before it does it: a build that is killed leaves word of what it meant to change, so that the log of the one that makes the graph
/// whole says what differs from the graph that was whole before.
/// </summary>
internal sealed class ChangeLog(ICypherExecutor executor, BatchSender sender, BuildLease lease, long build)
{
    private const int KeysPerNode = 5000;
    private const int NodesPerBatch = 20;

    public static async Task<long> NextBuildAsync(ICypherExecutor executor, CancellationToken cancellationToken) =>
        1 + (long)(await executor.RunAsync(new(CypherWrites.LastBuild, CypherQuery.None), cancellationToken)).Scalar!;

    /// <summary>Takes over what unfinished builds meant to change.</summary>
    public async Task GoOnAsync(Difference difference, CancellationToken cancellationToken)
    {
        await foreach (var row in executor.StreamAsync(new(CypherWrites.OldLog, new Dictionary<string, object?> { ["build"] = build }), cancellationToken))
        {
            foreach (var entry in (IReadOnlyList<object?>)row[1]!) difference.GoOnFrom((string)row[0]!, (string)entry!);
        }
    }

    public async Task WriteAsync(Difference difference, long attempt, CancellationToken cancellationToken)
    {
        var (batch, part) = (new Batch(), 0L);
        foreach (var (kind, entries) in Nodes(difference))
        {
            var number = part++;
            batch.Add(StagedRecord.Json(json => Write(json, kind, entries, attempt, number)));
            if (batch.Count < NodesPerBatch) continue;
            await sender.SendAsync(batch, null, CypherWrites.LogChanges, cancellationToken);
            batch = new Batch();
        }
        if (batch.Count > 0) await sender.SendAsync(batch, null, CypherWrites.LogChanges, cancellationToken);
        await executor.RunAsync(new(CypherWrites.DropOldLog, new Dictionary<string, object?> { ["token"] = lease.Token, ["build"] = build, ["attempt"] = attempt }, CypherAccess.Write), cancellationToken);
    }

    private static IEnumerable<(string Kind, List<string> Entries)> Nodes(Difference difference)
    {
        var (kind, entries) = ("", new List<string>());
        foreach (var entry in difference.Entries)
        {
            if (entries.Count > 0 && (entry.Kind != kind || entries.Count == KeysPerNode))
            {
                yield return (kind, entries);
                entries = [];
            }
            kind = entry.Kind;
            entries.Add(entry.Entry);
        }
        if (entries.Count > 0) yield return (kind, entries);
    }

    private void Write(Utf8JsonWriter json, string kind, List<string> entries, long attempt, long part)
    {
        json.WriteStartObject();
        json.WriteNumber("build", build);
        json.WriteNumber("attempt", attempt);
        json.WriteNumber("part", part);
        json.WriteString("kind", kind);
        json.WriteStartArray("entries");
        foreach (var entry in entries) json.WriteStringValue(entry);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
