using System.Globalization;
using ParlementGraph.Model;

namespace ParlementGraph.Store.Neo4j;

/// <summary>
/// Filters as conditions of Cypher. Cypher has three values where the algebra has two: at the top and below AND and OR unknown is as good as false, so only
/// what stands below NOT is made certain; the rest stays plain, so that indexes serve it. What a search finds is a set made once, before the condition.
/// </summary>
internal sealed class CypherFilter(GraphModel model, CypherParameters parameters)
{
    private readonly Dictionary<(string Kind, Text.SearchLeaf Leaf), string> _sets = [];
    private int _aliases;

    /// <summary>Statements that make the sets, to stand before the condition.</summary>
    public string Preamble { get; private set; } = "";

    /// <summary>The variables of the sets, which a subquery has to import.</summary>
    public IEnumerable<string> Sets => _sets.Values;

    public string Node(string kind, string alias, Filter? filter, bool certain = false) => filter switch
    {
        null => "true",
        Filter.All all => Joined(" AND ", "true", all.Items.Select(f => Node(kind, alias, f, certain))),
        Filter.Any any => Joined(" OR ", "false", any.Items.Select(f => Node(kind, alias, f, certain))),
        Filter.Not not => $"NOT {Node(kind, alias, not.Item, certain: true)}",
        Filter.OneOf or Filter.Between or Filter.StringMatch => new CypherComparison(parameters, certain).Of(filter, name => FilterCheck.Field(model.Kind(kind), name), alias),
        Filter.Has has => Joined(" OR ", "false", Has(alias, has)),
        Filter.Text text => CypherText.Finds(model, kind) ? $"{alias} IN {Set(kind, text)}" : "false",
        _ => throw new ArgumentException($"{filter.GetType().Name} is no condition on a node", nameof(filter)),
    };

    public string Edge(EdgeDef edge, string alias, Filter? filter, bool certain = false) => filter switch
    {
        null => "true",
        Filter.All all => Joined(" AND ", "true", all.Items.Select(f => Edge(edge, alias, f, certain))),
        Filter.Any any => Joined(" OR ", "false", any.Items.Select(f => Edge(edge, alias, f, certain))),
        Filter.Not not => $"NOT {Edge(edge, alias, not.Item, certain: true)}",
        Filter.OneOf or Filter.Between or Filter.StringMatch => new CypherComparison(parameters, certain).Of(filter, edge.Property, alias, sortable: false),
        Filter.Refers refers => Refers(edge.Property(refers.Property), alias, refers.Target),
        _ => throw new ArgumentException($"{filter.GetType().Name} is no condition on an edge", nameof(filter)),
    };

    public string Alias(string letter) => string.Create(CultureInfo.InvariantCulture, $"{letter}{++_aliases}");

    /// <summary>The nodes of a search as rows of <c>n</c>.</summary>
    public string Found(string kind, Filter.Text text) => CypherText.Rows(model, kind, parameters.Add(SearchStreams.Query(text.Leaf)));

    private IEnumerable<string> Has(string alias, Filter.Has has)
    {
        var edge = model.Edge(has.Edge.Type);
        var anyOther = has.OtherKind is null && has.Other is null;
        foreach (var other in FilterCheck.OtherKinds(edge, has.At, has.OtherKind))
        {
            var (e, o) = (Alias("e"), Alias("o"));
            var label = anyOther || edge.Ends(has.At.Opposite()).Count == 1 ? "" : $":{CypherName.Checked(other)}";
            var conditions = Joined(" AND ", "true", [Edge(edge, e, has.EdgeCondition), Node(other, o, has.Other)]);
            yield return $"EXISTS {{ MATCH {CypherPattern.Of(edge, has.At, alias, e, o + label)} WHERE {conditions} }}";
            if (anyOther) yield break;
        }
    }

    private string Refers(FieldDef property, string alias, Filter? target)
    {
        var (r, kind) = (Alias("r"), CypherName.Checked(property.Refers!));
        var names = $"{r}.key {(property.Type == FieldType.RefList ? "IN" : "=")} {alias}.{CypherName.Checked(property.Name)}";
        return $"EXISTS {{ MATCH ({r}:{kind}) WHERE {Joined(" AND ", "true", [names, Node(kind, r, target)])} }}";
    }

    private string Set(string kind, Filter.Text text)
    {
        if (_sets.TryGetValue((kind, text.Leaf), out var known)) return known;
        var set = Alias("t");
        Preamble += $"CALL () {{ CALL () {{ {Found(kind, text)} }} RETURN collect(n) AS {set} }} ";
        return _sets[(kind, text.Leaf)] = set;
    }

    public static string Joined(string with, string empty, IEnumerable<string> conditions)
    {
        var all = conditions.Where(c => c != empty).ToList();
        return all.Count switch { 0 => empty, 1 => all[0], _ => $"({string.Join(with, all)})" };
    }
}
