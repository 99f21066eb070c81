namespace ParlementGraph.Store.Sqlite;

/// <summary>A set of ids, which are dense: a bit for each.</summary>
internal sealed class IdSet
{
    private ulong[] _words = [];

    /// <summary>False when it was there.</summary>
    public bool Add(long id)
    {
        var (word, bit) = (checked((int)(id >> 6)), 1UL << (int)(id & 63));
        if (word >= _words.Length) Array.Resize(ref _words, Math.Max(word + 1, _words.Length * 2));
        if ((_words[word] & bit) != 0) return false;
        _words[word] |= bit;
        return true;
    }

    public bool Contains(long id) => id >> 6 < _words.Length && (_words[id >> 6] & (1UL << (int)(id & 63))) != 0;
}
