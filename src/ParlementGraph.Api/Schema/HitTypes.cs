using GraphQL;
using GraphQL.Types;
using ParlementGraph.Api.Execution;
using ParlementGraph.Model;
using ParlementGraph.Text;

namespace ParlementGraph.Api.Schema;

/// <summary>The field <c>hits</c> and its types.</summary>
internal static class HitTypes
{
    /// <param name="resolve">Request, node, what is searched, how many at most.</param>
    public static void AddTo(ObjectGraphType type, ApiTypes types, string description, Func<RequestContext, Node, SearchExpression, int, object?> resolve) => type.Add(
        "hits", TypeBook.NonNull(TypeBook.ListOf(Hit(types))), description,
        c => resolve(c.Request(), KindTypes.Source(c), SearchReader.Parse(c.Given<string>("search")!), SizeOf(c)),
        Fields.Argument("search", TypeBook.NonNull(types.Book.String), SearchReader.Meaning),
        Fields.Argument("first", types.Book.Int, $"How many hits at most, from the first: {Limits.DefaultPageSize} when not given, {Limits.MaxPageSize} at most."));

    private static int SizeOf(IResolveFieldContext context)
    {
        var size = context.Given<int?>("first") ?? Limits.DefaultPageSize;
        var coordinate = $"{context.ParentType.Name}.{context.FieldDefinition.Name}";
        if (size > Limits.MaxPageSize)
            throw Coded.Error(ErrorCodes.PageTooLarge, "The maximum allowed items per page were exceeded.", ("coordinate", coordinate), ("requestedItems", size), ("maxAllowedItems", Limits.MaxPageSize));
        return size >= 0 ? size : throw Coded.Error(ErrorCodes.PageBelowMinimum, "The requested number of items must be at least 0.", ("coordinate", coordinate), ("requestedItems", size), ("minAllowedItems", 0));
    }

    private static ObjectGraphType Hit(ApiTypes types) => types.Book.Object("SearchHit", "A place where a search matches, with the words around it.", t =>
    {
        var states = types.Model.Edge("STATES");
        t.Add("place", TypeBook.NonNull(types.Book.Enum<HitPlace>()), "In which part of the set it matches.", c => Choice.Name(Source(c).Place));
        t.Add("question", types.Kinds.Of("Question"), "The numbered question that matches; null for other places.", c => Source(c).Question);
        t.Add("answer", types.Kinds.Of("Answer"), "The answer that matches; null for other places.", c => Source(c).Answer);
        t.Add("document", types.Kinds.Of("Document"), "The document in which the words stand; null where it is not known, and for the subject.", c =>
        {
            var hit = Source(c);
            if (hit.Document is { } key) return c.Request().Get("Document", key);
            return (hit.Question ?? hit.Answer) is { } stated ? c.Request().Expand(states, EdgeEnd.To, stated.Ref).Select(h => h.Count == 0 ? null : h[0].Other) : null;
        });
        t.Add("snippet", TypeBook.NonNull(types.Book.String), "The words around the match, at most 200 characters, cut at words with an ellipsis.", c => Source(c).Snippet.Text);
        t.Add("matches", TypeBook.NonNull(TypeBook.ListOf(Range(types))), "Where in the snippet the search matches.", c => Source(c).Snippet.Matches);
    });

    private static ObjectGraphType Range(ApiTypes types) => types.Book.Object("TextRange", "A stretch of a text, half-open, in UTF-16 units from its start.", t =>
    {
        t.Add("start", TypeBook.NonNull(types.Book.Int), "Offset of the first character.", c => ((TextRange)c.Source!).Start);
        t.Add("end", TypeBook.NonNull(types.Book.Int), "Offset after the last character.", c => ((TextRange)c.Source!).End);
    });

    private static Hit Source(IResolveFieldContext context) => (Hit)context.Source!;
}
