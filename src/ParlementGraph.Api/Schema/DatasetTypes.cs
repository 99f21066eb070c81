using GraphQL.Types;
using ParlementGraph.Model;
using ParlementGraph.Store;

namespace ParlementGraph.Api.Schema;

/// <summary>What the graph says of itself.</summary>
internal static class DatasetTypes
{
    public static ObjectGraphType Of(TypeBook book) => book.Object("Dataset", "The version of the graph that answers this request.", t =>
    {
        t.Add("version", TypeBook.NonNull(book.String), "SHA-256 over all records, in hex: equal graphs have equal versions.", c => Source(c).Version);
        t.Add("generation", TypeBook.NonNull(book.Int), "A number that grows with every build that changed something.", c => Source(c).Generation);
        t.Add("builtAt", TypeBook.NonNull(book.DateTime), "When the graph was built, in UTC.", c => Source(c).BuiltAt);
        t.Add("asOf", TypeBook.NonNull(book.LocalDate), "The latest day the graph knows of: the default day of every question about now.", c => Source(c).AsOf);
        t.Add("analyserVersion", TypeBook.NonNull(book.String), "Version of the analyser that made the words of the search index.", c => Source(c).AnalyserVersion);
        t.Add("licenses", TypeBook.NonNull(TypeBook.ListOf(book.String)), "Licences of what the graph was made of.", c => Source(c).Licenses);
        t.Add("sources", TypeBook.NonNull(TypeBook.ListOf(Sources(book))), "The publishers, and how far they were read.", c => Source(c).Sources);
        t.Add("counts", TypeBook.NonNull(TypeBook.ListOf(Counts(book))), "How many records of each kind there are.", c => Source(c).Counts);
        t.Add("issues", TypeBook.NonNull(TypeBook.ListOf(Issues(book))), "How many issues of each code there are.", c => Source(c).Issues);
    });

    private static ObjectGraphType Sources(TypeBook book) => book.Object("DatasetSource", "A publisher, and how far it was read.", t =>
    {
        t.Add("source", TypeBook.NonNull(book.Enum<Source>()), "Who published it all.", c => Choice.Name(((DatasetSource)c.Source!).Source));
        t.Add("position", book.String, "Where its feed stands; null for a source without a feed.", c => ((DatasetSource)c.Source!).Position);
        t.Add("fetchedAt", book.DateTime, "When something was last fetched, in UTC; null for seeds.", c => ((DatasetSource)c.Source!).FetchedAt);
        t.Add("records", TypeBook.NonNull(book.Int), "How many records came from it.", c => ((DatasetSource)c.Source!).Records);
    });

    private static ObjectGraphType Counts(TypeBook book) => book.Object("KindCount", "How many records of one kind there are.", t =>
    {
        t.Add("kind", TypeBook.NonNull(book.String), "Name of the kind, as its type is called.", c => ((KindCount)c.Source!).Kind);
        t.Add("count", TypeBook.NonNull(book.Int), "The number of records.", c => ((KindCount)c.Source!).Count);
    });

    private static ObjectGraphType Issues(TypeBook book) => book.Object("IssueCount", "How many issues of one code there are.", t =>
    {
        t.Add("code", TypeBook.NonNull(book.Enum<IssueCode>()), "What kind of issue it is.", c => Choice.Name(((IssueCount)c.Source!).Code));
        t.Add("severity", TypeBook.NonNull(book.Enum<IssueSeverity>()), "How much such an issue costs.", c => Choice.Name(((IssueCount)c.Source!).Severity));
        t.Add("count", TypeBook.NonNull(book.Int), "The number of issues.", c => ((IssueCount)c.Source!).Count);
    });

    private static Dataset Source(GraphQL.IResolveFieldContext context) => (Dataset)context.Source!;
}
