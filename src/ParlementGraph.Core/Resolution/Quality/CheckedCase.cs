using ParlementGraph.Model;

namespace ParlementGraph.Resolution.Quality;

/// <summary>One set as it will stand in the graph, with what else its records say.</summary>
internal sealed class CheckedCase(GraphRecord set)
{
    private readonly HashSet<string> _documents = [.. set.Edges.Where(e => e.Type == "DOCUMENTED_IN").Select(e => e.To.Key)];
    private readonly List<Node> _held = [];
    private readonly List<GraphRecord> _answers = [];
    private readonly HashSet<(string Code, string? Place)> _issues = [];

    public NodeRef Self => set.Node.Ref;

    public Node Node => set.Node;

    public IReadOnlyList<Edge> Edges => set.Edges;

    /// <summary>Documents that this set has to itself or came to first.</summary>
    public IReadOnlyList<Node> Documents => _held;

    /// <summary>Answers of these.</summary>
    public IReadOnlyList<GraphRecord> Answers => _answers;

    /// <summary>True when some of its documents stand with another set, which has their answers too.</summary>
    public bool SharesDocuments => _held.Count < _documents.Count;

    public bool Has(IssueCode code, string? place = null) => _issues.Any(i => i.Code == Choice.Name(code) && (place is null || i.Place == place));

    public IReadOnlyList<NodeRef> DocumentsOf(params IEnumerable<DocumentKind> kinds)
    {
        var names = kinds.Select(k => Choice.Name(k)).ToHashSet(StringComparer.Ordinal);
        return [.. _held.Where(d => names.Contains(d.Text("kind")!)).Select(d => d.Ref)];
    }

    public void Add(GraphRecord document)
    {
        if (_documents.Contains(document.Node.Key)) _held.Add(document.Node);
    }

    public void AddAnswer(GraphRecord answer) => _answers.Add(answer);

    public void AddIssue(GraphRecord issue)
    {
        if (issue.Edges.Any(e => e.To == Self)) _issues.Add((issue.Node.Text("code")!, issue.Node.Text("place")));
    }
}
