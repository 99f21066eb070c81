using ParlementGraph.Model;

namespace ParlementGraph.Store.Neo4j;

/// <summary>One comparison of a field or property.</summary>
/// <param name="certain">True below NOT, where unknown has to be false.</param>
internal sealed class CypherComparison(CypherParameters parameters, bool certain)
{
    /// <param name="sortable">False on edges, which have no properties to sort by.</param>
    public string Of(Filter filter, Func<string, FieldDef> field, string alias, bool sortable = true) => filter switch
    {
        Filter.OneOf one => OneOf(Column(alias, one.Field), one.Values),
        Filter.Between between => Between(alias, field(between.Field), between, sortable),
        Filter.StringMatch match => Certain(Matched(Column(alias, match.Field), match)),
        _ => throw new ArgumentException($"{filter.GetType().Name} compares nothing", nameof(filter)),
    };

    private static string Column(string alias, string field) => $"{alias}.{CypherName.Checked(field)}";

    private string OneOf(string column, IReadOnlyList<object?> values)
    {
        var there = values.Where(v => v is not null).Distinct().ToList();
        var equals = there.Count switch
        {
            0 => "false",
            1 => Certain($"{column} = {parameters.Add(Neo4jValue.Of(there[0]))}"),
            _ => Certain($"{column} IN {parameters.Add(there.Select(Neo4jValue.Of).ToList())}"),
        };
        return values.Contains(null) ? $"({equals} OR {column} IS NULL)" : equals;
    }

    private string Between(string alias, FieldDef field, Filter.Between between, bool sortable)
    {
        // What lists are sorted by has an index; of a field that may be missing it is that of the companion, in which null is lower than all.
        var byCompanion = sortable && field is { Sorted: true, SortedBy: null, Required: false };
        var column = byCompanion ? $"{alias}.{Internals.SortProperty(field)}" : Column(alias, field.Name);
        object? Bound(object value) => byCompanion ? Neo4jValue.Sortable(field, value) : Neo4jValue.Of(value);
        var bounds = new List<string>();
        if (between.From is { } from) bounds.Add($"{column} {(between.FromInclusive ? ">=" : ">")} {parameters.Add(Bound(from))}");
        else bounds.Add(byCompanion ? $"{column} > {parameters.Add(Neo4jValue.Sortable(field, null))}" : $"{column} IS NOT NULL");
        if (between.To is { } to) bounds.Add($"{column} {(between.ToInclusive ? "<=" : "<")} {parameters.Add(Bound(to))}");
        var all = CypherFilter.Joined(" AND ", "true", bounds);
        return byCompanion ? all : Certain(all);
    }

    private string Matched(string column, Filter.StringMatch match)
    {
        var value = parameters.Add(Neo4jValue.Of(match.Value));
        return match.Mode switch
        {
            StringMatchMode.Contains => $"{column} CONTAINS {value}",
            StringMatchMode.StartsWith => $"{column} STARTS WITH {value}",
            StringMatchMode.EndsWith => $"{column} ENDS WITH {value}",
            _ => throw new ArgumentOutOfRangeException(nameof(match), match.Mode, "unknown mode"),
        };
    }

    private string Certain(string condition) => certain ? $"coalesce({condition}, false)" : condition;
}
