using ParlementGraph.Model;
using ParlementGraph.Text;

namespace ParlementGraph.Store;

/// <summary>
/// Refuses a filter or an order that the model does not know, before any store sees it: a wrong name is loud and equally loud everywhere,
/// and what passes is made of names of the model only.
/// </summary>
internal static class FilterCheck
{
    /// <summary>The key as a field, for filters and orders.</summary>
    public static readonly FieldDef Key = new("key", FieldType.Plain, "The key.") { Required = true, Sorted = true };

    public static void Node(GraphModel model, string kind, Filter? filter)
    {
        switch (filter)
        {
            case null:
                break;
            case Filter.All all:
                foreach (var item in all.Items) Node(model, kind, item);
                break;
            case Filter.Any any:
                foreach (var item in any.Items) Node(model, kind, item);
                break;
            case Filter.Not not:
                Node(model, kind, not.Item);
                break;
            case Filter.OneOf or Filter.Between or Filter.StringMatch:
                Comparison(filter, name => Field(model.Kind(kind), name));
                break;
            case Filter.Has has:
                Has(model, kind, has);
                break;
            case Filter.Text text:
                Leaf(text.Leaf);
                break;
            default:
                throw new ArgumentException($"{filter.GetType().Name} is no condition on a node", nameof(filter));
        }
    }

    public static void Page(GraphModel model, string kind, PageRequest page, int extraValues = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(page.Limit);
        var fields = page.Order.Select(o => Sortable(model.Kind(kind), o.Field)).ToList();
        foreach (var cursor in new[] { page.After, page.Before }.OfType<Cursor>())
        {
            var extra = cursor.Values.Count - fields.Count;
            if (extra < 0 || extra > extraValues) throw new ArgumentException($"the cursor has {cursor.Values.Count} values for {fields.Count} fields of order", nameof(page));
            for (var i = 0; i < fields.Count; i++) Value(fields[i], cursor.Values[i]);
        }
    }

    public static FieldDef Field(KindDef kind, string name) => name == Key.Name ? Key : kind.Field(name);

    private static FieldDef Sortable(KindDef kind, string name)
    {
        var field = Field(kind, name);
        if (!field.Sorted) throw new ArgumentException($"{kind.Name} is not sorted by '{name}'", nameof(name));
        return field.SortedBy is { } companion ? throw new ArgumentException($"'{name}' of {kind.Name} is sorted by '{companion}': name that, so that the cursor holds what is compared", nameof(name)) : field;
    }

    private static void Has(GraphModel model, string kind, Filter.Has has)
    {
        var edge = model.Edge(has.Edge.Type);
        if (!edge.Ends(has.At).Contains(kind)) throw new ArgumentException($"no {kind} is at the {has.At} end of {edge.Type}", nameof(has));
        EdgeCondition(model, edge, has.EdgeCondition);
        foreach (var other in OtherKinds(edge, has.At, has.OtherKind)) Node(model, other, has.Other);
    }

    /// <summary>The kinds that the other end can be of.</summary>
    public static IReadOnlyList<string> OtherKinds(EdgeDef edge, EdgeEnd at, string? wanted)
    {
        var kinds = edge.Ends(at.Opposite());
        if (wanted is null) return kinds;
        return kinds.Contains(wanted) ? [wanted] : throw new ArgumentException($"no {wanted} is at the {at.Opposite()} end of {edge.Type}", nameof(wanted));
    }

    private static void EdgeCondition(GraphModel model, EdgeDef edge, Filter? filter)
    {
        switch (filter)
        {
            case null:
                break;
            case Filter.All all:
                foreach (var item in all.Items) EdgeCondition(model, edge, item);
                break;
            case Filter.Any any:
                foreach (var item in any.Items) EdgeCondition(model, edge, item);
                break;
            case Filter.Not not:
                EdgeCondition(model, edge, not.Item);
                break;
            case Filter.OneOf or Filter.Between or Filter.StringMatch:
                Comparison(filter, edge.Property);
                break;
            case Filter.Refers refers:
                var target = edge.Property(refers.Property).Refers ?? throw new ArgumentException($"'{refers.Property}' of {edge.Type} refers to nothing", nameof(filter));
                Node(model, target, refers.Target);
                break;
            default:
                throw new ArgumentException($"{filter.GetType().Name} is no condition on an edge", nameof(filter));
        }
    }

    private static void Comparison(Filter filter, Func<string, FieldDef> field)
    {
        switch (filter)
        {
            case Filter.OneOf one:
                foreach (var value in one.Values) Value(field(one.Field), value);
                if (one.Values.Count == 0) Value(field(one.Field), null);
                break;
            case Filter.Between between:
                Value(field(between.Field), between.From);
                Value(field(between.Field), between.To);
                break;
            case Filter.StringMatch match:
                Value(field(match.Field), match.Value);
                break;
            default:
                throw new ArgumentException($"{filter.GetType().Name} compares nothing", nameof(filter));
        }
    }

    private static void Value(FieldDef field, object? value)
    {
        var type = field.Type switch
        {
            FieldType.Plain or FieldType.Uri or FieldType.Uuid or FieldType.Choice or FieldType.Ref => typeof(string),
            FieldType.Number => typeof(long),
            FieldType.Boolean => typeof(bool),
            FieldType.Date => typeof(DateOnly),
            FieldType.Instant => typeof(DateTimeOffset),
            _ => throw new ArgumentException($"'{field.Name}' is a list, which is not compared", nameof(field)),
        };
        if (value is not null && value.GetType() != type) throw new ArgumentException($"'{field.Name}' is compared with {type.Name}, not with {value.GetType().Name}", nameof(value));
    }

    private static void Leaf(SearchLeaf leaf)
    {
        IReadOnlyList<string> tokens = leaf switch
        {
            SearchLeaf.Word word => [word.Stem],
            SearchLeaf.Phrase phrase => phrase.Words,
            SearchLeaf.Prefix prefix => [prefix.Start],
            _ => throw new ArgumentException($"unknown leaf {leaf.GetType().Name}", nameof(leaf)),
        };
        if (tokens.Count == 0 || tokens.Any(t => t.Length == 0 || !t.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c))))
        {
            throw new ArgumentException($"[{string.Join(", ", tokens)}] are no tokens of the analyser", nameof(leaf));
        }
    }
}
