using ParlementGraph.Model;

namespace ParlementGraph.Store.Sqlite;

/// <summary>
/// Filters as conditions of SQL. SQL has three values where the algebra has two: at the top and below AND and OR unknown is as good as false, so only
/// what stands below NOT is made certain; the rest stays plain, so that indexes serve it. Conditions on other nodes are sets of ids that do not
/// depend on the row, computed once a statement from whichever side is smaller.
/// </summary>
internal sealed class SqlFilter(SqliteSchema schema, SqlParameters parameters)
{
    private int _aliases;

    public string Node(string kind, string alias, Filter? filter, bool certain = false) => filter switch
    {
        null => "1",
        Filter.All all => Joined(" AND ", "1", all.Items.Select(f => Node(kind, alias, f, certain))),
        Filter.Any any => Joined(" OR ", "0", any.Items.Select(f => Node(kind, alias, f, certain))),
        Filter.Not not => $"NOT {Node(kind, alias, not.Item, certain: true)}",
        Filter.OneOf or Filter.Between or Filter.StringMatch => Compared(filter, name => KindTable.Column(alias, name), certain),
        Filter.Has has => Joined(" OR ", "0", Has(kind, alias, has)),
        Filter.Text text => Text(kind, alias, text),
        _ => throw new ArgumentException($"{filter.GetType().Name} is no condition on a node", nameof(filter)),
    };

    private IEnumerable<string> Has(string kind, string alias, Filter.Has has)
    {
        var edge = schema.Edge(has.Edge.Type);
        var far = has.At.Opposite();
        var anyOther = has.OtherKind is null && has.Other is null;
        foreach (var other in FilterCheck.OtherKinds(edge.Edge, has.At, has.OtherKind))
        {
            var (e, o) = (Alias("e"), Alias("o"));
            var join = has.Other is null ? "" : $" JOIN {schema.Kind(other).Name} {o} ON {EdgeTable.Id(e, far)} = {o}.\"id\"";
            var ofKind = anyOther ? "1" : edge.IsKind(e, far, other);
            yield return $"{alias}.\"id\" IN (SELECT {EdgeTable.Id(e, has.At)} FROM {edge.Name} {e}{join} WHERE {edge.IsKind(e, has.At, kind)} AND {ofKind} AND {Edge(edge, e, has.EdgeCondition)} AND {Node(other, o, has.Other)})";
            if (anyOther) yield break;
        }
    }

    private string Edge(EdgeTable edge, string alias, Filter? filter, bool certain = false) => filter switch
    {
        null => "1",
        Filter.All all => Joined(" AND ", "1", all.Items.Select(f => Edge(edge, alias, f, certain))),
        Filter.Any any => Joined(" OR ", "0", any.Items.Select(f => Edge(edge, alias, f, certain))),
        Filter.Not not => $"NOT {Edge(edge, alias, not.Item, certain: true)}",
        Filter.OneOf or Filter.Between or Filter.StringMatch => Compared(filter, name => KindTable.Column(alias, name), certain),
        Filter.Refers refers => Refers(edge.Edge.Property(refers.Property), alias, refers.Target, certain),
        _ => throw new ArgumentException($"{filter.GetType().Name} is no condition on an edge", nameof(filter)),
    };

    private string Refers(FieldDef property, string alias, Filter? target, bool certain)
    {
        var r = Alias("r");
        var (column, kind) = (KindTable.Column(alias, property.Name), schema.Kind(property.Refers!));
        if (property.Type == FieldType.RefList)
        {
            var j = Alias("j");
            return $"EXISTS (SELECT 1 FROM json_each({column}) {j} CROSS JOIN {kind.Name} {r} ON {r}.\"key\" = {j}.\"value\" WHERE {Node(kind.Kind.Name, r, target)})";
        }
        return Certain($"{column} IN (SELECT {r}.\"key\" FROM {kind.Name} {r} WHERE {Node(kind.Kind.Name, r, target)})", certain);
    }

