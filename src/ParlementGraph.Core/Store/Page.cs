using ParlementGraph.Model;

namespace ParlementGraph.Store;

/// <summary>Where a page starts or ends: the values of the order's fields at that node, in the order's order, and its key.</summary>
public sealed record Cursor(IReadOnlyList<object?> Values, string Key);

/// <summary>
/// A page by keyset. Null is lowest, ascending as descending; the key, ascending, breaks ties. Inserting a row between two pages neither doubles nor skips one.
/// </summary>
/// <param name="Order">Sortable fields of the kind, or <c>key</c>; of a field with a <see cref="FieldDef.SortedBy"/>, that companion, so that cursors hold what is compared.</param>
/// <param name="Limit">At most this many items; one more is read to know whether there is another page.</param>
/// <param name="FromEnd">True for the last <paramref name="Limit"/> items before <paramref name="Before"/>; items come in the order asked for all the same.</param>
public sealed record PageRequest(IReadOnlyList<Order> Order, int Limit, Cursor? After = null, Cursor? Before = null, bool FromEnd = false);

/// <param name="HasMore">True when there are further items in the direction of the page: after it, or before it for a page from the end.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, bool HasMore)
{
    public static readonly Page<T> Empty = new([], HasMore: false);

    /// <summary>Of what a store has read for the page, in the order of reading: the items in the order asked for, without the one that was read only to know of it.</summary>
    internal static Page<T> Of(List<T> read, PageRequest page)
    {
        var hasMore = read.Count > page.Limit;
        if (hasMore) read.RemoveRange(page.Limit, read.Count - page.Limit);
        if (page.FromEnd) read.Reverse();
        return new Page<T>(read, hasMore);
    }
}

/// <summary>An edge and the node at its other end, seen from a node that was asked about.</summary>
public sealed record EdgeHit(Edge Edge, Node Other);
