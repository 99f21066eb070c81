using GraphQL;
using GraphQL.Types;
using ParlementGraph.Api.Execution;

namespace ParlementGraph.Api.Schema;

/// <summary>The paging arguments of a connection, within their bounds.</summary>
/// <param name="Size">How many items are wanted; may be 0 by someone who wants the count.</param>
/// <param name="FromEnd">True when <c>last</c> is given.</param>
internal sealed record Paging(int Size, bool FromEnd, string? After, string? Before)
{
    public static QueryArgument[] Arguments(TypeBook book) =>
    [
        Fields.Argument("first", book.Int, $"How many items from the start, at most {Limits.MaxPageSize}; {Limits.DefaultPageSize} when neither first nor last is given."),
        Fields.Argument("after", book.String, "Items after this cursor only; cursors belong to the same search, where and order."),
        Fields.Argument("last", book.Int, $"How many items from the end, at most {Limits.MaxPageSize}; not together with first."),
        Fields.Argument("before", book.String, "Items before this cursor only; cursors belong to the same search, where and order."),
    ];

    public static Paging Of(IResolveFieldContext context)
    {
        var first = context.Given<int?>("first");
        var last = context.Given<int?>("last");
        var coordinate = $"{context.ParentType.Name}.{context.FieldDefinition.Name}";
        if (first is not null && last is not null)
            throw Coded.Error("HC0082", "Give `first` or `last`, not both: a page starts at one end.", ("coordinate", coordinate));
        var size = first ?? last ?? Limits.DefaultPageSize;
        if (size > Limits.MaxPageSize)
            throw Coded.Error(ErrorCodes.PageTooLarge, "The maximum allowed items per page were exceeded.", ("coordinate", coordinate), ("requestedItems", size), ("maxAllowedItems", Limits.MaxPageSize));
        if (size < 0)
            throw Coded.Error(ErrorCodes.PageBelowMinimum, "The requested number of items per page must be at least 0.", ("coordinate", coordinate), ("requestedItems", size), ("minAllowedItems", 0));
        return new(size, last is not null, context.Given<string>("after"), context.Given<string>("before"));
    }
}
