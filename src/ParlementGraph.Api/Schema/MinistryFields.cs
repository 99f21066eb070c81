using GraphQL.Types;

namespace ParlementGraph.Api.Schema;

/// <summary>What a ministry shows besides fields and edges.</summary>
internal static class MinistryFields
{
    public static void AddTo(ObjectGraphType type, ApiTypes types) => type.Add(
        "name", types.Book.String, "Its name on a day, without \"Ministerie van\"; null when it had none that is known.",
        c =>
        {
            var on = Days.Of(c);
            var names = (IEnumerable<IReadOnlyDictionary<string, object?>>?)KindTypes.Source(c)["names"] ?? [];
            return names.LastOrDefault(n => Days.Within(on, (DateOnly?)n.GetValueOrDefault("from"), (DateOnly?)n.GetValueOrDefault("until")))?.GetValueOrDefault("name");
        },
        Days.On(types.Book));
}
