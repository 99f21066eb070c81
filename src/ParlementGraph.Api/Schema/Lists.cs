using ParlementGraph.Model;
using ParlementGraph.Store;

namespace ParlementGraph.Api.Schema;

/// <summary>Reads what a <see cref="ListRequest"/> asks for: a statement for the page, another for the count, each only when selected.</summary>
internal static class Lists
{
    public static async Task<Slice> FindAsync(RequestContext request, ListRequest list, CancellationToken cancellationToken)
    {
        var filter = await list.Selection.FilterAsync(request, cancellationToken);
        var page = list.Wanted.Items ? await request.ReadAsync(r => r.FindAsync(list.Kind.Name, filter, list.Page, cancellationToken), cancellationToken) : Page<Node>.Empty;
        long? total = list.Wanted.Total ? await request.ReadAsync(r => r.CountAsync(list.Kind.Name, filter, cancellationToken), cancellationToken) : null;
        return list.Slice(page, n => n, total);
    }

    /// <summary>The same for the other nodes of an edge, for all nodes of a level at once.</summary>
    public static async Task<IReadOnlyDictionary<NodeRef, Slice>> ExpandAsync(RequestContext request, ListRequest list, EdgeView view, IReadOnlyCollection<NodeRef> nodes, CancellationToken cancellationToken)
    {
        var filter = await list.Selection.FilterAsync(request, cancellationToken);
        var pages = list.Wanted.Items
            ? await request.ReadAsync(r => r.ExpandPageAsync(view.Edge, view.At, nodes, list.Kind.Name, filter, list.Page, cancellationToken), cancellationToken)
            : new Dictionary<NodeRef, Page<EdgeHit>>();
        var totals = list.Wanted.Total
            ? await request.ReadAsync(r => r.CountEdgesAsync(view.Edge, view.At, nodes, list.Kind.Name, filter, cancellationToken), cancellationToken)
            : null;
        return nodes.Distinct().ToDictionary(n => n, n => list.Slice(pages.GetValueOrDefault(n) ?? Page<EdgeHit>.Empty, h => h.Other, totals is null ? null : totals.GetValueOrDefault(n)));
    }
}
