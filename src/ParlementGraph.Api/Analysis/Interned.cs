namespace ParlementGraph.Api.Analysis;

/// <summary>Numbers values in order of arrival, from 0; equal values get the same number.</summary>
internal sealed class Interned<T> where T : notnull
{
    private readonly Dictionary<T, int> _numbers = [];
    private readonly List<T> _values = [];

    public IReadOnlyList<T> Values => _values;

    public int NumberOf(T value)
    {
        if (_numbers.TryGetValue(value, out var number)) return number;
        _values.Add(value);
        return _numbers[value] = _values.Count - 1;
    }
}
