using ParlementGraph.Model;
using ParlementGraph.Store;
using ParlementGraph.Text;

namespace ParlementGraph.Tests.Store;

/// <summary>Evaluates a filter directly, as its documentation reads.</summary>
internal static class InMemoryFilter
{
    public static bool Meets(InMemoryGraph graph, Node node, Filter? filter) => filter switch
    {
        null => true,
        Filter.All all => all.Items.All(f => Meets(graph, node, f)),
        Filter.Any any => any.Items.Any(f => Meets(graph, node, f)),
        Filter.Not not => !Meets(graph, node, not.Item),
        Filter.OneOf one => one.Values.Contains(Value(node, one.Field)),
        Filter.Between between => Within(Value(node, between.Field), between),
        Filter.StringMatch match => Matches((string?)Value(node, match.Field), match),
        Filter.Has has => graph.EdgesAt(has.Edge, has.At, node.Ref).Any(e => MeetsHas(graph, e, has)),
        Filter.Text text => Items(graph, node).Any(item => Finds(item, text.Leaf)),
        _ => throw new ArgumentException($"{filter.GetType().Name} is no condition on a node", nameof(filter)),
    };

    public static object? Value(Node node, string field) => field == "key" ? node.Key : node[field];

    private static bool MeetsHas(InMemoryGraph graph, Edge edge, Filter.Has has)
    {
        var other = graph.Other(edge, has.At);
        return (has.OtherKind is null || other.Ref.Kind == has.OtherKind) && MeetsEdge(graph, edge, has.EdgeCondition) && Meets(graph, other, has.Other);
    }

    private static bool MeetsEdge(InMemoryGraph graph, Edge edge, Filter? filter) => filter switch
    {
        null => true,
        Filter.All all => all.Items.All(f => MeetsEdge(graph, edge, f)),
        Filter.Any any => any.Items.Any(f => MeetsEdge(graph, edge, f)),
        Filter.Not not => !MeetsEdge(graph, edge, not.Item),
        Filter.OneOf one => one.Values.Contains(edge[one.Field]),
        Filter.Between between => Within(edge[between.Field], between),
        Filter.StringMatch match => Matches((string?)edge[match.Field], match),
        Filter.Refers refers => Referred(graph, edge, refers.Property).Any(n => Meets(graph, n, refers.Target)),
        _ => throw new ArgumentException($"{filter.GetType().Name} is no condition on an edge", nameof(filter)),
    };

    private static IEnumerable<Node> Referred(InMemoryGraph graph, Edge edge, string property)
    {
        var keys = edge[property] switch { null => [], string key => [key], var list => (IEnumerable<string>)list };
        return keys.Select(k => graph.Node(new NodeRef(graph.Model.Edge(edge.Type).Property(property).Refers!, k))).OfType<Node>();
    }

    private static bool Within(object? value, Filter.Between between)
    {
        if (value is null) return false;
        var low = between.From is null ? 1 : InMemoryOrder.Compare(value, between.From);
        var high = between.To is null ? -1 : InMemoryOrder.Compare(value, between.To);
        return (low > 0 || (low == 0 && between.FromInclusive)) && (high < 0 || (high == 0 && between.ToInclusive));
    }

    private static bool Matches(string? text, Filter.StringMatch match) => text is not null && match.Mode switch
    {
        StringMatchMode.Contains => text.Contains(match.Value, StringComparison.Ordinal),
        StringMatchMode.StartsWith => text.StartsWith(match.Value, StringComparison.Ordinal),
        StringMatchMode.EndsWith => text.EndsWith(match.Value, StringComparison.Ordinal),
        _ => throw new ArgumentOutOfRangeException(nameof(match), match.Mode, "unknown mode"),
    };

    private static IEnumerable<string> Items(InMemoryGraph graph, Node node)
    {
        var scope = node.Ref.Kind switch
        {
            "WrittenQuestion" => new[] { ("HAS_QUESTION", EdgeEnd.From), ("HAS_ANSWER", EdgeEnd.From) },
            "Question" => [("ANSWERS", EdgeEnd.To)],
            "Document" => [("STATES", EdgeEnd.From)],
            _ => [],
        };
        var others = scope.SelectMany(s => graph.EdgesAt(graph.Model.Edge(s.Item1), s.Item2, node.Ref).Select(e => graph.Other(e, s.Item2)));
        return others.Prepend(node).SelectMany(n => SearchItems.Of(graph.Model.Kind(n.Ref.Kind), n));
    }

    private static bool Finds(string item, SearchLeaf leaf) => leaf switch
    {
        SearchLeaf.Word word => DutchAnalyser.StemStream(item).Split(' ').Contains(word.Stem),
        SearchLeaf.Phrase phrase => $" {DutchAnalyser.ExactStream(item)} ".Contains($" {string.Join(' ', phrase.Words)} ", StringComparison.Ordinal),
        SearchLeaf.Prefix prefix => DutchAnalyser.ExactStream(item).Split(' ').Any(t => t.StartsWith(prefix.Start, StringComparison.Ordinal)),
        _ => throw new ArgumentException($"unknown leaf {leaf.GetType().Name}", nameof(leaf)),
    };
}
