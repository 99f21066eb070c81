using GraphQL;
using GraphQL.Types;
using ParlementGraph.Api.Analysis;

namespace ParlementGraph.Api.Schema;

/// <summary>One cell of the matrix, with the written questions behind its number.</summary>
internal static class MatrixCellType
{
    public static ObjectGraphType Of(ApiTypes types) => types.Book.Object("AskCell", "What one asker put to one addressee.", t =>
    {
        var asker = types.Union("AskerKey", "Who asked: a member, a party, or words that stay open.", "Person", "Party", "UnresolvedActor");
        var addressee = types.Union("AddresseeKey", "Who was asked: a person in an office, or what the columns stand for.", MinisterType.Name, "Person", "Office", "Ministry", "Cabinet", "UnresolvedActor");
        t.Add("asker", TypeBook.NonNull(asker), "Who asked the questions of this cell.", c => End(c.Request(), Source(c).Asker));
        t.Add("addressee", TypeBook.NonNull(addressee), "Who was asked in this cell.", c => End(c.Request(), Source(c).Addressee));
        t.Add("writtenQuestionCount", TypeBook.NonNull(types.Book.Int), "Distinct sets of written questions in this cell.", c => Source(c).WrittenQuestionCount);
        t.Add("answeredCount", TypeBook.NonNull(types.Book.Int), "Of these, answered by the day of the dataset.", c => Source(c).AnsweredCount);
        t.Add("openCount", TypeBook.NonNull(types.Book.Int), "Of these, neither answered nor withdrawn on the day of the dataset.", c => Source(c).OpenCount);
        t.Add("medianDaysToAnswer", types.Book.Float, "Median of the calendar days to the answer, over the answered ones; the mean of the middle two; null = none answered.", c => Source(c).MedianDaysToAnswer);
        t.Add("firstSubmittedOn", TypeBook.NonNull(types.Book.LocalDate), "Day of the earliest submission in this cell.", c => Source(c).FirstSubmittedOn);
        t.Add("lastSubmittedOn", TypeBook.NonNull(types.Book.LocalDate), "Day of the latest submission in this cell.", c => Source(c).LastSubmittedOn);
        var kind = types.Model.Kind(KindShape.WrittenQuestion);
        t.Add("writtenQuestions", types.Connections.Of("writtenQuestions", types.Kinds.Of(kind.Name)), "The written questions behind the count: the evidence. Newest first unless ordered otherwise.",
            c =>
            {
                var request = c.Request();
                return request.LoaderAt<AskCell, Slice>(c, Wanted.Of(c), () =>
                {
                    var list = ListRequest.Of(c, kind);
                    var isDefault = list.Order == kind.DefaultOrder;
                    return (cells, token) => isDefault ? CellQuestions.NewestFirstAsync(request, list, cells, token) : CellQuestions.OrderedAsync(request, list, cells, token);
                }).Load(Source(c));
            },
            types.Connections.OrderAndPaging(kind));
    });

    /// <summary>What a key of the matrix stands for: a node, or a pair.</summary>
    public static object? End(RequestContext request, MatrixKey key)
    {
        if (!key.IsMinister) return request.Get(key.Kind, key.Key);
        var (office, person) = key.Pair;
        return new MinisterPair(office.Key, person.Key);
    }

    private static AskCell Source(IResolveFieldContext context) => (AskCell)context.Source!;
}
