using ParlementGraph.Model;

namespace ParlementGraph.Store.Neo4j;

/// <summary>The columns of nodes that may be of several kinds: the key, and every field that one of the kinds has, once.</summary>
internal sealed class NodeColumns
{
    private readonly Dictionary<string, (FieldDef Field, int At)[]> _fields;
    private readonly List<string> _names;

    public NodeColumns(GraphModel model, params IReadOnlyList<string> kinds)
    {
        _names = [.. kinds.SelectMany(k => model.Kind(k).Fields).Select(f => CypherName.Checked(f.Name)).Distinct()];
        var places = _names.Index().ToDictionary(n => n.Item, n => n.Index);
        _fields = kinds.ToDictionary(k => k, k => model.Kind(k).Fields.Select(f => (f, places[f.Name])).ToArray());
    }

    public string Of(string alias) => string.Join(", ", _names.Prepend("key").Select(n => $"{alias}.{n}"));

    public Node Read(string kind, IReadOnlyList<object?> row, int at)
    {
        var values = new Dictionary<string, object?>();
        foreach (var (field, place) in _fields[kind])
        {
            if (row[at + 1 + place] is { } value) values[field.Name] = Neo4jValue.Read(field, value);
        }
        return new Node(new NodeRef(kind, (string)row[at]!), values);
    }
}
