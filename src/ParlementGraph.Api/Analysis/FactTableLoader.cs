using ParlementGraph.Model;
using ParlementGraph.Store;

namespace ParlementGraph.Api.Analysis;

/// <summary>Reads a fact table from a store: the rows in one stream, then what must be known of their distinct ends, in batches.</summary>
internal static class FactTableLoader
{
    private const int BatchSize = 1000;

    public static async Task<FactTable> LoadAsync(IGraphReader reader, CancellationToken cancellationToken)
    {
        var (version, generation) = (reader.Dataset.Version, reader.Dataset.Generation);
        var builder = new FactTableBuilder();
        await foreach (var row in reader.FactsAsync(cancellationToken)) builder.Add(row);

        var names = new Dictionary<NodeRef, string>();
        foreach (var kind in builder.Ends.GroupBy(e => e.Kind))
        {
            foreach (var batch in kind.Select(e => e.Key).Chunk(BatchSize))
            {
                var nodes = await reader.GetAsync(kind.Key, batch, cancellationToken);
                foreach (var node in nodes.Values) AddName(names, node);
            }
        }
        var ministries = await MinistriesAsync(reader, [.. builder.Ends.Where(e => e.Kind == MatrixKey.Office)], names, cancellationToken);
        var cabinets = await CabinetsAsync(reader, names, cancellationToken);
        return builder.Build(version, generation, new EndNames(names, ministries, cabinets));
    }

    private static async Task<Dictionary<string, string>> MinistriesAsync(
        IGraphReader reader, IReadOnlyList<NodeRef> offices, Dictionary<NodeRef, string> names, CancellationToken cancellationToken)
    {
        var ministries = new Dictionary<string, string>();
        foreach (var batch in offices.Chunk(BatchSize))
        {
            var found = await reader.ExpandAsync(reader.Model.Edge("PART_OF"), EdgeEnd.From, batch, cancellationToken);
            foreach (var (office, hits) in found)
            {
                // The edge has no order of its own: of two ministries it is the first by key, in every store.
                if (hits.FirstOrDefault(h => h.Other.Ref.Kind == MatrixKey.Ministry) is not { } hit) continue;
                ministries[office.Key] = hit.Other.Key;
                AddName(names, hit.Other);
            }
        }
        return ministries;
    }

    private static async Task<CabinetCalendar> CabinetsAsync(IGraphReader reader, Dictionary<NodeRef, string> names, CancellationToken cancellationToken)
    {
        var spans = new List<CabinetSpan>();
        for (Cursor? after = null; ;)
        {
            var page = await reader.FindAsync(MatrixKey.Cabinet, null, new PageRequest([new Order("from")], BatchSize, after), cancellationToken);
            foreach (var cabinet in page.Items)
            {
                spans.Add(new(cabinet.Key, cabinet.Date("from")!.Value, cabinet.Date("until")));
                AddName(names, cabinet);
            }
            if (!page.HasMore) return new CabinetCalendar(spans);
            after = new Cursor([spans[^1].From], spans[^1].Key);
        }
    }

    private static void AddName(Dictionary<NodeRef, string> names, Node node)
    {
        if (node.Text("sortName") is { } name) names[node.Ref] = name;
    }
}
