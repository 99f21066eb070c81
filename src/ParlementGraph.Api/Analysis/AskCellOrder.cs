using ParlementGraph.Model;
using ParlementGraph.Store;

namespace ParlementGraph.Api.Analysis;

/// <summary>
/// An order of cells: the steps asked for, then those of the default order (written questions descending, asker, addressee), then the
/// keys. It is total, so that a cursor stands at one place, also when its cell is gone or new ones have come.
/// </summary>
internal sealed class AskCellOrder : IComparer<AskCell>
{
    private static readonly (AskCellField Field, bool Descending)[] DefaultSteps =
        [(AskCellField.WrittenQuestionCount, true), (AskCellField.Asker, false), (AskCellField.Addressee, false)];

    private readonly (AskCellField Field, bool Descending)[] _asked;
    private readonly (AskCellField Field, bool Descending)[] _steps;

    private AskCellOrder(IReadOnlyList<Order> order)
    {
        // A field that comes twice decides only once.
        _asked = [.. order.Select(o => (Field: AskCellField.Named(o.Field), o.Descending)).DistinctBy(s => s.Field.Name)];
        _steps = [.. _asked.Concat(DefaultSteps).DistinctBy(s => s.Field.Name)];
    }

    public static AskCellOrder Default { get; } = new([]);

    /// <summary>The fields whose values a cursor holds, in its order.</summary>
    public IReadOnlyList<AskCellField> Fields => [.. _steps.Select(s => s.Field)];

    /// <exception cref="ArgumentException">Cells have no such field.</exception>
    public static AskCellOrder By(IReadOnlyList<Order> order) => order.Count == 0 ? Default : new(order);

    public Cursor CursorOf(AskCell cell) => new([.. _steps.Select(s => s.Field.ValueOf(cell))], cell.Key);

    public int Compare(AskCell? x, AskCell? y)
    {
        if (x is null || y is null) return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        return Compare(_steps, x, y) is var found and not 0 ? found : string.CompareOrdinal(x.Key, y.Key);
    }

    /// <summary>The cells of a matrix in this order. They come in the default order and the sort is stable, so that only the steps asked for need comparing.</summary>
    public IReadOnlyList<AskCell> Sort(IReadOnlyList<AskCell> cells) =>
        _asked.Length == 0 ? cells : [.. cells.Order(Comparer<AskCell>.Create((x, y) => Compare(_asked, x, y)))];

    /// <summary>How many of the cells, sorted by this order, stand before the cursor; <paramref name="inclusive"/>: or at it.</summary>
    /// <exception cref="ArgumentException">The cursor is of another order.</exception>
    public int CountUpTo(IReadOnlyList<AskCell> sorted, Cursor cursor, bool inclusive)
    {
        if (cursor.Values.Count != _steps.Length)
        {
            throw new ArgumentException($"the cursor holds {cursor.Values.Count} values, this order needs {_steps.Length}", nameof(cursor));
        }
        var (low, high) = (0, sorted.Count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (Compare(sorted[middle], cursor) is var found && (found < 0 || (inclusive && found == 0))) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private static int Compare((AskCellField Field, bool Descending)[] steps, AskCell x, AskCell y)
    {
        foreach (var (field, descending) in steps)
        {
            if (field.Compare(x, y) is var found and not 0) return descending ? -found : found;
        }
        return 0;
    }

    private int Compare(AskCell cell, Cursor cursor)
    {
        for (var i = 0; i < _steps.Length; i++)
        {
            if (_steps[i].Field.CompareTo(cell, cursor.Values[i]) is var found and not 0) return _steps[i].Descending ? -found : found;
        }
        return string.CompareOrdinal(cell.Key, cursor.Key);
    }
}
