using ParlementGraph.Model;

namespace ParlementGraph.Resolution;

/// <summary>Short ways to write nodes and edges; what is null is left out.</summary>
internal static class Draft
{
    public static GraphRecord Record(string kind, string key, IEnumerable<(string Name, object? Value)> values, params IEnumerable<Edge> edges) =>
        new(new Node(new NodeRef(kind, key), Values(values)), [.. edges]);

    public static Edge Edge(string type, NodeRef from, NodeRef to, params IEnumerable<(string Name, object? Value)> properties) =>
        new(type, from, to, Values(properties));

    public static Dictionary<string, object?> Values(params IEnumerable<(string Name, object? Value)> values) =>
        values.Where(v => v.Value is not null).ToDictionary(v => v.Name, v => v.Value);
}
