namespace ParlementGraph.Model;

/// <summary>A kind of node: written once here, everything else is derived from it.</summary>
/// <param name="Name">PascalCase, English; label in Neo4j and type in GraphQL.</param>
/// <param name="Meaning">For a reader of the data.</param>
/// <param name="KeyMeaning">What the key is made of, with an example. Keys are ASCII and never change silently.</param>
public sealed record KindDef(string Name, string Meaning, string KeyMeaning, IReadOnlyList<FieldDef> Fields)
{
    /// <summary>The Dutch word.</summary>
    public string? Dutch { get; init; }

    /// <summary>The field that equals the key, where a reader sees it under another name (<c>number</c>); null when it is shown as <c>key</c> or not at all.</summary>
    public string? KeyField { get; init; }

    /// <summary>Order of lists when nobody asks for one; the key breaks ties.</summary>
    public IReadOnlyList<Order> DefaultOrder { get; init; } = [];

    public FieldDef Field(string name) =>
        Fields.FirstOrDefault(f => f.Name == name) ?? throw new ArgumentException($"{Name} has no field '{name}'", nameof(name));
}

/// <summary>One step of an order; <paramref name="Field"/> is a sortable field or <c>key</c>.</summary>
public sealed record Order(string Field, bool Descending = false);
