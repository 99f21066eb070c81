using ParlementGraph.Store;

namespace ParlementGraph.Api.Analysis;

/// <summary>Who asks whom, counted.</summary>
/// <param name="WrittenQuestionCount">Distinct written questions behind the whole matrix, those without cell included.</param>
/// <param name="WithoutCell">Of these, the ones that name no asker or no addressee.</param>
/// <param name="Cells">In the default order.</param>
/// <param name="Rows">A total per asker, most written questions first, then by sort name and key.</param>
/// <param name="Columns">A total per addressee, in the same order.</param>
internal sealed record AskMatrix(
    int WrittenQuestionCount,
    int WithoutCell,
    IReadOnlyList<AskCell> Cells,
    IReadOnlyList<AskTotal> Rows,
    IReadOnlyList<AskTotal> Columns)
{
    /// <summary>A page of cells; the request's order and cursors are those of <see cref="AskCellOrder"/>, its rules those of the stores' pages.</summary>
    public Page<AskCell> Page(PageRequest request)
    {
        var order = AskCellOrder.By(request.Order);
        var cells = order.Sort(Cells);
        var from = request.After is { } after ? order.CountUpTo(cells, after, inclusive: true) : 0;
        var until = request.Before is { } before ? order.CountUpTo(cells, before, inclusive: false) : cells.Count;
        var available = Math.Max(until - from, 0);
        var taken = Math.Min(available, request.Limit);
        if (request.FromEnd) from = until - taken;
        return new Page<AskCell>([.. cells.Skip(from).Take(taken)], HasMore: available > taken);
    }
}
