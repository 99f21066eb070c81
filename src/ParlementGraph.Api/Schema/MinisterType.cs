using GraphQL.Types;
using ParlementGraph.Model;

namespace ParlementGraph.Api.Schema;

/// <summary>A person in an office. No node of the store: the pair of two.</summary>
internal static class MinisterType
{
    public const string Name = "Minister";

    public static ObjectGraphType Of(ApiTypes types) => types.Book.Object(Name, "A person in an office (minister, staatssecretaris): the pair, over all cabinets in which the two were together.", t =>
    {
        t.Add("id", TypeBook.NonNull(types.Book.Id), "Global id: opaque, the same in every build.", c => GlobalId.Of(Name, Source(c).Key));
        t.AddResolvedInterface(types.Node);
        t.Add("key", TypeBook.NonNull(types.Book.String), "Readable key: key of the office, `@`, key of the person.", c => Source(c).Key);
        t.Add("person", TypeBook.NonNull(types.Kinds.Of("Person")), "The person who held the office.", c => c.Request().Get("Person", Source(c).Person));
        t.Add("office", TypeBook.NonNull(types.Kinds.Of("Office")), "The office that the person held.", c => c.Request().Get("Office", Source(c).Office));
        var holds = types.Model.Edge("HOLDS");
        t.Add("holdings", TypeBook.NonNull(TypeBook.ListOf(types.Items.Of(holds))), "All spans in which the person held this office, oldest first.", c =>
        {
            var pair = Source(c);
            var person = new NodeRef("Person", pair.Person);
            return c.Request().Get("Person", pair.Person).With(
                c.Request().Expand(holds, EdgeEnd.From, person),
                (near, hits) => near is null ? [] : hits.Where(h => h.Other.Key == pair.Office).Select(h => new Mention(h.Edge, EdgeEnd.From, near, h.Other)));
        });
    });

    private static MinisterPair Source(GraphQL.IResolveFieldContext context) => (MinisterPair)context.Source!;
}
