using GraphQL.Types;
using ParlementGraph.Model;

namespace ParlementGraph.Api.Schema;

/// <summary>What a person shows besides fields and edges.</summary>
internal static class PersonFields
{
    public static void AddTo(ObjectGraphType type, ApiTypes types) => type.Add(
        "party", types.Kinds.Of("Party"), "The party (fractie) that the person sits for in the Chamber on a day; null when none is known.",
        c =>
        {
            var on = Days.Of(c);
            return c.Request().Expand(types.Model.Edge("MEMBER_OF"), EdgeEnd.From, KindTypes.Source(c).Ref)
                .Select(hits => hits.LastOrDefault(h => Days.Holds(h.Edge, on))?.Other);
        },
        Days.On(types.Book));
}
