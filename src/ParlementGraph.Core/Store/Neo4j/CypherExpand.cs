using System.Globalization;
using ParlementGraph.Model;

namespace ParlementGraph.Store.Neo4j;

/// <summary>
/// Statements that go from a list of nodes along an edge. The keys drive; the nodes that are asked about may be of several kinds, each a branch of one UNION ALL
/// with a row that begins with the number of the kind.
/// </summary>
internal sealed class CypherExpand
{
    private readonly GraphModel _model;
    private readonly EdgeDef _edge;
    private readonly EdgeEnd _at;
    private readonly IReadOnlyList<string> _kinds;
    private readonly IReadOnlyList<string> _others;
    private readonly NodeColumns _columns;
    private readonly CypherParameters _parameters = new();
    private readonly List<string> _keys;

    public CypherExpand(GraphModel model, EdgeDef edge, EdgeEnd at, IReadOnlyCollection<NodeRef> nodes, string? otherKind = null)
    {
        (_model, _edge, _at) = (model, model.Edge(edge.Type), at);
        var keys = nodes.Distinct().GroupBy(n => n.Kind).ToDictionary(g => g.Key, g => g.Select(n => n.Key).ToList());
        _kinds = [.. edge.Ends(at).Where(keys.ContainsKey)];
        _others = FilterCheck.OtherKinds(_edge, at, otherKind);
        _columns = new NodeColumns(model, _others);
        _keys = [.. _kinds.Select(k => _parameters.Add(keys[k]))];
    }

    public bool AsksSomething => _kinds.Count > 0;

    public CypherQuery All() => Union((_, from) => $"{from} MATCH {CypherPattern.Of(_edge, _at, "a", "e", "o")} RETURN {{0}} AS kind, collect([k, {Item}]) AS rows");

    public CypherQuery Pages(Filter? filter, PageRequest page)
    {
        var rendered = new CypherFilter(_model, _parameters);
        var paged = new CypherPage(_model.Kind(_others[0]), "o", page, _parameters, _edge.IsSpan ? "coalesce(e.from, '')" : null);
        var condition = CypherFilter.Joined(" AND ", "true", [rendered.Node(_others[0], "o", filter), paged.Condition]);
        var limit = _parameters.Add(page.Limit + 1L);
        return Union((_, from) => $"{rendered.Preamble}{from} CALL ({Imported(rendered)}) {{ MATCH {CypherPattern.Of(_edge, _at, "a", "e", Other("o"))} WHERE {condition} "
            + $"WITH e, o ORDER BY {paged.Order} LIMIT {limit} RETURN collect([{Item}]) AS items }} WITH k, items WHERE size(items) > 0 RETURN {{0}} AS kind, collect([k, items]) AS rows");
    }

    public CypherQuery Counts(Filter? filter)
    {
        var rendered = new CypherFilter(_model, _parameters);
        var condition = rendered.Node(_others[0], "o", filter);
        // Without a condition on the far end it is a number that the server keeps with the node.
        var count = condition == "true" ? CypherPattern.Of(_edge, _at, "a", "", Other("")) : $"MATCH {CypherPattern.Of(_edge, _at, "a", "e", Other("o"))} WHERE {condition}";
        return Union((_, from) => $"{rendered.Preamble}{from} WITH k, COUNT {{ {count} }} AS number WHERE number > 0 RETURN {{0}} AS kind, collect([k, number]) AS rows");
    }

    /// <summary>The nodes that were asked about, each with what came with it.</summary>
    public IEnumerable<(NodeRef At, IReadOnlyList<object?> Row)> Read(CypherTable table) =>
        from row in table.Rows
        from item in (IReadOnlyList<object?>)row[1]!
        let columns = (IReadOnlyList<object?>)item!
        select (new NodeRef(_kinds[(int)(long)row[0]!], (string)columns[0]!), columns);

    /// <param name="from">Where the columns of the item begin.</param>
    public EdgeHit Hit(NodeRef at, IReadOnlyList<object?> row, int from)
    {
        var properties = Neo4jValue.ReadAll(_edge.Properties, row, from + 1);
        var other = _columns.Read((string)row[from]!, row, from + 1 + _edge.Properties.Count);
        return new EdgeHit(_at == EdgeEnd.From ? new Edge(_edge.Type, at, other.Ref, properties) : new Edge(_edge.Type, other.Ref, at, properties), other);
    }

    private string Item => $"labels(o)[0]{CypherReads.Properties(_edge)}, {_columns.Of("o")}";

    /// <summary>With its label only where the edge leads to several kinds: asking each node for it costs.</summary>
    private string Other(string alias) => _edge.Ends(_at.Opposite()).Count > 1 ? $"{alias}:{CypherName.Checked(_others[0])}" : alias;

    private static string Imported(CypherFilter rendered) => string.Join(", ", rendered.Sets.Prepend("a"));

    private CypherQuery Union(Func<string, string, string> branch)
    {
        var branches = _kinds.Select((kind, i) => branch(kind, $"UNWIND {_keys[i]} AS k MATCH (a:{CypherName.Checked(kind)} {{key: k}})").Replace("{0}", i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        return new(CypherReads.Dialect + string.Join(" UNION ALL ", branches), _parameters.Values);
    }
}
