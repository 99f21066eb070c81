using System.Globalization;

namespace ParlementGraph.Store.Neo4j;

/// <summary>The values of a statement in the making, in the order in which they were named.</summary>
internal sealed class CypherParameters
{
    private readonly Dictionary<string, object?> _values = [];

    public IReadOnlyDictionary<string, object?> Values => _values;

    public string Add(object? value)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"p{_values.Count}");
        _values.Add(name, value);
        return "$" + name;
    }
}
