using ParlementGraph.Api.Execution;
using ParlementGraph.Model;
using ParlementGraph.Store;

namespace ParlementGraph.Api.Schema;

/// <summary>
/// Reads <c>where</c> into the store's algebra, and notes the typed keys that it names, so that one that does not exist is an error.
/// </summary>
/// <param name="aliases">What old keys stand for now.</param>
internal sealed class WhereReader(GraphModel model, DateOnly asOf, IReadOnlyDictionary<NodeRef, NodeRef> aliases)
{
    private readonly HashSet<NodeRef> _named = [];
    private int _hops;

    /// <summary>Nodes that the conditions read so far name by a key that a person may have typed.</summary>
    public IReadOnlyCollection<NodeRef> Named => _named;

    public Filter Read(KindDef kind, IDictionary<string, object?> where, int depth = 1)
    {
        Nesting.Check(depth);
        var entries = FilterShape.OfKind(model, kind);
        return new Filter.All([.. where.Select(w => w.Key switch
        {
            "and" => new Filter.All([.. Objects(w).Select(o => Read(kind, o, depth + 1))]),
            "or" => new Filter.Any([.. Objects(w).Select(o => Read(kind, o, depth + 1))]),
            _ => Read(kind, entries.First(e => e.Name == w.Key), Object(w)),
        })]);
    }

    private Filter Read(KindDef kind, FilterEntry entry, IDictionary<string, object?> value)
    {
        switch (entry)
        {
            case FilterEntry.Id:
                return OperationReader.Read("key", KeysOfIds(kind, value));
            case FilterEntry.Key:
                if (!KindShape.HasTypedKeys(kind)) return OperationReader.Read("key", value);
                _named.UnionWith(OperationReader.Named(value).Select(k => new NodeRef(kind.Name, k)));
                return OperationReader.Read("key", OperationReader.Renamed(value, k => aliases.GetValueOrDefault(new(kind.Name, k), new(kind.Name, k)).Key));
            case FilterEntry.Value { Field: var field }:
                return OperationReader.Read(field.Name, value);
            case FilterEntry.State:
                return StateFilter.Read(value, asOf);
            case FilterEntry.ToOne { View: var view }:
                return new Filter.Has(view.Edge, view.At, OtherKind: view.OtherKind, Other: ReadOther(view.OtherKind, value));
            case FilterEntry.ToMany { View: var view }:
                return ReadList(view, value);
            default:
                throw new ArgumentOutOfRangeException(nameof(entry), entry, "cannot be read on a node");
        }
    }

    private Filter.All ReadList(EdgeView view, IDictionary<string, object?> value) => new([.. value.Select(v => v.Key switch
    {
        "any" => v.Value is bool any ? Some(view, ItemTerms.Always, negated: !any) : throw NullGiven("any"),
        "some" => Some(view, ReadItem(view, Object(v), negated: false)),
        "none" => Some(view, ReadItem(view, Object(v), negated: false), negated: true),
        "all" => Some(view, ReadItem(view, Object(v), negated: true), negated: true),
        _ => throw new ArgumentOutOfRangeException(nameof(value), v.Key, "is no condition on a list"),
    })]);

    private static Filter Some(EdgeView view, IReadOnlyList<ItemTerm> terms, bool negated = false)
    {
        var some = new Filter.Any([.. terms.Select(t => t.ToHas(view))]);
        return negated ? new Filter.Not(some) : some;
    }

    private IReadOnlyList<ItemTerm> ReadItem(EdgeView view, IDictionary<string, object?> value, bool negated)
    {
        if (view.ItemName is not null) return ReadItem(view, FilterShape.OfItem(model, view), value, negated, depth: 1);
        var other = ReadOther(view.OtherKind, value);
        return [ItemTerm.OfOther(view.OtherKind, negated ? new Filter.Not(other) : other)];
    }

