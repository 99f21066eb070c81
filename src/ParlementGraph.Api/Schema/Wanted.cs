using GraphQL;

namespace ParlementGraph.Api.Schema;

/// <summary>What a query selects of a connection: a statement runs only for what someone looks at.</summary>
internal readonly record struct Wanted(bool Items, bool Total)
{
    public static Wanted Of(IResolveFieldContext context) =>
        new(context.Selects("nodes") || context.Selects("edges") || context.Selects("pageInfo"), context.Selects("totalCount"));
}
