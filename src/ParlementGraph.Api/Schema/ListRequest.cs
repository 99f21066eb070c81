using GraphQL;
using ParlementGraph.Model;
using ParlementGraph.Store;
using FieldType = ParlementGraph.Model.FieldType;

namespace ParlementGraph.Api.Schema;

/// <summary>All that a connection over a kind is asked: which nodes, in which order, which page, and what of it the query wants to see.</summary>
internal sealed class ListRequest
{
    private readonly CursorText _cursors;
    private readonly Paging _paging;

    private ListRequest(KindDef kind, Selection selection, IReadOnlyList<Order> order, Paging paging, CursorText cursors, Wanted wanted)
    {
        (Kind, Selection, Order, _paging, _cursors, Wanted) = (kind, selection, order, paging, cursors, wanted);
        // A page of none still has to know whether there is more.
        Page = new PageRequest(order, Math.Max(paging.Size, 1), cursors.Read(paging.After), cursors.Read(paging.Before), paging.FromEnd);
    }

    public KindDef Kind { get; }

    public Selection Selection { get; }

    public IReadOnlyList<Order> Order { get; }

    public PageRequest Page { get; }

    public Wanted Wanted { get; }

    public static ListRequest Of(IResolveFieldContext context, KindDef kind)
    {
        var selection = Selection.Of(context, kind);
        var given = context.Given<IEnumerable<object?>>("order");
        var order = given is null ? kind.DefaultOrder : SortTypes.Read(kind, given.Cast<IDictionary<string, object?>>());
        var fingerprint = CursorText.FingerprintOf(kind.Name, selection.Search, selection.Where, order);
        var cursors = new CursorText(fingerprint, [.. order.Select(o => TypeOf(kind, o.Field))]);
        return new(kind, selection, order, Paging.Of(context), cursors, Wanted.Of(context));
    }

    public Slice Slice<T>(Page<T> page, Func<T, Node> nodeOf, long? total) where T : notnull
    {
        var items = page.Items.Take(_paging.Size).Select(nodeOf).Select(n => new SliceItem(n, () => _cursors.Write(CursorOf(n)))).ToList();
        var more = page.HasMore || page.Items.Count > _paging.Size;
        return Schema.Slice.Of(items, _paging, more, total);
    }

    /// <summary>The page out of a list that is known, in its order. A cursor of an item that is not in it can say nothing of its place.</summary>
    public Page<string> PageOf(IReadOnlyList<string> keys)
    {
        var from = Page.After is { } after ? IndexOf(keys, after) + 1 : 0;
        var until = Page.Before is { } before ? IndexOf(keys, before) : keys.Count;
        var available = Math.Max(until - from, 0);
        var taken = Math.Min(available, Page.Limit);
        return new([.. keys.Skip(Page.FromEnd ? until - taken : from).Take(taken)], HasMore: available > taken);
    }

    private static int IndexOf(IReadOnlyList<string> keys, Cursor cursor)
    {
        for (var i = 0; i < keys.Count; i++)
        {
            if (keys[i] == cursor.Key) return i;
        }
        throw Coded.Error(Execution.ErrorCodes.BadCursor, "The cursor cannot be used: its item is not in this list any more. Start again without it.");
    }

    private Cursor CursorOf(Node node) => new([.. Order.Select(o => o.Field == "key" ? node.Key : node[o.Field])], node.Key);

    private static Type TypeOf(KindDef kind, string field) => field == "key" ? typeof(string) : kind.Field(field).Type switch
    {
        FieldType.Number => typeof(long),
        FieldType.Date => typeof(DateOnly),
        FieldType.Boolean => typeof(bool),
        _ => typeof(string),
    };
}
