using ParlementGraph.Store;

namespace ParlementGraph.Api.Analysis;

/// <summary>
/// All written questions as rows of numbers, for one version of the dataset: what matrix, totals, facets and medians are counted from.
/// Immutable, so that any number of requests read it at once, and go on reading it when a newer one is there.
/// </summary>
internal sealed class FactTable
{
    private readonly Fact[] _facts;
    private readonly FlatLists _askers;
    private readonly FlatLists _addressees;
    private readonly FlatLists _topics;
    private readonly int[] _newestFirst;

    /// <summary>Made by <see cref="FactTableBuilder"/>.</summary>
    internal FactTable(string version, long generation, Fact[] facts, FlatLists askers, FlatLists addressees, FlatLists topics, MatrixKeyBook keys, IReadOnlyList<string> topicKeys)
    {
        Version = version;
        Generation = generation;
        Keys = keys;
        TopicKeys = topicKeys;
        _facts = facts;
        _askers = askers;
        _addressees = addressees;
        _topics = topics;
        _newestFirst = NewestFirstOf(facts);
    }

    /// <summary>Of the dataset it was read from, as <see cref="Generation"/>.</summary>
    public string Version { get; }

    public long Generation { get; }

    public int Count => _facts.Length;

    public MatrixKeyBook Keys { get; }

    /// <summary>Keys of the topics by the numbers that <see cref="Topics"/> gives.</summary>
    public IReadOnlyList<string> TopicKeys { get; }

    /// <summary>Indexes in the default order of written questions: day of submission, then key, both descending.</summary>
    public ReadOnlySpan<int> NewestFirst => _newestFirst;

    public ref readonly Fact this[int index] => ref _facts[index];

    public static Task<FactTable> LoadAsync(IGraphReader reader, CancellationToken cancellationToken) => FactTableLoader.LoadAsync(reader, cancellationToken);

    /// <summary>A table from a list, in any order of rows.</summary>
    internal static FactTable Of(string version, long generation, IEnumerable<FactRow> rows, EndNames names)
    {
        var builder = new FactTableBuilder();
        foreach (var row in rows.OrderBy(r => r.Row)) builder.Add(row);
        return builder.Build(version, generation, names);
    }

    /// <summary>Index of the row with this number in the store; -1 when there is none.</summary>
    public int IndexOf(long row)
    {
        var (low, high) = (0, _facts.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var found = _facts[middle].Row;
            if (found == row) return middle;
            if (found < row) low = middle + 1;
            else high = middle - 1;
        }
        return -1;
    }

    /// <summary>Numbers of the mentions, for <see cref="MatrixKeyBook.OfAsker"/>.</summary>
    public ReadOnlySpan<int> Askers(int index) => _askers[index];

    /// <summary>Numbers of the mentions, for <see cref="MatrixKeyBook.OfAddressee"/>.</summary>
    public ReadOnlySpan<int> Addressees(int index) => _addressees[index];

    public ReadOnlySpan<int> Topics(int index) => _topics[index];

    /// <summary>Who asks whom in these rows of the store; a row named twice counts once.</summary>
    /// <param name="asOf">The day on which answers, withdrawals and postponements are looked at.</param>
    public AskMatrix Matrix(IReadOnlyList<long> rows, AskerDimension askers, AddresseeDimension addressees, DateOnly asOf) =>
        new MatrixCount(this, askers, addressees, asOf).Of(rows);

    private static int[] NewestFirstOf(Fact[] facts)
    {
        var order = new int[facts.Length];
        for (var i = 0; i < order.Length; i++) order[i] = i;
        Array.Sort(order, (a, b) => facts[b].SubmittedOn.CompareTo(facts[a].SubmittedOn) is var byDay and not 0
            ? byDay
            : string.CompareOrdinal(facts[b].Key, facts[a].Key));
        return order;
    }
}
