using GraphQL.Types;
using ParlementGraph.Model;
using ParlementGraph.Store;

namespace ParlementGraph.Api.Schema;

/// <summary>What a written question shows besides its fields and edges.</summary>
internal static class WrittenQuestionFields
{
    public static void AddTo(ObjectGraphType type, ApiTypes types)
    {
        type.Add("state", TypeBook.NonNull(types.Book.Enum<WrittenQuestionState>()), "Where the set stands on a day, as far as the notices and answers in the graph say.",
            c => Choice.Name(State(KindTypes.Source(c), Days.Of(c))), Days.On(types.Book));
        type.Add("isLate", TypeBook.NonNull(types.Book.Boolean), "True when the answer was, or on that day still is, later than due; judged on the day of the answer or withdrawal if that was earlier.",
            c => IsLate(KindTypes.Source(c), Days.Of(c)), Days.On(types.Book));
        HitTypes.AddTo(type, types, "Where a search matches inside this set: subject, notices, then questions and answers by number.",
            (request, node, search, first) => Hits.TextsOf(request, node.Ref).Select(texts => Hits.InCase(node, texts, search).Take(first)));
        type.Add("citations", TypeBook.NonNull(TypeBook.ListOf(types.Kinds.Of("Citation"))), "The notes in all documents, questions and answers of the set.",
            c =>
            {
                var request = c.Request();
                return request.Loaders.Get<NodeRef, IReadOnlyList<Node>>("citations of a set", null,
                    (cases, token) => request.ReadAsync(r => CitationsAsync(r, cases, token), token)).Load(KindTypes.Source(c).Ref).Select(n => n ?? []);
            });
    }

    private static WrittenQuestionState State(Node node, DateOnly on) =>
        QuestionState.On(on, node.Date("submittedOn")!.Value, node.Date("answeredOn"), node.Date("withdrawnOn"), node.Date("postponedOn"));

    private static bool IsLate(Node node, DateOnly on) =>
        QuestionState.IsLate(on, node.Date("submittedOn")!.Value, node.Date("answeredOn"), node.Date("withdrawnOn"), node.Date("postponedOn"));

    private static async ValueTask<IReadOnlyDictionary<NodeRef, IReadOnlyList<Node>>> CitationsAsync(IGraphReader reader, IReadOnlyList<NodeRef> cases, CancellationToken cancellationToken)
    {
        var carriers = cases.ToDictionary(c => c, _ => new List<NodeRef>());
        foreach (var edge in new[] { "DOCUMENTED_IN", "HAS_QUESTION", "HAS_ANSWER" })
        {
            var found = await reader.ExpandAsync(reader.Model.Edge(edge), EdgeEnd.From, cases, cancellationToken);
            foreach (var (node, hits) in found) carriers[node].AddRange(hits.Select(h => h.Other.Ref));
        }
        var cited = await reader.ExpandAsync(reader.Model.Edge("CITES"), EdgeEnd.From, [.. carriers.Values.SelectMany(c => c).Distinct()], cancellationToken);
        return carriers.ToDictionary(c => c.Key, IReadOnlyList<Node> (c) =>
            [.. c.Value.SelectMany(n => cited.GetValueOrDefault(n, [])).Select(h => h.Other).DistinctBy(n => n.Key)]);
    }
}
