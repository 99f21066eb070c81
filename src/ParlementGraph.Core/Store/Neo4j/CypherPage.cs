using ParlementGraph.Model;

namespace ParlementGraph.Store.Neo4j;

/// <summary>Order and keyset conditions of a page, over properties that are never null (<see cref="Internals.SortProperty"/>).</summary>
internal sealed class CypherPage
{
    private readonly List<Step> _steps;
    private readonly PageRequest _page;
    private readonly CypherParameters _parameters;
    private readonly KindDef _kind;

    /// <param name="start">The start of a span, which tells apart two edges to one node; null where there is none.</param>
    public CypherPage(KindDef kind, string alias, PageRequest page, CypherParameters parameters, string? start = null)
    {
        _kind = kind;
        _page = page;
        _parameters = parameters;
        _steps = [.. page.Order.Select(o => new Step($"{alias}.{Internals.SortProperty(FilterCheck.Field(kind, o.Field))}", o.Descending)), new($"{alias}.key", Descending: false)];
        if (start is not null) _steps.Add(new(start, Descending: false));
        List<string> conditions = [];
        if (page.After is { } after) conditions.Add(Beyond(after, forwards: true));
        if (page.Before is { } before) conditions.Add(Beyond(before, forwards: false));
        Condition = CypherFilter.Joined(" AND ", "true", conditions);
        // That the property is there says nothing new, but without it the server does not see that the index has every node, in order.
        First = $"{_steps[0].Expression} IS NOT NULL";
    }

    public string Order => string.Join(", ", _steps.Select(s => s.Expression + (s.Descending != _page.FromEnd ? " DESC" : "")));

    /// <summary>That a row is between the cursors.</summary>
    public string Condition { get; }

    /// <summary>What lets an index give the order.</summary>
    public string First { get; }

    private string Beyond(Cursor cursor, bool forwards)
    {
        List<string> values =
        [
            .. _page.Order.Select((o, i) => _parameters.Add(Neo4jValue.Sortable(FilterCheck.Field(_kind, o.Field), cursor.Values[i]))),
            _parameters.Add(cursor.Key),
            .. cursor.Values.Skip(_page.Order.Count).Select(v => _parameters.Add(Neo4jValue.Of(v) ?? "")),
        ];
        // NOT in the place of OR: of an OR the server makes a union, which has no order.
        var condition = "";
        for (var i = values.Count - 1; i >= 0; i--)
        {
            var up = _steps[i].Descending != forwards;
            condition = condition.Length == 0
                ? $"{_steps[i].Expression} {(up ? ">" : "<")} {values[i]}"
                : $"({_steps[i].Expression} {(up ? ">=" : "<=")} {values[i]} AND NOT ({_steps[i].Expression} = {values[i]} AND NOT {condition}))";
        }
        return condition;
    }

    private sealed record Step(string Expression, bool Descending);
}
