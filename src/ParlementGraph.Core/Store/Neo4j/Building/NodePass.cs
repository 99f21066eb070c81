using System.Threading.Channels;
using ParlementGraph.Model;
using ParlementGraph.Text;

namespace ParlementGraph.Store.Neo4j.Building;

/// <summary>Writes the nodes, each with its number of the attempt, so that whatever a kill leaves is known as half-written. Two senders: one analyses text while the other waits for the server.</summary>
internal sealed class NodePass(GraphModel model, Staging staging, BatchSender sender, long attempt)
{
    private const int Senders = 2;

    public async Task RunAsync(Action<long> wrote, CancellationToken cancellationToken)
    {
        var queue = Channel.CreateBounded<Chunk>(new BoundedChannelOptions(Senders) { SingleWriter = true });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var senders = Enumerable.Range(0, Senders).Select(_ => Task.Run(async () =>
        {
            try
            {
                await foreach (var chunk in queue.Reader.ReadAllAsync(stop.Token)) await SendAsync(chunk, wrote, stop.Token);
            }
            catch
            {
                await stop.CancelAsync();
                throw;
            }
        }, CancellationToken.None)).ToList();
        try
        {
            foreach (var chunk in Chunks()) await queue.Writer.WriteAsync(chunk, stop.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // A sender failed, and tells of it below.
        }
        finally
        {
            queue.Writer.Complete();
        }
        await Task.WhenAll(senders);
    }

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
        var node = StagedRecord.ReadNode(kind, staged.Key, staged.Fields);
        return StagedRecord.Json(json =>
        {
            json.WriteStartObject();
            json.WriteString("key", staged.Key);
            foreach (var field in kind.Fields)
            {
                if (node[field.Name] is { } value)
                {
                    json.WritePropertyName(field.Name);
                    Neo4jValue.Write(json, field, value);
                }
                if (!field.Sorted || field.SortedBy is not null || field.Required) continue;
                json.WritePropertyName(Internals.SortProperty(field));
                if (Neo4jValue.Sortable(field, node[field.Name]) is long number) json.WriteNumberValue(number);
                else json.WriteStringValue((string)Neo4jValue.Sortable(field, node[field.Name])!);
            }
            if (SearchStreams.Of(kind, node) is var (exact, stems))
            {
                json.WriteString(Internals.Exact, exact);
                json.WriteString(Internals.Stem, stems);
            }
            WriteNames(json, kind, node);
            json.WriteBase64String(Internals.Hash, staged.Hash);
            if (!staged.Hash.AsSpan().SequenceEqual(staged.Given)) json.WriteBase64String(Internals.Given, staged.Given);
            json.WriteNumber(Internals.WrittenBy, attempt);
            if (kind.Name == Neo4jSchema.FactKind) json.WriteNumber(Internals.Row, staged.FactRow!.Value);
            json.WriteEndObject();
        });
    }

    private static void WriteNames(System.Text.Json.Utf8JsonWriter json, KindDef kind, Node node)
    {
        var names = SearchItems.Names(kind, node).Select(Folding.Fold).Distinct().ToList();
        if (names.Count == 0) return;
        json.WriteStartArray(Internals.Names);
        foreach (var name in names) json.WriteStringValue(name);
        json.WriteEndArray();
    }

    private sealed record StagedNode(string Key, byte[] Hash, byte[] Given, byte[] Fields, long? FactRow);

    /// <summary>Nodes of one kind. Texts about double when they have been analysed, hence half of a batch's bytes.</summary>
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
