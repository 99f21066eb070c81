using System.Runtime.CompilerServices;
using ParlementGraph.Model;

namespace ParlementGraph.Store;

/// <summary>A record that a store may write: checked, hashed, each edge once.</summary>
/// <param name="Given">Hash of the record as it was handed in.</param>
/// <param name="Hash">Hash without the edges that were left out as repeated.</param>
internal sealed record PreparedRecord(KindDef Kind, Node Node, IReadOnlyList<Edge> Edges, byte[] Given, byte[] Hash)
{
    private IReadOnlyList<(string Exact, string Stems)>? _items;

    /// <summary>The two streams of tokens of each searched text; made when first asked for, which a build that writes everything does beforehand.</summary>
    public IReadOnlyList<(string Exact, string Stems)> Items => _items ??= [.. SearchItems.Streams(Kind, Node)];

    /// <summary>Records that wait for the store.</summary>
    private const int Waiting = 512;

    /// <summary>Prepares on another thread what the store will take. What it makes is plain computing, about as much work as the writing.</summary>
    /// <param name="analyse">Whether all of them are going to be written, so that their texts are analysed too.</param>
    public static IAsyncEnumerable<PreparedRecord> Ahead(IAsyncEnumerable<GraphRecord> records, GraphModel model, bool analyse, CancellationToken cancellationToken) =>
        ReadAhead.Of(token => Prepare(records, model, analyse, token), Waiting, cancellationToken);

    public static PreparedRecord Of(GraphRecord record, GraphModel model)
    {
        RecordCheck.Check(model, record);
        var edges = RepeatedEdges.LeftOut(model, record.Edges);
        var given = CanonicalLine.Hash(record, model);
        return new(model.Kind(record.Node.Ref.Kind), record.Node, edges, given, ReferenceEquals(edges, record.Edges) ? given : CanonicalLine.Hash(record with { Edges = edges }, model));
    }

    private static async IAsyncEnumerable<PreparedRecord> Prepare(IAsyncEnumerable<GraphRecord> records, GraphModel model, bool analyse, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var record in records.WithCancellation(cancellationToken))
        {
            var prepared = Of(record, model);
            if (analyse) _ = prepared.Items;
            yield return prepared;
        }
    }
}
