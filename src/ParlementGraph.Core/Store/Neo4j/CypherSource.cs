using ParlementGraph.Model;

namespace ParlementGraph.Store.Neo4j;

/// <summary>
/// Where the rows of <c>n</c> come from. A condition that finds its nodes by itself, by a search or from a node or a party that is named, comes first and the
/// rest is asked of what it finds; only without one are the nodes of the kind gone through, by whichever index the server takes.
/// </summary>
internal sealed class CypherSource
{
    private CypherSource(string text, string condition, bool isDriven, IReadOnlyList<string> sets) => (Text, Condition, IsDriven, Sets) = (text, condition, isDriven, sets);

    /// <summary>Up to where a WHERE may stand.</summary>
    public string Text { get; }

    public string Condition { get; }

    /// <summary>True when the nodes come from a condition and not from the kind.</summary>
    public bool IsDriven { get; }

    public IReadOnlyList<string> Sets { get; }

    /// <summary>Source and condition, with more conditions.</summary>
    public string Where(params IEnumerable<string> more) => CypherFilter.Joined(" AND ", "true", [Condition, .. more]) is not "true" and var all ? $"{Text} WHERE {all}" : Text;

    public static CypherSource Of(GraphModel model, string kind, Filter? filter, CypherParameters parameters)
    {
        var rendered = new CypherFilter(model, parameters);
        var conjuncts = Conjuncts(filter).ToList();
        var driver = conjuncts.FirstOrDefault(f => f is Filter.Text && CypherText.Finds(model, kind))
            ?? conjuncts.FirstOrDefault(f => f is Filter.Has has && FindsByKey(model, has))
            ?? conjuncts.FirstOrDefault(f => f is Filter.Has has && FindsByReference(model, has));
        var rest = rendered.Node(kind, "n", new Filter.All([.. conjuncts.Where(f => !ReferenceEquals(f, driver))]));
        if (driver is null) return new($"{rendered.Preamble}MATCH (n:{CypherName.Checked(kind)})", rest, false, [.. rendered.Sets]);
        var rows = driver switch
        {
            Filter.Text text => rendered.Found(kind, text),
            Filter.Has has when FindsByKey(model, has) => ByKey(model, kind, has, rendered),
            Filter.Has has => ByReference(model, kind, has, rendered),
            _ => throw new InvalidOperationException($"{driver.GetType().Name} finds nothing by itself"),
        };
        // Rendering the driver may have made sets too, and they have to be made first.
        var sets = rendered.Sets.ToList();
        return new($"{rendered.Preamble}CALL ({string.Join(", ", sets)}) {{ {rows} }} WITH {string.Join(", ", sets.Prepend("n"))}", rest, true, sets);
    }

    private static string ByKey(GraphModel model, string kind, Filter.Has has, CypherFilter rendered)
    {
        var edge = model.Edge(has.Edge.Type);
        var other = FilterCheck.OtherKinds(edge, has.At, has.OtherKind)[0];
        var (e, o) = (rendered.Alias("e"), rendered.Alias("o"));
        return $"MATCH ({o}:{CypherName.Checked(other)}) WHERE {rendered.Node(other, o, has.Other)} "
            + $"MATCH {CypherPattern.Of(edge, has.At, Label("n", edge, has.At, kind), e, o)} WHERE {rendered.Edge(edge, e, has.EdgeCondition)} RETURN DISTINCT n";
    }

    private static string ByReference(GraphModel model, string kind, Filter.Has has, CypherFilter rendered)
    {
        var edge = model.Edge(has.Edge.Type);
        var other = FilterCheck.OtherKinds(edge, has.At, has.OtherKind)[0];
        var reference = Conjuncts(has.EdgeCondition).OfType<Filter.Refers>().First(r => NamesNodes(r.Target));
        var property = edge.Property(reference.Property);
        var (e, o, r) = (rendered.Alias("e"), rendered.Alias("o"), rendered.Alias("r"));
        var edgeRest = rendered.Edge(edge, e, new Filter.All([.. Conjuncts(has.EdgeCondition).Where(f => !ReferenceEquals(f, reference))]));
        var otherRest = has.OtherKind is null ? "true" : rendered.Node(other, o, has.Other);
        return $"MATCH ({r}:{CypherName.Checked(property.Refers!)}) WHERE {rendered.Node(property.Refers!, r, reference.Target)} "
            + $"MATCH {CypherPattern.Of(edge, has.At, Label("n", edge, has.At, kind), e, has.OtherKind is null ? o : Label(o, edge, has.At.Opposite(), other))} "
            + $"WHERE {CypherFilter.Joined(" AND ", "true", [$"{e}.{CypherName.Checked(property.Name)} = {r}.key", edgeRest, otherRest])} RETURN DISTINCT n";
    }

    private static string Label(string alias, EdgeDef edge, EdgeEnd at, string kind) => edge.Ends(at).Count > 1 ? $"{alias}:{CypherName.Checked(kind)}" : alias;

    private static bool FindsByKey(GraphModel model, Filter.Has has) => FilterCheck.OtherKinds(model.Edge(has.Edge.Type), has.At, has.OtherKind).Count == 1 && NamesNodes(has.Other);

    private static bool FindsByReference(GraphModel model, Filter.Has has) =>
        (has.OtherKind is not null || has.Other is null)
        && Conjuncts(has.EdgeCondition).OfType<Filter.Refers>().Any(r => NamesNodes(r.Target) && model.Edge(has.Edge.Type).Property(r.Property) is { Type: FieldType.Ref, Filtered: true });

    private static bool NamesNodes(Filter? filter) => Conjuncts(filter).Any(f => f is Filter.OneOf { Field: "key" } one && !one.Values.Contains(null));

    private static IEnumerable<Filter> Conjuncts(Filter? filter) => filter switch
    {
        null => [],
        Filter.All all => all.Items.SelectMany(Conjuncts),
        _ => [filter],
    };
}
