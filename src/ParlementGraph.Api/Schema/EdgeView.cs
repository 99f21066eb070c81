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

    public string Meaning => EdgeViews.MeaningOf(this);

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
        [("Citation", "POINTS_TO", EdgeEnd.From)] = [("document", ["Document"], ViewShape.One), ("documents", ["Document"], ViewShape.List), ("writtenQuestion", ["WrittenQuestion"], ViewShape.One), ("writtenQuestions", ["WrittenQuestion"], ViewShape.List)],
        [("Issue", "CONCERNS", EdgeEnd.From)] = [("document", ["Document"], ViewShape.One), ("documents", ["Document"], ViewShape.List), ("writtenQuestion", ["WrittenQuestion"], ViewShape.One)],
    };

    /// <summary>What the view shows, where the edge's own words are those of its other end.</summary>
    private static readonly Dictionary<(string Edge, EdgeEnd At, string Name), string> Meanings = new()
    {
        [("PART_OF", EdgeEnd.From, "ministry")] = "The ministry where the office sits; null when it is not known.",
        [("PART_OF", EdgeEnd.To, "offices")] = "The offices of the ministry, of all times.",
        [("PART_OF", EdgeEnd.From, "parent")] = "The theme of a subtheme; null for a theme.",
        [("PART_OF", EdgeEnd.To, "children")] = "The subthemes of a theme.",
        [("SUCCEEDED_BY", EdgeEnd.To, "predecessors")] = "What it took the place of.",
        [("ASKED", EdgeEnd.From, "asked")] = "The sets of questions that it put, alone or with others.",
        [("ANSWERED", EdgeEnd.From, "answered")] = "The sets of questions that it answered, alone or with others.",
        [("ABOUT", EdgeEnd.To, "writtenQuestions")] = "The sets of questions about this topic itself, subtopics left out.",
        [("HAS_QUESTION", EdgeEnd.To, "writtenQuestion")] = "The set that the question belongs to.",
        [("HAS_ANSWER", EdgeEnd.To, "writtenQuestions")] = "The sets that the answer belongs to; more than one for a joint answer.",
        [("DOCUMENTED_IN", EdgeEnd.To, "writtenQuestions")] = "The sets of questions that the document is about.",
        [("ANSWERS", EdgeEnd.To, "answers")] = "The answers to it: more than one after a further answer, or when two ministers answer parts.",
        [("STATES", EdgeEnd.To, "document")] = "The document from which this wording comes; null when it is not known.",
        [("CITES", EdgeEnd.From, "citations")] = "The notes whose marks stand in it.",
        [("POINTS_TO", EdgeEnd.From, "document")] = "The document that the note points at, of several the first by key; null when it is none in the graph.",
        [("POINTS_TO", EdgeEnd.From, "documents")] = "Every document in the graph that the note points at.",
        [("POINTS_TO", EdgeEnd.From, "writtenQuestion")] = "The set of questions that the note points at, of several the first by key; null when it is none in the graph.",
        [("POINTS_TO", EdgeEnd.From, "writtenQuestions")] = "Every set of questions in the graph that the note points at.",
        [("CONCERNS", EdgeEnd.To, "issues")] = "What a person should know about this record: what was missing, doubtful or contradictory.",
        [("CONCERNS", EdgeEnd.From, "document")] = "The document in which it was found, of several the first by key; null when it is in none.",
        [("CONCERNS", EdgeEnd.From, "documents")] = "Every document that shows it: an answer dated before its questions is a matter of both.",
        [("CONCERNS", EdgeEnd.From, "writtenQuestion")] = "The set of questions in which it was found; null when it is in none.",
        [("REFERS_TO", EdgeEnd.From, "relatedQuestions")] = "The sets that this one refers to, as its publications say it.",
        [("REFERS_TO", EdgeEnd.To, "referredToBy")] = "The sets that refer to this one; kind says how the other is tied to this one.",
        [("MEMBER_OF", EdgeEnd.To, "members")] = "Who sat for the fractie in the Chamber.",
        [("HOLDS", EdgeEnd.From, "holdings")] = "The offices held in the government.",
        [("HOLDS", EdgeEnd.To, "holders")] = "Who held the office.",
    };

    public static string MeaningOf(EdgeView view) => Meanings.GetValueOrDefault((view.Edge.Type, view.At, view.Name), view.Edge.Meaning);

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

    /// <summary>True when both ends are nodes of one kind, so that nothing but the side tells them apart.</summary>
    public static bool IsAmongEquals(EdgeDef edge) => edge.From.SequenceEqual(edge.To);

    /// <summary>The ends at which a reader sees the edge as items.</summary>
    public static IReadOnlyList<EdgeEnd> ItemEnds(GraphModel model, EdgeDef edge) => [.. model.Kinds
        .SelectMany(k => Of(model, k.Name))
        .Where(v => v.Edge == edge && v.Shape == ViewShape.Items)
        .Select(v => v.At)
        .Distinct()
        .OrderBy(e => e)];
}
