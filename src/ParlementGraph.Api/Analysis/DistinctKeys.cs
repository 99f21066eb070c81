namespace ParlementGraph.Api.Analysis;

/// <summary>The distinct keys of one set of questions after another, and how many sets each was in.</summary>
/// <param name="count">Keys are numbers below this.</param>
internal sealed class DistinctKeys(int count)
{
    private readonly int[] _sets = new int[count];

    // The number of the last set that a key was in, from 1: no clearing between sets.
    private readonly int[] _lastSet = new int[count];
    private readonly List<int> _ofThisSet = [];
    private int _set = 1;

    public IReadOnlyList<int> OfThisSet => _ofThisSet;

    /// <summary>Keys that were in a set at all.</summary>
    public IEnumerable<(int Key, int Sets)> Counts => _sets.Index().Where(k => k.Item > 0);

    public void Add(int key)
    {
        if (_lastSet[key] == _set) return;
        _lastSet[key] = _set;
        _sets[key]++;
        _ofThisSet.Add(key);
    }

    public void EndSet()
    {
        _ofThisSet.Clear();
        _set++;
    }
}
