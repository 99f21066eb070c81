using System.Collections.Immutable;

namespace ParlementGraph.Model;

/// <summary>Which node: kind and key.</summary>
public readonly record struct NodeRef(string Kind, string Key)
{
    /// <summary>Kind, then key, by UTF-16 units; keys are ASCII, so that every store and tool agrees.</summary>
    public static readonly IComparer<NodeRef> Ordinal = Comparer<NodeRef>.Create((a, b) =>
        string.CompareOrdinal(a.Kind, b.Kind) is var byKind and not 0 ? byKind : string.CompareOrdinal(a.Key, b.Key));

    public override string ToString() => $"{Kind}:{Key}";
}

/// <summary>A node with its values by field name; a field that is missing is null.</summary>
public sealed record Node(NodeRef Ref, IReadOnlyDictionary<string, object?> Values)
{
    public string Key => Ref.Key;

    public object? this[string field] => Values.GetValueOrDefault(field);

    public string? Text(string field) => (string?)this[field];

    public DateOnly? Date(string field) => (DateOnly?)this[field];

    public long? Number(string field) => (long?)this[field];
}

/// <summary>A relationship with its properties; a property that is missing is null.</summary>
public sealed record Edge(string Type, NodeRef From, NodeRef To, IReadOnlyDictionary<string, object?> Properties)
{
    public static readonly IReadOnlyDictionary<string, object?> NoProperties = ImmutableDictionary<string, object?>.Empty;

    public object? this[string property] => Properties.GetValueOrDefault(property);

    public NodeRef End(EdgeEnd end) => end == EdgeEnd.From ? From : To;
}

/// <summary>The unit that is built, hashed, written and removed: a node with the edges it owns.</summary>
public sealed record GraphRecord(Node Node, IReadOnlyList<Edge> Edges);
