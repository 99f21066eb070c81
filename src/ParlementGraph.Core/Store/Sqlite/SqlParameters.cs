namespace ParlementGraph.Store.Sqlite;

/// <summary>The values of a statement in the making, in the order in which they were named.</summary>
internal sealed class SqlParameters
{
    private readonly List<object?> _values = [];

    public string Add(object? value)
    {
        _values.Add(value);
        return SqliteSession.Parameter(_values.Count - 1);
    }

    public object?[] Values => [.. _values];
}
