using System.Runtime.InteropServices;
using System.Text.Json;
using ParlementGraph.Model;

namespace ParlementGraph.Store.Neo4j.Building;

/// <summary>
/// Takes the edges of records that were there away and writes those of all that changed. One sender: two would share nodes at the ends and run into
/// deadlocks for little gain; reading and making the next batch goes on while one is under way.
/// </summary>
internal sealed class EdgePass(GraphModel model, Staging staging, BatchSender sender, MissingEnds missing)
{
    private const int Waiting = 8;

    public async Task RunAsync(Action<long> wrote, CancellationToken cancellationToken)
    {
        await TakeAwayAsync(cancellationToken);
        await Sending.RunAsync(Batches(wrote), Waiting, senders: 1, (batch, token) => SendAsync(batch.Tie, batch.Batch, token), cancellationToken);
    }

    private async Task TakeAwayAsync(CancellationToken cancellationToken)
    {
        var open = new Dictionary<string, Batch>();
        var owners = staging.Rows("SELECT r.\"kind\", r.\"key\" FROM \"write\" w CROSS JOIN \"record\" r ON r.\"id\" = w.\"id\" WHERE w.\"existed\" <> 0 ORDER BY w.\"id\"", row => (row.GetString(0), row.GetString(1)));
        foreach (var (kind, key) in owners)
        {
            if (CypherWrites.RemoveEdges(model, kind) is not { } text) continue;
            if (!open.TryGetValue(kind, out var batch)) open[kind] = batch = new Batch();
            batch.Add(StagedRecord.Json(json => json.WriteStringValue(key)));
            if (!batch.IsFull) continue;
            open.Remove(kind);
            await sender.SendAsync(batch, null, text, cancellationToken);
        }
        foreach (var (kind, batch) in open) await sender.SendAsync(batch, null, CypherWrites.RemoveEdges(model, kind)!, cancellationToken);
    }

    private IEnumerable<(Tie Tie, Batch Batch)> Batches(Action<long> wrote)
    {
        var open = new Dictionary<Tie, Batch>();
        var read = 0L;
        var records = staging.Rows("SELECT r.\"kind\", r.\"key\", r.\"edges\", w.\"existed\" FROM \"write\" w CROSS JOIN \"record\" r ON r.\"id\" = w.\"id\" ORDER BY w.\"id\"",
            row => (Owner: new NodeRef(row.GetString(0), row.GetString(1)), Edges: row.IsDBNull(2) ? null : row.GetFieldValue<byte[]>(2), Existed: row.GetInt64(3) != 0));
        foreach (var (owner, edges, existed) in records)
        {
            read++;
            if (edges is not null) foreach (var (tie, row) in Rows(owner, existed, edges))
            {
                if (open.TryGetValue(tie, out var batch) && (batch.IsFull || !batch.HasRoomFor(row.Length)))
                {
                    yield return (tie, batch);
                    batch = null;
                }
                if (batch is null) open[tie] = batch = new Batch();
                batch.Add(row);
            }
            if (read % Batch.MostRows != 0) continue;
            wrote(read);
            read = 0;
        }
        foreach (var (tie, batch) in open) yield return (tie, batch);
        wrote(read);
    }

    private IEnumerable<(Tie Tie, byte[] Row)> Rows(NodeRef owner, bool existed, byte[] edges)
    {
        using var document = JsonDocument.Parse(edges);
        var self = StagedRecord.Json(json => json.WriteStringValue(owner.Key));
        foreach (var edge in document.RootElement.EnumerateArray())
        {
            var other = new NodeRef(edge[1].GetString()!, edge[2].GetString()!);
            if (missing.Has(other)) continue;
            var def = model.Edge(edge[0].GetString()!);
            var isFrom = def.Owner == EdgeEnd.From;
            yield return (new Tie(def.Type, (isFrom ? owner : other).Kind, (isFrom ? other : owner).Kind, existed), Row(self, edge, isFrom));
        }
    }

    /// <summary><c>[from, to, {properties}]</c>, of pieces that are JSON already.</summary>
    private static byte[] Row(ReadOnlySpan<byte> self, JsonElement edge, bool isFrom)
    {
        var other = JsonMarshal.GetRawUtf8Value(edge[2]);
        return [(byte)'[', .. isFrom ? self : other, (byte)',', .. isFrom ? other : self, (byte)',', .. JsonMarshal.GetRawUtf8Value(edge[3]), (byte)']'];
    }

    private Task SendAsync(Tie tie, Batch batch, CancellationToken cancellationToken)
    {
        var def = model.Edge(tie.Type);
        return sender.SendAsync(batch, tie.Existed ? null : CypherWrites.CreateEdges(def, tie.From, tie.To), CypherWrites.MergeEdges(def, tie.From, tie.To), cancellationToken);
    }

    private sealed record Tie(string Type, string From, string To, bool Existed);
}
