using Microsoft.Data.Sqlite;
using ParlementGraph.Model;

namespace ParlementGraph.Store.Sqlite;

/// <summary>
/// Statements that go from a list of nodes along an edge. The keys drive (CROSS JOIN keeps the planner from turning that around); every pair of kinds
/// that the edge can tie is a branch of one UNION ALL, whose rows begin with the numbers of the two kinds.
/// </summary>
internal sealed class SqlExpand
{
    private readonly SqliteSchema _schema;
    private readonly EdgeTable _edge;
    private readonly EdgeEnd _at;
    private readonly IReadOnlyList<string> _kinds;
    private readonly IReadOnlyList<string> _others;
    private readonly Dictionary<string, List<string>> _keys;
    private readonly Dictionary<string, string> _keyParameters = [];

    public SqlExpand(SqliteSchema schema, EdgeDef edge, EdgeEnd at, IReadOnlyCollection<NodeRef> nodes, string? otherKind = null)
    {
        _schema = schema;
        _edge = schema.Edge(edge.Type);
        _at = at;
        _keys = nodes.Distinct().GroupBy(n => n.Kind).ToDictionary(g => g.Key, g => g.Select(n => n.Key).ToList());
        _kinds = [.. edge.Ends(at).Where(_keys.ContainsKey)];
        _others = FilterCheck.OtherKinds(edge, at, otherKind);
    }

    public SqlParameters Parameters { get; } = new();

    public bool AsksSomething => _kinds.Count > 0;

    public string All()
    {
        var width = _others.Max(o => _schema.Kind(o).Width);
        return Union(kind => string.Join(" UNION ALL ", _others.Select(other =>
            $"SELECT {Tag(kind)}, k.\"value\", {_others.Index().First(o => o.Item == other).Index}, 0{_edge.Columns("e")}, {_schema.Kind(other).Columns("n")}{Padding(width - _schema.Kind(other).Width)} FROM {Source(kind, other)}")));
    }

    public string Pages(Filter? filter, PageRequest page)
    {
        var other = _schema.Kind(_others[0]);
        // Two steps: the places are given out over ids and sort keys alone, and only the rows that stay fetch their texts.
        var limit = Parameters.Add(page.Limit + 1L);
        var paged = new SqlPage(other, "n", page, Parameters, _edge.Edge.IsSpan ? "e.\"from\"" : null);
        var owner = EdgeTable.Id("e", _edge.Edge.Owner);
        var where = $"{new SqlFilter(_schema, Parameters).Node(_others[0], "n", filter)} AND {paged.Condition}";
        return Union(kind =>
            $"SELECT {Tag(kind)}, x.\"atKey\", 0, x.\"place\"{_edge.Columns("e")}, {other.Columns("n")} FROM ("
            + $"SELECT k.\"value\" AS \"atKey\", n.\"id\" AS \"other\", {owner} AS \"owner\", e.\"n\" AS \"nth\", row_number() OVER (PARTITION BY a.\"id\" ORDER BY {paged.Order}) AS \"place\" "
            + $"FROM {Source(kind, _others[0])} WHERE {where}) x "
            + $"CROSS JOIN {_edge.Name} e ON {owner} = x.\"owner\" AND e.\"n\" = x.\"nth\" AND {_edge.IsKind("e", _at, kind)} AND {_edge.IsKind("e", _at.Opposite(), _others[0])} "
            + $"CROSS JOIN {other.Name} n ON n.\"id\" = x.\"other\" WHERE x.\"place\" <= {limit}");
    }

    public string Counts(Filter? filter)
    {
        var where = new SqlFilter(_schema, Parameters).Node(_others[0], "n", filter);
        return Union(kind => $"SELECT {Tag(kind)}, k.\"value\", count(*) FROM {Source(kind, _others[0])} WHERE {where} GROUP BY a.\"id\"");
    }

    /// <summary>The node that was asked about.</summary>
    public NodeRef At(SqliteDataReader row) => new(_kinds[row.GetInt32(0)], row.GetString(1));

    public ExpandedRow Read(SqliteDataReader row)
    {
        var at = At(row);
        var properties = 4;
        var other = _schema.Kind(_others[row.GetInt32(2)]).Read(row, properties + _edge.Edge.Properties.Count);
        var edge = _at == EdgeEnd.From ? _edge.Read(row, properties, at, other.Ref) : _edge.Read(row, properties, other.Ref, at);
        return new ExpandedRow(at, row.GetInt64(3), new EdgeHit(edge, other));
    }

    private string Union(Func<string, string> branch) => string.Join(" UNION ALL ", _kinds.Select(branch));

    private string Source(string kind, string other) =>
        $"json_each({Keys(kind)}) k CROSS JOIN {_schema.Kind(kind).Name} a ON a.\"key\" = k.\"value\" CROSS JOIN {_edge.Name} e ON {_edge.Is("e", _at, "a", kind)} "
        + $"CROSS JOIN {_schema.Kind(other).Name} n ON {_edge.Is("e", _at.Opposite(), "n", other)}";

    private string Keys(string kind)
    {
        if (!_keyParameters.TryGetValue(kind, out var name)) _keyParameters[kind] = name = Parameters.Add(SqliteValue.Json(_keys[kind]));
        return name;
    }

    private int Tag(string kind) => _kinds.Index().First(k => k.Item == kind).Index;

    private static string Padding(int columns) => string.Concat(Enumerable.Repeat(", NULL", columns));
}

/// <param name="Place">In the order of the page; 0 where there is none.</param>
internal sealed record ExpandedRow(NodeRef At, long Place, EdgeHit Hit);
