using GraphQL.Types;
using ParlementGraph.Model;

namespace ParlementGraph.Api.Schema;

/// <summary>Connections with Hot Chocolate's shape, named after their field. Fields of one name share one type, since their shape is the same.</summary>
internal sealed class ConnectionTypes(TypeBook book, FilterTypes filters, SortTypes sorts)
{
    public ObjectGraphType Of(string field, IGraphType node)
    {
        var name = Fields.Pascal(field);
        return book.Object($"{name}Connection", $"A page of the list {field}.", t =>
        {
            t.Add("pageInfo", TypeBook.NonNull(PageInfo), "Whether there are further pages, and where this one starts and ends.", c => c.Source);
            t.Add("edges", TypeBook.ListOf(Edge(name, field, node)), "The items of this page, each with its cursor.", c => Source(c).Items);
            t.Add("nodes", TypeBook.ListOf(node), "The items of this page.", c => Source(c).Items.Select(i => i.Node));
            t.Add("totalCount", TypeBook.NonNull(book.Int), "How many items the whole list has, over all pages; counted only when asked for.", c => Source(c).Total);
        });
    }

    /// <summary>The arguments of a connection over a kind: those that it can have at all, then paging.</summary>
    public QueryArgument[] Arguments(KindDef kind)
    {
        var arguments = Selecting(kind).ToList();
        if (sorts.Of(kind) is { } sort)
            arguments.Add(Fields.Argument("order", TypeBook.ListOf(sort), "The order of the list, most important first; the key breaks ties."));
        return [.. arguments, .. Paging.Arguments(book)];
    }

    /// <summary>The arguments that say which nodes of a kind are meant.</summary>
    public QueryArgument[] Selecting(KindDef kind)
    {
        var arguments = new List<QueryArgument>();
        if (KindShape.IsSearched(kind)) arguments.Add(Fields.Argument("search", book.String, SearchReader.Meaning));
        arguments.Add(Fields.Argument("where", filters.Of(kind), "Conditions that every item of the list meets."));
        return [.. arguments];
    }

    public QueryArgument[] OrderAndPaging(KindDef kind) => [.. Arguments(kind).Where(a => a.Name is not "search" and not "where")];

    private ObjectGraphType Edge(string name, string field, IGraphType node) => book.Object($"{name}Edge", $"An item of the list {field} with its cursor.", t =>
    {
        t.Add("cursor", TypeBook.NonNull(book.String), "Where the item stands in this list; opaque, for after and before.", c => ((SliceItem)c.Source!).Cursor());
        t.Add("node", TypeBook.NonNull(node), "The item of the list itself.", c => ((SliceItem)c.Source!).Node);
    });

    private ObjectGraphType PageInfo => book.Object("PageInfo", "Where a page stands in its list.", t =>
    {
        t.Add("hasNextPage", TypeBook.NonNull(book.Boolean), "True when there are items after this page.", c => Source(c).HasNext);
        t.Add("hasPreviousPage", TypeBook.NonNull(book.Boolean), "True when there are items before this page.", c => Source(c).HasPrevious);
        t.Add("startCursor", book.String, "Cursor of the first item; null on an empty page.", c => Source(c).Items is [var start, ..] ? start.Cursor() : null);
        t.Add("endCursor", book.String, "Cursor of the last item; null on an empty page.", c => Source(c).Items is [.., var end] ? end.Cursor() : null);
    });

    private static Slice Source(GraphQL.IResolveFieldContext context) => (Slice)context.Source!;
}
