using System.Runtime.InteropServices;
using ParlementGraph.Model;

namespace ParlementGraph.Api.Analysis;

/// <summary>
/// Counts one matrix. A set counts once under each of its distinct askers and addressees and once in each pair of them: two askers of
/// one party are one row, two mentions of one minister one column.
/// </summary>
internal sealed class MatrixCount(FactTable table, AskerDimension askers, AddresseeDimension addressees, DateOnly asOf)
{
    private readonly DistinctKeys _rowKeys = new(table.Keys.Count);
    private readonly DistinctKeys _columnKeys = new(table.Keys.Count);

    // Cells in order of their first set, and every (cell, set) in the order of the sets: newest first.
    private readonly Dictionary<long, int> _cellOf = [];
    private readonly List<(int RowKey, int ColumnKey, int Sets)> _cells = [];
    private readonly List<(int Cell, int Index)> _evidence = [];

    public AskMatrix Of(IReadOnlyList<long> rows)
    {
        var isAsked = Marks(rows);
        var (all, withoutCell) = (0, 0);
        foreach (var index in table.NewestFirst)
        {
            if (!isAsked[index]) continue;
            all++;
            if (table.Askers(index).IsEmpty || table.Addressees(index).IsEmpty) withoutCell++;
            else Add(index);
        }
        return new AskMatrix(all, withoutCell, Cells(), Totals(_rowKeys), Totals(_columnKeys));
    }

    private bool[] Marks(IReadOnlyList<long> rows)
    {
        var marks = new bool[table.Count];
        foreach (var row in rows)
        {
            var index = table.IndexOf(row);
            if (index < 0)
            {
                throw new ArgumentException($"row {row} is not in the fact table of generation {table.Generation}: the rows are of another generation", nameof(rows));
            }
            marks[index] = true;
        }
        return marks;
    }

    private void Add(int index)
    {
        foreach (var asker in table.Askers(index)) _rowKeys.Add(table.Keys.OfAsker(asker, askers));
        var cabinet = addressees == AddresseeDimension.Cabinet ? table.Keys.CabinetOn(table[index].SubmittedOn) : -1;
        foreach (var addressee in table.Addressees(index)) _columnKeys.Add(table.Keys.OfAddressee(addressee, addressees, cabinet));
        foreach (var row in _rowKeys.OfThisSet)
        {
            foreach (var column in _columnKeys.OfThisSet) AddToCell(row, column, index);
        }
        _rowKeys.EndSet();
        _columnKeys.EndSet();
    }

    private void AddToCell(int row, int column, int index)
    {
        ref var cell = ref CollectionsMarshal.GetValueRefOrAddDefault(_cellOf, ((long)row << 32) | (uint)column, out var exists);
        if (!exists)
        {
            cell = _cells.Count;
            _cells.Add((row, column, 0));
        }
        CollectionsMarshal.AsSpan(_cells)[cell].Sets++;
        _evidence.Add((cell, index));
    }

    private AskCell[] Cells()
    {
        // A counting sort by cell: it keeps the newest first within each.
        var ends = new int[_cells.Count];
        for (var (cell, at) = (0, 0); cell < ends.Length; cell++) (ends[cell], at) = (at, at + _cells[cell].Sets);
        var sets = new int[_evidence.Count];
        var keys = new string[_evidence.Count];
        foreach (var (cell, index) in _evidence)
        {
            sets[ends[cell]] = index;
            keys[ends[cell]++] = table[index].Key;
        }

        var cells = new AskCell[_cells.Count];
        var days = new List<int>();
        foreach (var (at, cell) in InDefaultOrder().Index())
        {
            var (row, column, count) = _cells[cell];
            var from = ends[cell] - count;
            cells[at] = Cell(row, column, sets.AsSpan(from, count), new ArraySegment<string>(keys, from, count), days);
        }
        return cells;
    }

    /// <summary>The order of <see cref="AskCellOrder.Default"/>, by ranks: comparing numbers is ten times as fast as comparing names.</summary>
    private int[] InDefaultOrder()
    {
        var ranks = new (int, int, int, int, int)[_cells.Count];
        var order = new int[_cells.Count];
        for (var cell = 0; cell < order.Length; cell++)
        {
            var (row, column, count) = _cells[cell];
            ranks[cell] = (-count, table.Keys.NameRank(row), table.Keys.NameRank(column), table.Keys.KeyRank(row), table.Keys.KeyRank(column));
            order[cell] = cell;
        }
        Array.Sort(ranks, order);
        return order;
    }

    private AskCell Cell(int row, int column, ReadOnlySpan<int> sets, ArraySegment<string> keys, List<int> days)
    {
        days.Clear();
        var open = 0;
        foreach (var index in sets)
        {
            ref readonly var fact = ref table[index];
            switch (fact.StateOn(asOf))
            {
                case WrittenQuestionState.Answered:
                    days.Add(fact.DaysToAnswer!.Value);
                    break;
                case WrittenQuestionState.Open or WrittenQuestionState.Postponed:
                    open++;
                    break;
            }
        }
        return new AskCell
        {
            Asker = table.Keys.Key(row),
            Addressee = table.Keys.Key(column),
            AskerSortName = table.Keys.SortName(row),
            AddresseeSortName = table.Keys.SortName(column),
            WrittenQuestionCount = sets.Length,
            AnsweredCount = days.Count,
            OpenCount = open,
            MedianDaysToAnswer = Median.Of(days),
            FirstSubmittedOn = table[sets[^1]].SubmittedOn,
            LastSubmittedOn = table[sets[0]].SubmittedOn,
            Keys = keys,
        };
    }

    private AskTotal[] Totals(DistinctKeys keys) =>
    [
        .. keys.Counts
            .OrderBy(c => (-c.Sets, table.Keys.NameRank(c.Key), table.Keys.KeyRank(c.Key)))
            .Select(c => new AskTotal(table.Keys.Key(c.Key), c.Sets)),
    ];
}
