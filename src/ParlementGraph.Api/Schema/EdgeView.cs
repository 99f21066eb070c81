using ParlementGraph.Model;

namespace ParlementGraph.Api.Schema;

/// <summary>In which shape a reader sees an edge at one of its ends.</summary>
internal enum ViewShape
{
    /// <summary>The one other node, or null.</summary>
    One,

    /// <summary>The other nodes, all of them.</summary>
    List,

    /// <summary>The edges themselves, since they say something.</summary>
    Items,

    /// <summary>The other nodes in pages, since there may be very many.</summary>
    Connection,
}

/// <summary>An edge as a kind shows it.</summary>
/// <param name="OtherKinds">The kinds at the other end that this view shows.</param>
internal sealed record EdgeView(string Name, EdgeDef Edge, EdgeEnd At, IReadOnlyList<string> OtherKinds, ViewShape Shape)
{
    public EdgeEnd Other => At == EdgeEnd.From ? EdgeEnd.To : EdgeEnd.From;

    /// <summary>True when the view need not look at the kind of the other node.</summary>
    public bool ShowsAllKinds => OtherKinds.Count == Edge.Ends(Other).Count;

    public string OtherKind => OtherKinds[0];

    /// <summary>The type of one item; null when the other node says it all.</summary>
    public string? ItemName => Shape == ViewShape.Items ? Edge.ItemName : null;
}

/// <summary>Which edges a kind shows, derived from the model. The table holds what the model leaves open: an edge between many kinds that readers see under several names.</summary>
internal static class EdgeViews
{
    private static readonly Dictionary<(string Kind, string Edge, EdgeEnd At), (string Name, string[] OtherKinds, ViewShape Shape)[]> Special = new()
    {
        [("Office", "PART_OF", EdgeEnd.From)] = [("ministry", ["Ministry"], ViewShape.One)],
        [("Ministry", "PART_OF", EdgeEnd.To)] = [("offices", ["Office"], ViewShape.List)],
        [("Topic", "PART_OF", EdgeEnd.From)] = [("parent", ["Topic"], ViewShape.One)],
        [("Topic", "PART_OF", EdgeEnd.To)] = [("children", ["Topic"], ViewShape.List)],
        [("Topic", "ABOUT", EdgeEnd.To)] = [("writtenQuestions", ["WrittenQuestion"], ViewShape.Connection)],
        [("Office", "SUCCEEDED_BY", EdgeEnd.From)] = [("successors", ["Office"], ViewShape.List)],
        [("Office", "SUCCEEDED_BY", EdgeEnd.To)] = [("predecessors", ["Office"], ViewShape.List)],
        [("Party", "SUCCEEDED_BY", EdgeEnd.From)] = [("successors", ["Party"], ViewShape.List)],
        [("Party", "SUCCEEDED_BY", EdgeEnd.To)] = [("predecessors", ["Party"], ViewShape.List)],
        [("Person", "ASKED", EdgeEnd.From)] = [("asked", ["WrittenQuestion"], ViewShape.Connection)],
        [("Person", "ANSWERED", EdgeEnd.From)] = [("answered", ["WrittenQuestion"], ViewShape.Connection)],
        [("UnresolvedActor", "ASKED", EdgeEnd.From)] = [("asked", ["WrittenQuestion"], ViewShape.Connection)],
        [("UnresolvedActor", "ANSWERED", EdgeEnd.From)] = [("answered", ["WrittenQuestion"], ViewShape.Connection)],
        [("Citation", "POINTS_TO", EdgeEnd.From)] = [("document", ["Document"], ViewShape.One), ("writtenQuestion", ["WrittenQuestion"], ViewShape.One)],
        [("Issue", "CONCERNS", EdgeEnd.From)] = [("document", ["Document"], ViewShape.One), ("writtenQuestion", ["WrittenQuestion"], ViewShape.One)],
    };

    public static IEnumerable<EdgeView> Of(GraphModel model, string kind)
    {
        foreach (var (edge, at, name) in model.SeenAt(kind))
        {
            if (Special.TryGetValue((kind, edge.Type, at), out var views))
            {
                foreach (var view in views) yield return new(view.Name, edge, at, view.OtherKinds, view.Shape);
                continue;
            }
            var shape = edge.ItemName is not null ? ViewShape.Items : edge.SingleAt == at ? ViewShape.One : ViewShape.List;
            yield return new(name, edge, at, edge.Ends(at == EdgeEnd.From ? EdgeEnd.To : EdgeEnd.From), shape);
        }
    }

    /// <summary>The ends at which a reader sees the edge as items.</summary>
    public static IReadOnlyList<EdgeEnd> ItemEnds(GraphModel model, EdgeDef edge) => [.. model.Kinds
        .SelectMany(k => Of(model, k.Name))
        .Where(v => v.Edge == edge && v.Shape == ViewShape.Items)
        .Select(v => v.At)
        .Distinct()
        .OrderBy(e => e)];
}
