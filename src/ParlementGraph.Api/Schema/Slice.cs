namespace ParlementGraph.Api.Schema;

/// <summary>What a connection shows: the source of every type that ends in Connection.</summary>
/// <param name="Total">Null when the query did not ask for it, so that it was not counted.</param>
internal sealed record Slice(IReadOnlyList<SliceItem> Items, bool HasNext, bool HasPrevious, long? Total)
{
    public static readonly Slice Empty = new([], HasNext: false, HasPrevious: false, Total: 0);

    /// <param name="more">Whether there are items beyond the page in its direction; against it there are when a cursor says so.</param>
    public static Slice Of(IReadOnlyList<SliceItem> items, Paging paging, bool more, long? total) => paging.FromEnd
        ? new(items, HasNext: paging.Before is not null, HasPrevious: more, total)
        : new(items, HasNext: more, HasPrevious: paging.After is not null, total);
}

/// <summary>The source of every type that ends in Edge.</summary>
internal sealed record SliceItem(object Node, Func<string> Cursor);
