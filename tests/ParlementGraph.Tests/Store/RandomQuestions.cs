using ParlementGraph.Model;
using ParlementGraph.Store;
using ParlementGraph.Text;

namespace ParlementGraph.Tests.Store;

/// <summary>Random filters and orders over the model.</summary>
internal sealed class RandomQuestions(GraphModel model, RandomGraph graph, Dice dice)
{
    private static readonly SearchLeaf[] Leaves =
    [
        new SearchLeaf.Word(DutchAnalyser.Stem("bodycams")), new SearchLeaf.Word(DutchAnalyser.Stem("vragen")), new SearchLeaf.Word("zorg"), new SearchLeaf.Prefix("bod"), new SearchLeaf.Prefix("coord"),
        new SearchLeaf.Phrase(["in", "de"]), new SearchLeaf.Phrase(["body", "cam"]), new SearchLeaf.Phrase(["zorg"]), new SearchLeaf.Word("nergens"),
    ];

    public SearchLeaf Leaf() => dice.Of(Leaves);

    public Filter? Maybe(string kind) => dice.OneIn(3) ? null : Node(kind, 3);

    public Filter Node(string kind, int depth)
    {
        var fields = model.Kind(kind).Fields.Where(IsScalar).Append(new FieldDef("key", FieldType.Ref, "") { Refers = kind }).ToList();
        return dice.Below(depth > 0 ? 8 : 3) switch
        {
            0 or 1 => Compare(fields),
            2 => new Filter.Text(Leaf()),
            3 => new Filter.All(dice.Some(3, () => Node(kind, depth - 1))),
            4 => new Filter.Any(dice.Some(3, () => Node(kind, depth - 1))),
            5 => new Filter.Not(Node(kind, depth - 1)),
            _ => Has(kind, depth - 1) ?? Compare(fields),
        };
    }

    public List<Order> Order(string kind)
    {
        var fields = model.Kind(kind).Fields.Where(f => f.Sorted && f.SortedBy is null).Select(f => f.Name).Append("key").ToList();
        return dice.Some(3, () => new Order(dice.Of(fields), dice.OneIn(2)));
    }

    private Filter.Has? Has(string kind, int depth)
    {
        var at = new[] { EdgeEnd.From, EdgeEnd.To }.SelectMany(end => model.Edges.Where(e => e.Ends(end).Contains(kind)).Select(e => (Edge: e, End: end))).ToList();
        if (at.Count == 0) return null;
        var (edge, end) = dice.Of(at);
        var others = edge.Ends(end == EdgeEnd.From ? EdgeEnd.To : EdgeEnd.From);
        var other = dice.Of(others);
        var free = others.Count > 1 && dice.OneIn(3);
        // Without a kind the condition has to make sense for each that the edge allows.
        Filter? condition = dice.OneIn(2) ? null : free ? new Filter.OneOf("key", [graph.Key(other), graph.Key(other)]) : Node(other, depth);
        return new Filter.Has(edge, end, edge.Properties.Count == 0 || dice.OneIn(2) ? null : Edge(edge, depth), free ? null : other, condition);
    }

    private Filter Edge(EdgeDef edge, int depth)
    {
        var refs = edge.Properties.Where(p => p.Refers is not null).ToList();
        var scalars = edge.Properties.Where(IsScalar).ToList();
        if (refs.Count > 0 && dice.OneIn(2))
        {
            var property = dice.Of(refs);
            return new Filter.Refers(property.Name, dice.OneIn(3) ? null : Node(property.Refers!, depth - 1));
        }
        if (depth > 0 && dice.OneIn(3)) return new Filter.Not(Edge(edge, depth - 1));
        if (depth > 0 && dice.OneIn(5)) return new Filter.Any(Edge(edge, depth - 1), Edge(edge, depth - 1));
        return scalars.Count > 0 ? Compare(scalars) : new Filter.All();
    }

    private Filter Compare(List<FieldDef> fields)
    {
        var field = dice.Of(fields);
        if (field.Type is FieldType.Plain && dice.OneIn(2)) return new Filter.StringMatch(field.Name, dice.Of(Enum.GetValues<StringMatchMode>()), dice.Of(["bod", "e", "😀", "", "%", "Één", "zorg"]));
        // Ranges of text are contract for ASCII only: engines order the rest in more than one way.
        if ((field.Type is FieldType.Number or FieldType.Date or FieldType.Instant || (field.Sorted && field.SortedBy is null)) && dice.OneIn(2))
        {
            return new Filter.Between(field.Name, dice.OneIn(3) ? null : graph.Value(field), dice.OneIn(3) ? null : graph.Value(field), dice.OneIn(2), dice.OneIn(2));
        }
        return new Filter.OneOf(field.Name, dice.Some(3, () => dice.OneIn(4) ? null : graph.Value(field)));
    }

    private static bool IsScalar(FieldDef field) => field.Type is not (FieldType.TextList or FieldType.RefList or FieldType.Records);
}
