using ParlementGraph.Model;
using ParlementGraph.Store;

namespace ParlementGraph.Tests.Store;

/// <summary>Order, cursors and pages, over lists that hold everything.</summary>
internal static class InMemoryOrder
{
    /// <summary>Null is lowest; text by UTF-16 units, which for ASCII is what every engine does.</summary>
    public static int Compare(object? a, object? b) => (a, b) switch
    {
        (null, null) => 0,
        (null, _) => -1,
        (_, null) => 1,
        (string x, string y) => string.CompareOrdinal(x, y),
        _ => ((IComparable)a).CompareTo(b),
    };

    /// <param name="place">Where an item stands: the values of the order, the key, and what tells apart items with the same key.</param>
    public static Page<T> Page<T>(IEnumerable<T> items, PageRequest page, Func<T, Place> place)
    {
        var within = items.Select(i => (Item: i, At: place(i)))
            .Where(i => page.After is null || Compare(i.At, page.After, page.Order) > 0)
            .Where(i => page.Before is null || Compare(i.At, page.Before, page.Order) < 0)
            .Order(Comparer<(T Item, Place At)>.Create((a, b) => Compare(a.At, b.At, page.Order)))
            .Select(i => i.Item)
            .ToList();
        var taken = page.FromEnd ? within.TakeLast(page.Limit) : within.Take(page.Limit);
        return new Page<T>([.. taken], within.Count > page.Limit);
    }

    private static int Compare(Place a, Place b, IReadOnlyList<Order> order) =>
        Compare(a.Values, a.Key, b.Values, b.Key, order) is var c and not 0 ? c : Compare(a.Start, b.Start);

    private static int Compare(Place a, Cursor cursor, IReadOnlyList<Order> order)
    {
        if (Compare(a.Values, a.Key, cursor.Values, cursor.Key, order) is var c and not 0) return c;
        return cursor.Values.Count > order.Count ? Compare(a.Start, cursor.Values[order.Count]) : 0;
    }

    private static int Compare(IReadOnlyList<object?> a, string aKey, IReadOnlyList<object?> b, string bKey, IReadOnlyList<Order> order)
    {
        for (var i = 0; i < order.Count; i++)
        {
            var c = Compare(a[i], b[i]);
            if (c != 0) return order[i].Descending ? -c : c;
        }
        return string.CompareOrdinal(aKey, bKey);
    }

    /// <param name="Start">The start of a span, where one node may be at the other end twice.</param>
    public sealed record Place(IReadOnlyList<object?> Values, string Key, object? Start = null);
}
