using ParlementGraph.Api.Analysis;
using ParlementGraph.Model;
using ParlementGraph.Store;

namespace ParlementGraph.Api.Schema;

/// <summary>The written questions of cells, for all cells of a level at once.</summary>
internal static class CellQuestions
{
    /// <summary>The cells know their keys in this order, so that only the nodes of the pages are read.</summary>
    public static async Task<IReadOnlyDictionary<AskCell, Slice>> NewestFirstAsync(RequestContext request, ListRequest list, IReadOnlyList<AskCell> cells, CancellationToken cancellationToken)
    {
        var pages = cells.ToDictionary(c => c, c => list.PageOf(c.Keys));
        var wanted = list.Wanted.Items ? pages.Values.SelectMany(p => p.Items).Distinct().ToList() : [];
        var nodes = await request.ReadAsync(r => r.GetAsync(list.Kind.Name, wanted, cancellationToken), cancellationToken);
        return cells.ToDictionary(c => c, c => list.Slice(pages[c] with { Items = [.. pages[c].Items.Where(nodes.ContainsKey)] }, k => nodes[k], c.Keys.Count));
    }

    /// <summary>Another order is the store's to make: once for the union of the cells, unless that is more than a request should hold in memory.</summary>
    public static async Task<IReadOnlyDictionary<AskCell, Slice>> OrderedAsync(RequestContext request, ListRequest list, IReadOnlyList<AskCell> cells, CancellationToken cancellationToken)
    {
        var union = cells.SelectMany(c => c.Keys).Distinct().ToList();
        if (union.Count > Limits.UnionOfCells && list.Wanted.Items) return await EachAsync(request, list, cells, cancellationToken);
        var found = list.Wanted.Items
            ? await request.ReadAsync(r => r.FindAsync(list.Kind.Name, new Filter.OneOf("key", [.. union]), new PageRequest(list.Order, union.Count), cancellationToken), cancellationToken)
            : Page<Node>.Empty;
        var nodes = found.Items.ToDictionary(n => n.Key);
        return cells.ToDictionary(c => c, c =>
        {
            var own = c.Keys.ToHashSet();
            var page = list.PageOf([.. found.Items.Where(n => own.Contains(n.Key)).Select(n => n.Key)]);
            return list.Slice(page, k => nodes[k], c.Keys.Count);
        });
    }

    /// <summary>A statement for each cell of the page, of which there are at most fifty, however many questions they hold.</summary>
    private static async Task<IReadOnlyDictionary<AskCell, Slice>> EachAsync(RequestContext request, ListRequest list, IReadOnlyList<AskCell> cells, CancellationToken cancellationToken)
    {
        var slices = new Dictionary<AskCell, Slice>();
        foreach (var cell in cells)
        {
            var own = new Filter.OneOf("key", [.. cell.Keys]);
            var page = await request.ReadAsync(r => r.FindAsync(list.Kind.Name, own, list.Page, cancellationToken), cancellationToken);
            slices[cell] = list.Slice(page, n => n, cell.Keys.Count);
        }
        return slices;
    }
}
