using ParlementGraph.Model;
using ParlementGraph.Text;

namespace ParlementGraph.Resolution;

/// <summary>Issues as records of the graph, each once: two of the same code and place at one document are numbered.</summary>
/// <param name="documentOf">The document in which an issue was found; null for one of no document: then it stands at the feed as a whole.</param>
internal sealed class IssueRecords(Func<Issue, NodeRef?> documentOf, NodeRef? writtenQuestion)
{
    private readonly Dictionary<string, int> _seen = [];

    /// <summary>Issues of people, parties and seats, which are no documents.</summary>
    public static IssueRecords OfFeed() => new(_ => null, null);

    public GraphRecord Of(Issue issue)
    {
        var document = documentOf(issue);
        var place = issue.Place is null ? "" : Folding.Slug(issue.Place);
        var key = $"{document?.Key ?? "feed"}/{Choice.Name(issue.Code)}/{(place.Length == 0 ? "all" : place)}";
        var times = _seen[key] = _seen.GetValueOrDefault(key) + 1;
        if (times > 1) key += $"/{times}";
        var self = new NodeRef("Issue", key);
        var edges = new[] { document, writtenQuestion }.OfType<NodeRef>().Select(concerned => Draft.Edge("CONCERNS", self, concerned));
        return Draft.Record("Issue", key,
            [("code", Choice.Name(issue.Code)), ("severity", Choice.Name(issue.Severity)), ("message", issue.Message), ("place", issue.Place)], edges);
    }

    /// <summary>Of a publication that is in the archive and no document of the graph.</summary>
    public static GraphRecord OfPublication(string publication, Issue issue) => Draft.Record("Issue", $"{publication}/{Choice.Name(issue.Code)}/all",
        [("code", Choice.Name(issue.Code)), ("severity", Choice.Name(issue.Severity)), ("message", issue.Message), ("place", issue.Place)]);

    /// <summary>Records of one kind that point at nothing: one issue with their number, for there is no document that they could stand at.</summary>
    public static GraphRecord OfArchive(string kind, long count)
    {
        var name = kind.TrimEnd('/', '-');
        return Draft.Record("Issue", $"archive/{Choice.Name(IssueCode.ReferenceMissing)}/{name}",
        [
            ("code", Choice.Name(IssueCode.ReferenceMissing)), ("severity", Choice.Name(IssueSeverity.Noted)),
            ("message", $"{count} archived records '{kind}..' belong to no set of written questions that the Chamber lists: what they refer to may come later, or never"), ("place", name),
        ]);
    }
}
