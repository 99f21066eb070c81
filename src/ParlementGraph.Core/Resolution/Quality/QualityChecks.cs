using ParlementGraph.Model;
using ParlementGraph.Text;

namespace ParlementGraph.Resolution.Quality;

/// <summary>
/// Looks at the records of a build as they pass, and lists what cannot be right as issues among them. It keeps the holders of offices and one set at a time:
/// a set is complete when the next one begins. People, parties and offices come before the first set.
/// </summary>
internal sealed class QualityChecks
{
    private static readonly IReadOnlyList<Func<CheckedCase, Holders, IEnumerable<Finding>>> OfCases =
        [(set, _) => DateChecks.Of(set), (set, _) => TextChecks.Of(set), AddresseeChecks.Of];

    private readonly Holders _holders = new();
    private CheckedCase? _set;

    /// <summary>What is found now that this record is seen.</summary>
    public IEnumerable<GraphRecord> See(GraphRecord record)
    {
        switch (record.Node.Ref.Kind)
        {
            case "WrittenQuestion":
                var before = _set;
                _set = new CheckedCase(record);
                return Findings(before);
            case "Document":
                _set?.Add(record);
                return [];
            case "Answer":
                _set?.AddAnswer(record);
                return [];
            case "Issue":
                _set?.AddIssue(record);
                return [];
            case "Person" or "Party" or "Office" or "Cabinet" or "Ministry":
                _holders.Add(record);
                return SpanChecks.Of(record).Select(f => Record(f, record.Node.Ref));
            default:
                return [];
        }
    }

    public IEnumerable<GraphRecord> End()
    {
        var last = _set;
        _set = null;
        return Findings(last);
    }

    private IEnumerable<GraphRecord> Findings(CheckedCase? set) =>
        set is null ? [] : OfCases.SelectMany(check => check(set, _holders)).Select(finding => Record(finding, set.Self));

    /// <summary>An issue concerns documents and sets; one of a person or party names it in its key and message.</summary>
    private static GraphRecord Record(Finding finding, NodeRef about)
    {
        var at = finding.Documents.Count > 0 ? finding.Documents[0].Key : about.Kind == "WrittenQuestion" ? about.Key : $"{about.Kind}/{about.Key}";
        var self = new NodeRef("Issue", $"{at}/{Choice.Name(finding.Code)}/checked-{Folding.Slug(finding.Place)}");
        var concerned = about.Kind == "WrittenQuestion" ? finding.Documents.Append(about) : finding.Documents;
        return Draft.Record(self.Kind, self.Key,
            [("code", Choice.Name(finding.Code)), ("severity", Choice.Name(finding.Severity)), ("message", finding.Message), ("place", finding.Place)],
            concerned.Distinct().Select(c => Draft.Edge("CONCERNS", self, c)));
    }
}

/// <summary>What a check found.</summary>
/// <param name="Place">Tells apart what one check finds more than once at one document.</param>
/// <param name="Documents">Where to look, the most telling first.</param>
internal sealed record Finding(IssueCode Code, IssueSeverity Severity, string Message, string Place, IReadOnlyList<NodeRef> Documents);
