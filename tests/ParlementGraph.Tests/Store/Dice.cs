namespace ParlementGraph.Tests.Store;

/// <summary>Chance with a number: the same number gives the same graphs and questions on every machine.</summary>
internal sealed class Dice(int seed)
{
    // A generator of its own, since that of .NET may change between versions.
    private ulong _state = ((ulong)(uint)seed * 0x9E3779B97F4A7C15UL) + 1;

    public int Below(int limit)
    {
        _state ^= _state << 13;
        _state ^= _state >> 7;
        _state ^= _state << 17;
        return (int)((_state >> 11) % (ulong)limit);
    }

    public bool OneIn(int n) => Below(n) == 0;

    public T Of<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    public List<T> Some<T>(int most, Func<T> make) => [.. Enumerable.Range(0, Below(most + 1)).Select(_ => make())];
}
