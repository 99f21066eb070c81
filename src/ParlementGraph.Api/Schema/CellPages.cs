using ParlementGraph.Api.Analysis;
using ParlementGraph.Model;
using ParlementGraph.Store;

namespace ParlementGraph.Api.Schema;

/// <summary>Pages of cells, out of memory.</summary>
internal static class CellPages
{
    public static Slice Of(AskMatrix matrix, IReadOnlyList<Order> order, Paging paging, string fingerprint)
    {
        var steps = AskCellOrder.By(order);
        var cursors = new CursorText(CursorText.FingerprintOf(fingerprint, order), [.. steps.Fields.Select(f => f.Type)]);
        var page = matrix.Page(new PageRequest(order, paging.Size, cursors.Read(paging.After), cursors.Read(paging.Before), paging.FromEnd));
        return Slice.Of([.. page.Items.Select(cell => new SliceItem(cell, () => cursors.Write(steps.CursorOf(cell))))], paging, page.HasMore, matrix.Cells.Count);
    }
}