    private string Text(string kind, string alias, Filter.Text text)
    {
        var match = parameters.Add(FtsMatch.Of(text.Leaf));
        var sets = TextScope.Of(schema.Model, kind)
            .SelectMany(step => step.Edge.Ends(step.At.Opposite()).Select(other => OfOther(schema.Edge(step.Edge.Type), step.At, kind, other, match)))
            .Prepend($"SELECT i.\"node\" FROM \"item_fts\"({match}) f CROSS JOIN \"item\" i ON i.\"id\" = f.\"rowid\" WHERE i.\"kind\" = {SqlName.Literal(kind)}");
        return $"{alias}.\"id\" IN ({string.Join(" UNION ALL ", sets)})";
    }

    private static string OfOther(EdgeTable edge, EdgeEnd at, string kind, string other, string match) =>
        $"SELECT {EdgeTable.Id("e", at)} FROM \"item_fts\"({match}) f CROSS JOIN \"item\" i ON i.\"id\" = f.\"rowid\" CROSS JOIN {edge.Name} e ON {EdgeTable.Id("e", at.Opposite())} = i.\"node\" "
        + $"WHERE i.\"kind\" = {SqlName.Literal(other)} AND {edge.IsKind("e", at.Opposite(), other)} AND {edge.IsKind("e", at, kind)}";

    private string Compared(Filter filter, Func<string, string> column, bool certain) => filter switch
    {
        Filter.OneOf one => OneOf(column(one.Field), one.Values, certain),
        Filter.Between between => Certain(Joined(" AND ", "1", Bounds(column(between.Field), between)), certain),
        Filter.StringMatch match => Certain(Matched(column(match.Field), match), certain),
        _ => throw new ArgumentException($"{filter.GetType().Name} compares nothing", nameof(filter)),
    };

    private string OneOf(string column, IReadOnlyList<object?> values, bool certain)
    {
        var there = values.Where(v => v is not null).Distinct().ToList();
        var equals = there.Count switch
        {
            0 => "0",
            1 => Certain($"{column} = {parameters.Add(SqliteValue.Of(there[0]))}", certain),
            _ => Certain($"{column} IN (SELECT \"value\" FROM json_each({parameters.Add(SqliteValue.Json(there))}))", certain),
        };
        return there.Count == values.Count ? equals : values.Contains(null) ? $"({equals} OR {column} IS NULL)" : equals;
    }

    private IEnumerable<string> Bounds(string column, Filter.Between between)
    {
        yield return $"{column} IS NOT NULL";
        if (between.From is { } from) yield return $"{column} {(between.FromInclusive ? ">=" : ">")} {parameters.Add(SqliteValue.Of(from))}";
        if (between.To is { } to) yield return $"{column} {(between.ToInclusive ? "<=" : "<")} {parameters.Add(SqliteValue.Of(to))}";
    }

    private string Matched(string column, Filter.StringMatch match)
    {
        // Every text contains the empty one; substr from -0 would be the whole text.
        if (match.Value.Length == 0) return $"{column} IS NOT NULL";
        var value = parameters.Add(match.Value);
        return match.Mode switch
        {
            StringMatchMode.Contains => $"instr({column}, {value}) > 0",
            StringMatchMode.StartsWith => $"substr({column}, 1, length({value})) = {value}",
            StringMatchMode.EndsWith => $"substr({column}, -length({value})) = {value}",
            _ => throw new ArgumentOutOfRangeException(nameof(match), match.Mode, "unknown mode"),
        };
    }

    private static string Certain(string condition, bool certain) => certain ? $"coalesce({condition}, 0)" : condition;

    private static string Joined(string with, string empty, IEnumerable<string> conditions)
    {
        var all = conditions.ToList();
        return all.Count switch { 0 => empty, 1 => all[0], _ => $"({string.Join(with, all)})" };
    }

    private string Alias(string letter) => $"{letter}{++_aliases}";
}
