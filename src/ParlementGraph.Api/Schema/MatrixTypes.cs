using GraphQL;
using GraphQL.Types;
using ParlementGraph.Api.Analysis;

namespace ParlementGraph.Api.Schema;

/// <summary>Who asks whom: the matrix, its cells and totals.</summary>
internal static class MatrixTypes
{
    private const string Unresolved = "UnresolvedActor";

    /// <summary>A matrix with what it was asked for, which its cursors carry.</summary>
    private sealed record Answer(AskMatrix Matrix, string Fingerprint);

    public static void AddTo(ObjectGraphType query, ApiTypes types)
    {
        var kind = types.Model.Kind(KindShape.WrittenQuestion);
        query.AddAsync("whoAsksWhom", TypeBook.NonNull(Matrix(types)), "Who asks whom: written questions counted by asker and addressee, with the questions behind each number.",
            async c =>
            {
                var request = c.Request();
                var selection = Selection.Of(c, kind);
                var rows = c.Given<AskerDimension>("rows");
                var columns = c.Given<AddresseeDimension>("columns");
                var filter = await selection.FilterAsync(request, c.CancellationToken);
                var matching = await request.ReadAsync(r => r.MatchAsync(filter, c.CancellationToken), c.CancellationToken);
                var facts = await request.FactsAsync(c.CancellationToken);
                return new Answer(facts.Matrix(matching, rows, columns, request.AsOf), CursorText.FingerprintOf(selection.Search, selection.Where, rows, columns));
            },
            [
                .. types.Connections.Selecting(kind),
                Fields.Argument("rows", TypeBook.NonNull(Rows(types.Book)), "What a row stands for.", AskerDimension.Person),
                Fields.Argument("columns", TypeBook.NonNull(Columns(types.Book)), "What a column stands for.", AddresseeDimension.Minister),
            ]);
    }

    private static ObjectGraphType Matrix(ApiTypes types) => types.Book.Object("AskMatrix", "Who asks whom: a matrix of written questions.", t =>
    {
        t.Add("writtenQuestionCount", TypeBook.NonNull(types.Book.Int), "Distinct sets of written questions behind the whole matrix.", c => Source(c).Matrix.WrittenQuestionCount);
        t.Add("withoutCell", TypeBook.NonNull(types.Book.Int), "Of these, sets without an asker or without an addressee: they are in no cell.", c => Source(c).Matrix.WithoutCell);
        var sort = MatrixSort(types);
        t.Add("cells", types.Connections.Of("cells", MatrixCellType.Of(types)), "The cells that are not empty; most written questions first unless ordered otherwise.",
            c =>
            {
                var given = c.Given<IEnumerable<object?>>("order");
                var order = given is null ? [] : SortTypes.Read(AskCellField.All.ToDictionary(f => f.Name, f => f.Name), given.Cast<IDictionary<string, object?>>());
                return CellPages.Of(Source(c).Matrix, order, Paging.Of(c), Source(c).Fingerprint);
            },
            [.. Paging.Arguments(types.Book), Fields.Argument("order", TypeBook.ListOf(sort), "The order of the cells, most important first; names of asker and addressee break ties.")]);
        t.Add("rows", TypeBook.NonNull(TypeBook.ListOf(Total(types))), "A total for each asker, most written questions first.", c => Source(c).Matrix.Rows);
        t.Add("columns", TypeBook.NonNull(TypeBook.ListOf(Total(types))), "A total for each addressee, most written questions first.", c => Source(c).Matrix.Columns);
    });

    private static ObjectGraphType Total(ApiTypes types) => types.Book.Object("AskTotal", "The distinct written questions in all cells of a row or column.", t =>
    {
        var union = types.Union("MatrixKey", "What a row or column stands for.", "Person", "Party", MinisterType.Name, "Office", "Ministry", "Cabinet", Unresolved);
        t.Add("key", TypeBook.NonNull(union), "What the row or column stands for.", c => MatrixCellType.End(c.Request(), ((AskTotal)c.Source!).Key));
        t.Add("writtenQuestionCount", TypeBook.NonNull(types.Book.Int), "Distinct sets of written questions in it.", c => ((AskTotal)c.Source!).WrittenQuestionCount);
    });

    private static InputObjectGraphType MatrixSort(ApiTypes types) => types.Book.Input("AskCellSortInput", "A field of a cell to order by: one field in each object, the list gives their priority.", t =>
    {
        foreach (var field in AskCellField.All) t.AddInput(field.Name, types.Sorts.Direction, $"Order the cells by {field.Name}{(field.Type == typeof(string) ? ", by sort names" : "")}.");
    });

    private static EnumerationGraphType Rows(TypeBook book) => book.Get("AskerDimension", () => EnumTypes.Of("AskerDimension", "What a row of the matrix stands for.",
        ("PERSON", AskerDimension.Person, "The member who asked."),
        ("PARTY", AskerDimension.Party, "The party that the member sat for on the day of submission; the person where that is unknown.")), _ => { });

    private static EnumerationGraphType Columns(TypeBook book) => book.Get("AddresseeDimension", () => EnumTypes.Of("AddresseeDimension", "What a column of the matrix stands for.",
        ("MINISTER", AddresseeDimension.Minister, "A person in an office; the office without a known holder, the person without a known office."),
        ("PERSON", AddresseeDimension.Person, "Who held the office on the day of submission; the office where that is unknown."),
        ("OFFICE", AddresseeDimension.Office, "The office; the person where that is unknown."),
        ("MINISTRY", AddresseeDimension.Ministry, "The ministry of the office; the office where it has none, the person where the office is unknown."),
        ("CABINET", AddresseeDimension.Cabinet, "The cabinet in office on the day of submission; the office where none is known.")), _ => { });

    private static Answer Source(IResolveFieldContext context) => (Answer)context.Source!;
}
