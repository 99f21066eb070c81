namespace ParlementGraph.Model;

/// <summary>A kind of relationship. The owner's record carries its edges and replaces them as a whole.</summary>
/// <param name="Type">UPPER_SNAKE: the type in Neo4j.</param>
public sealed record EdgeDef(string Type, IReadOnlyList<string> From, IReadOnlyList<string> To, EdgeEnd Owner, string Meaning)
{
    public IReadOnlyList<FieldDef> Properties { get; init; } = [];

    /// <summary>True when it lasts: it has <c>from</c> and <c>until</c> (half-open, null = still), and <c>from</c> is part of its identity.</summary>
    public bool IsSpan { get; init; }

    /// <summary>What it is called on the node it starts at (<c>asked</c>); null when readers do not see it there.</summary>
    public string? NameAtFrom { get; init; }

    /// <summary>What it is called on the node it ends at (<c>askers</c>); null when readers do not see it there.</summary>
    public string? NameAtTo { get; init; }

    /// <summary>The type of one mention in GraphQL (<c>WrittenQuestionAsker</c>), where the edge itself says something; null when the other node says it all.</summary>
    public string? ItemName { get; init; }

    /// <summary>The end at which a node has at most one such edge, so that readers see one node and not a list; null when both ends may have many.</summary>
    public EdgeEnd? SingleAt { get; init; }

    /// <summary>Properties that also say the order in which the owner lists its edges; then the other end's key decides.</summary>
    public string? OrderedBy => Properties.Any(p => p.Name == "order") ? "order" : IsSpan ? "from" : null;

    public IReadOnlyList<string> Ends(EdgeEnd end) => end == EdgeEnd.From ? From : To;

    public FieldDef Property(string name) =>
        Properties.FirstOrDefault(p => p.Name == name) ?? throw new ArgumentException($"{Type} has no property '{name}'", nameof(name));
}

/// <summary>One of the two ends of an edge.</summary>
public enum EdgeEnd
{
    From,
    To,
}
