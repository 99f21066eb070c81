using GraphQL.Types;
using ParlementGraph.Model;
using ParlementGraph.Store;

namespace ParlementGraph.Api.Schema;

/// <summary>What the graph lacks of what the publishers list.</summary>
internal static class CoverageTypes
{
    /// <summary>Nothing of the Eerste Kamer is imported, so there is nothing it could lack.</summary>
    public static Coverage Of(Dataset dataset, string? chamber) => chamber == Choice.Name(Chamber.EersteKamer) ? Coverage.Nothing : dataset.Coverage;

    public static ObjectGraphType Of(TypeBook book) => book.Object("Coverage", "What the graph holds and lacks of what the publishers list.", t =>
    {
        t.Add("years", TypeBook.NonNull(TypeBook.ListOf(Years(book))), "By year and kind of document, oldest first. Empty when no publisher's list was read.", c => ((Coverage)c.Source!).Years);
        t.Add("unresolvedAskers", TypeBook.NonNull(TypeBook.ListOf(Unresolved(book))), "Who asked and could not be tied to a person, most often first.", c => ((Coverage)c.Source!).UnresolvedAskers);
        t.Add("unresolvedAddressees", TypeBook.NonNull(TypeBook.ListOf(Unresolved(book))), "Who was asked and could not be tied to a person or an office, most often first.", c => ((Coverage)c.Source!).UnresolvedAddressees);
    });

    private static ObjectGraphType Years(TypeBook book) => book.Object("CoverageYear", "One year and kind of document.", t =>
    {
        t.Add("year", TypeBook.NonNull(book.Int), "Year of submission for questions, of the document for the rest.", c => Year(c).Year);
        t.Add("kind", TypeBook.NonNull(book.Enum<DocumentKind>()), "Kind of the documents; QUESTION stands for the sets themselves.", c => Choice.Name(Year(c).Kind));
        Count("expected", "What the feed lists and has not deleted.", y => y.Expected);
        Count("held", "Of these, with their text in the graph.", y => y.Held);
        Count("missing", "Of these, without text: not published yet, or not fetched.", y => y.Missing);
        Count("unparsed", "Of these, held as bytes whose text could not be read.", y => y.Unparsed);
        Count("withoutAddressee", "Sets without anybody who was asked; at QUESTION only.", y => y.WithoutAddressee);
        Count("unresolvedAskers", "Mentions of askers that are nobody's; at QUESTION only.", y => y.UnresolvedAskers);
        Count("unresolvedAddressees", "Mentions of addressees that are neither a person nor an office; at QUESTION only.", y => y.UnresolvedAddressees);

        void Count(string name, string description, Func<CoverageYear, long> count) => t.Add(name, TypeBook.NonNull(book.Int), description, c => count(Year(c)));
    });

    private static ObjectGraphType Unresolved(TypeBook book) => book.Object("UnresolvedCount", "Words that stay open, and how often they occur.", t =>
    {
        t.Add("asWritten", TypeBook.NonNull(book.String), "The words as the source has them.", c => Words(c).AsWritten);
        t.Add("count", TypeBook.NonNull(book.Int), "How many sets name them.", c => Words(c).Count);
        t.Add("firstOn", TypeBook.NonNull(book.LocalDate), "Day of the first such set.", c => Words(c).FirstOn);
        t.Add("lastOn", TypeBook.NonNull(book.LocalDate), "Day of the last such set.", c => Words(c).LastOn);
    });

    private static CoverageYear Year(GraphQL.IResolveFieldContext context) => (CoverageYear)context.Source!;

    private static UnresolvedCount Words(GraphQL.IResolveFieldContext context) => (UnresolvedCount)context.Source!;
}
