using ParlementGraph.Store;

namespace ParlementGraph.Api.Schema;

/// <summary>One way in which an item can meet a condition: what its edge says, the kind of its other end, and what that node says.</summary>
internal sealed record ItemTerm(IReadOnlyList<Filter> Edge, string? OtherKind, IReadOnlyList<Filter> Other)
{
    public static readonly ItemTerm Always = new([], null, []);

    public static ItemTerm OfEdge(Filter filter) => new([filter], null, []);

    public static ItemTerm OfOther(string? kind, Filter? filter) => new([], kind, filter is null ? [] : [filter]);

    /// <summary>Null when no item can meet both.</summary>
    public ItemTerm? And(ItemTerm other) =>
        OtherKind is not null && other.OtherKind is not null && OtherKind != other.OtherKind
            ? null
            : new([.. Edge, .. other.Edge], OtherKind ?? other.OtherKind, [.. Other, .. other.Other]);

    public Filter ToHas(EdgeView view)
    {
        Filter? edge = Edge.Count == 0 ? null : new Filter.All(Edge);
        Filter? other = Other.Count == 0 ? null : new Filter.All(Other);
        // A view that shows some of the edge's kinds must not count the others.
        if (OtherKind is null && !view.ShowsAllKinds)
        {
            return new Filter.Any([.. view.OtherKinds.Select(k => (Filter)new Filter.Has(view.Edge, view.At, edge, k, other))]);
        }
        return new Filter.Has(view.Edge, view.At, edge, OtherKind, other);
    }
}

/// <summary>
/// Conditions on one item as alternatives of <see cref="ItemTerm"/>. "Some item meets A or B" is "some item meets A, or some meets B"; for AND
/// inside, the alternatives are multiplied, since all must hold for the same item.
/// </summary>
internal static class ItemTerms
{
    public static readonly IReadOnlyList<ItemTerm> Always = [ItemTerm.Always];

    public static IReadOnlyList<ItemTerm> Or(IEnumerable<IReadOnlyList<ItemTerm>> parts) => Bounded([.. parts.SelectMany(p => p)]);

    public static IReadOnlyList<ItemTerm> And(IEnumerable<IReadOnlyList<ItemTerm>> parts)
    {
        var product = Always;
        foreach (var part in parts)
        {
            product = Bounded([.. product.SelectMany(_ => part, (a, b) => a.And(b)).OfType<ItemTerm>()]);
        }
        return product;
    }

    private static List<ItemTerm> Bounded(List<ItemTerm> terms) => terms.Count <= Limits.MaxAlternatives
        ? terms
        : throw Coded.Error(Coded.FilterLimit, $"The conditions on one item spread into more than {Limits.MaxAlternatives} alternatives; ask for less at a time.", ("limit", Limits.MaxAlternatives));
}
