using ParlementGraph.Model;

namespace ParlementGraph.Store.Neo4j.Building;

/// <summary>Old keys: those that are new or stand for another node now are written, those that are no more go.</summary>
internal sealed class AliasPass
{
    private const long Page = 20_000;

    private readonly List<KeyAlias> _toWrite;
    private readonly List<string> _toDrop;

    private AliasPass(List<KeyAlias> toWrite, List<string> toDrop) => (_toWrite, _toDrop) = (toWrite, toDrop);

    public bool Differ => _toWrite.Count + _toDrop.Count > 0;

    public static async Task<AliasPass> CompareAsync(ICypherExecutor executor, IEnumerable<KeyAlias> given, CancellationToken cancellationToken)
    {
        var wanted = given.Distinct().ToDictionary(a => a.Old.ToString());
        var (right, drop) = (new HashSet<string>(), new List<string>());
        for (var after = ""; ;)
        {
            var rows = (await executor.RunAsync(new(CypherWrites.AllAliases, new Dictionary<string, object?> { ["after"] = after, ["limit"] = Page }), cancellationToken)).Collected;
            foreach (var row in rows.Select(r => (IReadOnlyList<object?>)r!))
            {
                after = (string)row[0]!;
                if (!wanted.TryGetValue(after, out var alias)) drop.Add(after);
                else if (alias.Now == new NodeRef((string)row[1]!, (string)row[2]!)) right.Add(after);
            }
            if (rows.Count < Page) break;
        }
        return new AliasPass([.. wanted.Where(w => !right.Contains(w.Key)).Select(w => w.Value)], drop);
    }

    public async Task WriteAsync(BatchSender sender, CancellationToken cancellationToken)
    {
        await SendAsync(sender, CypherWrites.DropAliases, _toDrop.Select(id => StagedRecord.Json(json => json.WriteStringValue(id))), cancellationToken);
        await SendAsync(sender, CypherWrites.Aliases, _toWrite.Select(alias => StagedRecord.Json(json =>
        {
            json.WriteStartObject();
            json.WriteString("id", alias.Old.ToString());
            json.WriteString("kind", alias.Now.Kind);
            json.WriteString("key", alias.Now.Key);
            json.WriteEndObject();
        })), cancellationToken);
    }

    private static async Task SendAsync(BatchSender sender, string text, IEnumerable<byte[]> rows, CancellationToken cancellationToken)
    {
        foreach (var some in rows.Chunk(Batch.MostRows))
        {
            var batch = new Batch();
            foreach (var row in some) batch.Add(row);
            await sender.SendAsync(batch, null, text, cancellationToken);
        }
    }
}
