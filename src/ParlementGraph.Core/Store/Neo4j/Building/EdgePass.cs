using System.Text.Json;
using ParlementGraph.Model;

namespace ParlementGraph.Store.Neo4j.Building;

/// <summary>
/// Takes the edges of records that were there away and writes those of all that changed. One sender: two would share nodes at the ends and run into
/// deadlocks for little gain; reading and making the next batch goes on while one is under way.
/// </summary>
internal sealed class EdgePass(GraphModel model, Staging staging, BatchSender sender, MissingEnds missing)
{
    private Task _sending = Task.CompletedTask;

    public async Task RunAsync(Action<long> wrote, CancellationToken cancellationToken)
    {
        try
        {
            await TakeAwayAsync(cancellationToken);
            await WriteAsync(wrote, cancellationToken);
            await _sending;
        }
        catch
        {
            // Nothing may still be on its way when the build says that it failed.
            await _sending.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw;
        }
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

    private async Task WriteAsync(Action<long> wrote, CancellationToken cancellationToken)
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
                if (!open.TryGetValue(tie, out var batch)) open[tie] = batch = new Batch();
                if (!batch.HasRoomFor(row.Length))
                {
                    await SendAsync(tie, batch, cancellationToken);
                    open[tie] = batch = new Batch();
                }
                batch.Add(row);
                if (!batch.IsFull) continue;
                open.Remove(tie);
                await SendAsync(tie, batch, cancellationToken);
            }
            if (read % Batch.MostRows != 0) continue;
            wrote(read);
            read = 0;
        }
        foreach (var (tie, batch) in open) await SendAsync(tie, batch, cancellationToken);
        wrote(read);
    }

    private IEnumerable<(Tie Tie, byte[] Row)> Rows(NodeRef owner, bool existed, byte[] edges)
    {
        using var document = JsonDocument.Parse(edges);
        foreach (var edge in document.RootElement.EnumerateArray())
        {
            var other = new NodeRef(edge[1].GetString()!, edge[2].GetString()!);
            if (missing.Has(other)) continue;
            var def = model.Edge(edge[0].GetString()!);
            var (from, to) = def.Owner == EdgeEnd.From ? (owner, other) : (other, owner);
            yield return (new Tie(def.Type, from.Kind, to.Kind, existed), StagedRecord.Json(json =>
            {
                json.WriteStartArray();
                json.WriteStringValue(from.Key);
                json.WriteStringValue(to.Key);
                edge[3].WriteTo(json);
                json.WriteEndArray();
            }));
        }
    }

    private async Task SendAsync(Tie tie, Batch batch, CancellationToken cancellationToken)
    {
        var def = model.Edge(tie.Type);
        await _sending;
        _sending = sender.SendAsync(batch, tie.Existed ? null : CypherWrites.CreateEdges(def, tie.From, tie.To), CypherWrites.MergeEdges(def, tie.From, tie.To), cancellationToken);
    }

    private sealed record Tie(string Type, string From, string To, bool Existed);
}
