namespace ParlementGraph.Api.Analysis;

/// <summary>A list of numbers per row, all in one array: a row costs four bytes and its numbers, not an object.</summary>
internal sealed class FlatLists
{
    private readonly int[] _starts;
    private readonly int[] _items;

    private FlatLists(int[] starts, int[] items)
    {
        _starts = starts;
        _items = items;
    }

    public ReadOnlySpan<int> this[int row] => _items.AsSpan(_starts[row].._starts[row + 1]);

    internal sealed class Builder
    {
        private readonly List<int> _starts = [0];
        private readonly List<int> _items = [];

        public void Add(int item) => _items.Add(item);

        public void EndRow() => _starts.Add(_items.Count);

        public FlatLists Build() => new([.. _starts], [.. _items]);
    }
}
