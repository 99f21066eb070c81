using ParlementGraph.Model;

namespace ParlementGraph.Resolution.Quality;

/// <summary>Whether the days of a set come in an order that is possible.</summary>
internal static class DateChecks
{
    public static IEnumerable<Finding> Of(CheckedCase set)
    {
        if (set.Node.Date("submittedOn") is not { } submitted) yield break;
        var answered = set.Node.Date("answeredOn");
        if (answered < submitted)
        {
            var answers = set.Documents.Where(d => d.Date("issuedOn") == answered).Select(d => d.Ref);
            yield return new(IssueCode.AnsweredBeforeAsked, IssueSeverity.Degraded, $"answered on {answered:yyyy-MM-dd}, but asked on {submitted:yyyy-MM-dd}", "answeredOn", [.. answers, .. set.DocumentsOf(DocumentKind.Question)]);
        }
        var notices = (IReadOnlyList<IReadOnlyDictionary<string, object?>>?)set.Node["notices"] ?? [];
        foreach (var (notice, n) in notices.Select((notice, i) => (notice, i + 1)))
        {
            if (notice.GetValueOrDefault("on") is not DateOnly on) continue;
            var kind = (string?)notice.GetValueOrDefault("kind");
            var delays = kind == Choice.Name(DocumentKind.Postponement) || kind == Choice.Name(DocumentKind.Withdrawal);
            var fault = on < submitted ? $"before the questions were put, on {submitted:yyyy-MM-dd}" : delays && on > answered ? $"after the answer of {answered:yyyy-MM-dd}" : null;
            if (fault is null) continue;
            IReadOnlyList<NodeRef> documents = notice.GetValueOrDefault("document") is string key ? [new NodeRef("Document", key)] : [];
            yield return new(IssueCode.NoticeOutOfOrder, IssueSeverity.Noted, $"the notice ({kind}) of {on:yyyy-MM-dd} is dated {fault}", $"notice {n}", documents);
        }
    }
}
