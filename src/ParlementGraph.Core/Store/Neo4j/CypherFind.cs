using ParlementGraph.Model;

namespace ParlementGraph.Store.Neo4j;

/// <summary>Statements whose text follows the shape of a filter and an order, over the nodes of one kind.</summary>
internal static class CypherFind
{
    public static CypherQuery Page(GraphModel model, string kind, Filter? filter, PageRequest page)
    {
        var parameters = new CypherParameters();
        var source = CypherSource.Of(model, kind, filter, parameters);
        var paged = new CypherPage(model.Kind(kind), "n", page, parameters);
        string[] more = source.IsDriven ? [paged.Condition] : [paged.First, paged.Condition];
        return new($"{CypherReads.Dialect}{source.Where(more)} WITH n ORDER BY {paged.Order} LIMIT {parameters.Add(page.Limit + 1L)} RETURN collect([{new NodeColumns(model, kind).Of("n")}]) AS rows", parameters.Values);
    }

    public static CypherQuery Count(GraphModel model, string kind, Filter? filter)
    {
        var parameters = new CypherParameters();
        return new($"{CypherReads.Dialect}{CypherSource.Of(model, kind, filter, parameters).Where()} RETURN count(n) AS number", parameters.Values);
    }

    public static CypherQuery Rows(GraphModel model, Filter? filter)
    {
        var parameters = new CypherParameters();
        var source = CypherSource.Of(model, Neo4jSchema.FactKind, filter, parameters);
        return new($"{CypherReads.Dialect}{source.Where(source.IsDriven ? [] : ["n._row IS NOT NULL"])} RETURN collect(n._row) AS rows", parameters.Values);
    }
}