    /// <summary>By De Morgan: under a negation AND becomes OR, and single conditions are negated where they stand.</summary>
    private IReadOnlyList<ItemTerm> ReadItem(EdgeView view, IReadOnlyList<FilterEntry> entries, IDictionary<string, object?> value, bool negated, int depth)
    {
        Nesting.Check(depth);
        var parts = value.Select(v => v.Key switch
        {
            "and" => Combine(Objects(v).Select(o => ReadItem(view, entries, o, negated, depth + 1)), and: !negated),
            "or" => Combine(Objects(v).Select(o => ReadItem(view, entries, o, negated, depth + 1)), and: negated),
            _ => ReadItem(view, entries.First(e => e.Name == v.Key), Object(v), negated),
        });
        return Combine(parts, and: !negated);
    }

    private static IReadOnlyList<ItemTerm> Combine(IEnumerable<IReadOnlyList<ItemTerm>> parts, bool and) => and ? ItemTerms.And(parts) : ItemTerms.Or(parts);

    private List<ItemTerm> ReadItem(EdgeView view, FilterEntry entry, IDictionary<string, object?> value, bool negated)
    {
        if (entry is FilterEntry.Value { Field: var field })
        {
            var condition = OperationReader.Read(field.Name, value);
            return [ItemTerm.OfEdge(negated ? new Filter.Not(condition) : condition)];
        }
        var target = (FilterEntry.Target)entry;
        var met = ReadOther(target.Kind, value);
        var referred = target.Property is { } property ? new Filter.Refers(property.Name, met) : null;
        if (!negated)
        {
            var ways = new List<ItemTerm>();
            if (referred is not null) ways.Add(ItemTerm.OfEdge(referred));
            if (target.OtherEnd) ways.Add(ItemTerm.OfOther(target.Kind, met));
            return ways;
        }
        var unmet = referred is null ? ItemTerm.Always : ItemTerm.OfEdge(new Filter.Not(referred));
        if (!target.OtherEnd) return [unmet];
        List<ItemTerm> ends = [ItemTerm.OfOther(target.Kind, new Filter.Not(met))];
        ends.AddRange(view.Edge.Ends(view.Other).Where(k => k != target.Kind).Select(k => ItemTerm.OfOther(k, null)));
        return [.. ends.Select(e => e.And(unmet)).OfType<ItemTerm>()];
    }

    /// <summary>A condition on a node across an edge.</summary>
    private Filter ReadOther(string kind, IDictionary<string, object?> value)
    {
        Nesting.CheckHops(++_hops);
        var filter = Read(model.Kind(kind), value);
        _hops--;
        return filter;
    }

    private static Dictionary<string, object?> KeysOfIds(KindDef kind, IDictionary<string, object?> operations) => operations.ToDictionary(
        o => o.Key,
        object? (o) => o.Value is IEnumerable<object?> ids ? ids.Select(i => KeyOf(kind, i)).ToList() : KeyOf(kind, o.Value));

    private static string? KeyOf(KindDef kind, object? id)
    {
        if (id is null) return null;
        if (GlobalId.TryParse((string)id) is not { } parsed) throw Coded.Error(Coded.InvalidId, $"'{id}' is no id: it is not the Base64 of a type and a key.");
        return parsed.Type == kind.Name ? parsed.Key : throw Coded.Error(Coded.InvalidId, $"'{id}' is the id of a {parsed.Type}, not of a {kind.Name}.");
    }

    private static IEnumerable<IDictionary<string, object?>> Objects(KeyValuePair<string, object?> entry) =>
        entry.Value is IEnumerable<object?> list ? list.Cast<IDictionary<string, object?>>() : throw NullGiven(entry.Key);

    private static IDictionary<string, object?> Object(KeyValuePair<string, object?> entry) =>
        entry.Value as IDictionary<string, object?> ?? throw NullGiven(entry.Key);

    private static RequestException NullGiven(string name) => Coded.Error(Coded.FilterInvalid, $"`{name}` in `where` is null; leave it out, or ask for a missing value with `eq: null`.");
}
