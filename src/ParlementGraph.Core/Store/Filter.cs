using ParlementGraph.Model;
using ParlementGraph.Text;

namespace ParlementGraph.Store;

/// <summary>
/// A condition on a node or, inside <see cref="Has"/>, on an edge. A closed algebra over the model: every store renders every case, with
/// values as parameters. Logic has two values: a comparison with a missing value is false, and <see cref="Not"/> of it true.
/// </summary>
public abstract record Filter
{
    private Filter() { }

    /// <summary>True when every item is; with no items, true.</summary>
    public sealed record All(params IReadOnlyList<Filter> Items) : Filter;

    /// <summary>True when an item is; with no items, false.</summary>
    public sealed record Any(params IReadOnlyList<Filter> Items) : Filter;

    public sealed record Not(Filter Item) : Filter;

    /// <summary>The field equals one of the values, compared ordinally; null in the list is a missing value. <paramref name="Field"/> may be <c>key</c> on nodes.</summary>
    public sealed record OneOf(string Field, IReadOnlyList<object?> Values) : Filter;

    /// <summary>The field is there and within the bounds; a null bound is open.</summary>
    public sealed record Between(string Field, object? From, object? To, bool FromInclusive = true, bool ToInclusive = true) : Filter;

    /// <summary>Ordinal and case-sensitive, as instr, CONTAINS, STARTS WITH and ENDS WITH.</summary>
    public sealed record StringMatch(string Field, StringMatchMode Mode, string Value) : Filter;

    /// <summary>
    /// The node stands at <paramref name="At"/> of an edge of this type that meets <paramref name="EdgeCondition"/> (on its properties) and whose
    /// other end is of <paramref name="OtherKind"/> (null: any that the edge allows) and meets <paramref name="Other"/>.
    /// </summary>
    public sealed record Has(EdgeDef Edge, EdgeEnd At, Filter? EdgeCondition = null, string? OtherKind = null, Filter? Other = null) : Filter;

    /// <summary>In an edge condition: the property refers to a node (one of a list: to at least one) that meets the filter; null: to any.</summary>
    public sealed record Refers(string Property, Filter? Target) : Filter;

    /// <summary>
    /// An item of the node matches. On a WrittenQuestion: its subject, a notice, or the text of one of its Questions or Answers. On a Question: its
    /// text or that of one of its answers. On a Document: its title, or the text of a Question or Answer it states. On every other kind: a searched field of its own.
    /// </summary>
    public sealed record Text(SearchLeaf Leaf) : Filter;
}

/// <summary>How a <see cref="Filter.StringMatch"/> compares.</summary>
public enum StringMatchMode
{
    Contains,
    StartsWith,
    EndsWith,
}
