using ParlementGraph.Model;

namespace ParlementGraph.Store.Neo4j.Building;

/// <summary>Writes the nodes, each with its number of the attempt, so that whatever a kill leaves is known as half-written. Two senders: one makes its rows while the other waits for the server.</summary>
/// <param name="areAnalysed">Whether the streams of the texts are among the staged properties.</param>
internal sealed class NodePass(GraphModel model, Staging staging, BatchSender sender, long attempt, bool areAnalysed)
{
    private const int Waiting = 2;
    private const int Senders = 2;

    public Task RunAsync(Action<long> wrote, CancellationToken cancellationToken) =>
        Sending.RunAsync(Chunks(), Waiting, Senders, (chunk, token) => SendAsync(chunk, wrote, token), cancellationToken);

    /// <summary>As the records came, gathered by kind: so the file is read from front to end once.</summary>
    private IEnumerable<Chunk> Chunks()
    {
        var open = new Dictionary<(string, bool), Chunk>();
        var rows = staging.Rows("""
            SELECT r."kind", r."key", r."hash", r."given", r."node", w."existed", w."row" FROM "write" w CROSS JOIN "record" r ON r."id" = w."id" ORDER BY w."id"
            """, row => (Kind: row.GetString(0), Existed: row.GetInt64(5) != 0,
                Node: new StagedNode(row.GetString(1), row.GetFieldValue<byte[]>(2), row.GetFieldValue<byte[]>(3), row.GetFieldValue<byte[]>(4), row.IsDBNull(6) ? null : row.GetInt64(6))));
        foreach (var (kind, existed, node) in rows)
        {
            if (!open.TryGetValue((kind, existed), out var chunk)) open[(kind, existed)] = chunk = new Chunk(kind, existed);
            chunk.Add(node);
            if (!chunk.IsFull) continue;
            open.Remove((kind, existed));
            yield return chunk;
        }
        foreach (var chunk in open.Values) yield return chunk;
    }

    private async Task SendAsync(Chunk chunk, Action<long> wrote, CancellationToken cancellationToken)
    {
        var kind = model.Kind(chunk.Kind);
        var (create, merge) = (chunk.Existed ? null : CypherWrites.CreateNodes(kind.Name), CypherWrites.MergeNodes(kind.Name));
        var batch = new Batch();
        foreach (var staged in chunk.Nodes)
        {
            var row = Row(kind, staged);
            if (!batch.HasRoomFor(row.Length))
            {
                await sender.SendAsync(batch, create, merge, cancellationToken);
                batch = new Batch();
            }
            batch.Add(row);
        }
        if (batch.Count > 0) await sender.SendAsync(batch, create, merge, cancellationToken);
        wrote(chunk.Nodes.Count);
    }

    /// <summary>All properties of the node; those that are not among them are taken away.</summary>
    private byte[] Row(KindDef kind, StagedNode staged)
    {
        var items = areAnalysed || !SearchStreams.AreOf(kind) ? [] : SearchItems.Streams(kind, StagedRecord.ReadNode(kind, staged.Key, staged.Fields)).ToList();
        return StagedRecord.With(staged.Fields, json =>
        {
            StagedRecord.Streams(json, items);
            json.WriteBase64String(Internals.Hash, staged.Hash);
            if (!staged.Hash.AsSpan().SequenceEqual(staged.Given)) json.WriteBase64String(Internals.Given, staged.Given);
            json.WriteNumber(Internals.WrittenBy, attempt);
            if (kind.Name == Neo4jSchema.FactKind) json.WriteNumber(Internals.Row, staged.FactRow!.Value);
        });
    }

    private sealed record StagedNode(string Key, byte[] Hash, byte[] Given, byte[] Fields, long? FactRow);

    /// <summary>Nodes of one kind. Texts that are analysed on the way about double, hence half of a batch's bytes.</summary>
    private sealed record Chunk(string Kind, bool Existed)
    {
        private long _bytes;

        public List<StagedNode> Nodes { get; } = [];

        public bool IsFull => Nodes.Count >= Batch.MostRows || _bytes >= Batch.MostBytes / 2;

        public void Add(StagedNode node)
        {
            Nodes.Add(node);
            _bytes += node.Fields.Length;
        }
    }
}
