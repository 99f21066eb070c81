using GraphQL;
using GraphQL.Types;
using ParlementGraph.Model;

namespace ParlementGraph.Api.Schema;

/// <summary>The argument <c>on</c>, and what holds on a day.</summary>
internal static class Days
{
    public static QueryArgument On(TypeBook book) =>
        Fields.Argument("on", book.LocalDate, "The day in question; without it the day of the dataset (`dataset.asOf`), never today's.");

    public static DateOnly Of(IResolveFieldContext context) => context.Given<DateOnly?>("on") ?? context.Request().AsOf;

    /// <summary>Whether a span holds on a day. Spans are half-open; where the source stops knowing, an open end says nothing any more.</summary>
    public static bool Holds(Edge span, DateOnly on) =>
        Within(on, (DateOnly?)span["from"], (DateOnly?)span["until"])
        && (span["until"] is not null || span["knownUntil"] is not DateOnly known || on <= known);

    public static bool Within(DateOnly on, DateOnly? from, DateOnly? until) => (from is null || from <= on) && (until is null || on < until);
}
