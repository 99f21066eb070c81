using ParlementGraph.Model;

namespace ParlementGraph.Resolution;

/// <summary>The documents of a case and their keys: the publication's id where there is one, else number, kind and day.</summary>
internal sealed class CaseDocuments
{
    private readonly List<(NodeRef Ref, DocumentKind Kind, string Title, DateOnly? On, string? PublicationId, string? Url, string? Text)> _all = [];

    private readonly List<Issue> _issues = [];
    private readonly AcrossCases _across;

    public CaseDocuments(WrittenQuestionFacts facts, string subject, AcrossCases across)
    {
        _across = across;
        Question = Add(facts, DocumentKind.Question, facts.SubmittedOn, subject);
        var answered = facts.Answers.Count > 0 || facts.AnsweredOn is not null || facts.Documents.Any(d => d.Kind == DocumentKind.Answer);
        Answer = answered ? Add(facts, DocumentKind.Answer, facts.AnsweredOn, $"Antwoord: {subject}") : null;
        foreach (var other in facts.Documents.Where(d => d.Kind is not (DocumentKind.Question or DocumentKind.Answer)))
        {
            AddAs(Key(facts.Number, other.PublicationId, $"{facts.Number}/{Choice.Name(other.Kind)}"), other.Kind, other.Title ?? subject, null, other.PublicationId, other.Url, null);
        }
        Notices = [.. facts.Notices.Select(n => AddNotice(facts.Number, subject, n))];
    }

    public NodeRef Question { get; }

    /// <summary>Null when nothing says that there is an answer.</summary>
    public NodeRef? Answer { get; }

    /// <summary>The documents that are the notices, in their order.</summary>
    public IReadOnlyList<NodeRef> Notices { get; }

    public IReadOnlyList<Issue> Issues => _issues;

    /// <summary>By date, unknown dates last, then as added.</summary>
    public IEnumerable<NodeRef> ByDate => _all.OrderBy(d => d.On ?? DateOnly.MaxValue).Select(d => d.Ref);

    /// <summary>Their records; <paramref name="states"/> gives the questions and answers that a document states, in order.</summary>
    public IEnumerable<GraphRecord> Records(ReadSource source, TextQuality quality, Func<NodeRef, IEnumerable<NodeRef>> states)
    {
        foreach (var (self, kind, title, on, publicationId, url, text) in _all)
        {
            (string, object?)[] values =
            [
                ("publicationId", publicationId), ("kind", Choice.Name(kind)), ("title", title), ("issuedOn", on), ("url", url),
                ("textQuality", Choice.Name(quality)), ("text", text), ("forms", Array.Empty<IReadOnlyDictionary<string, object?>>()),
            ];
            var decided = values.Where(v => v.Item2 is not null && v.Item1 != "forms").Select(v => v.Item1);
            yield return Draft.Record("Document", self.Key, values,
                states(self).Select((item, i) => Draft.Edge("STATES", self, item, ("order", i + 1L))).Append(source.Decided(self, decided)));
        }
    }

    private NodeRef Add(WrittenQuestionFacts facts, DocumentKind kind, DateOnly? on, string title)
    {
        var named = facts.Documents.FirstOrDefault(d => d.Kind == kind);
        return AddAs(Key(facts.Number, named?.PublicationId, $"{facts.Number}/{Choice.Name(kind)}/{Day(on)}"), kind, named?.Title ?? title, on, named?.PublicationId, named?.Url, null);
    }

    private NodeRef AddNotice(string number, string subject, NoticeFact notice) =>
        AddAs(Free($"{number}/{Choice.Name(notice.Kind)}/{Day(notice.On)}"), notice.Kind, $"Mededeling: {subject}", notice.On, null, null, string.Join('\n', notice.Paragraphs));

    private NodeRef AddAs(string key, DocumentKind kind, string title, DateOnly? on, string? publicationId, string? url, string? text)
    {
        var self = new NodeRef("Document", key);
        _all.Add((self, kind, title, on, publicationId, url, text));
        return self;
    }

    /// <summary>The publication's id, unless it already is the document of another case: one of the two pages is wrong, and neither may hide the other.</summary>
    private string Key(string number, string? publicationId, string otherwise)
    {
        if (publicationId is null) return Free(otherwise);
        if (_across.TryClaim(publicationId, number, out var owner)) return publicationId;
        _issues.Add(new Issue(IssueCode.DocumentClaimedTwice, IssueSeverity.Degraded, $"{publicationId} is already a document of {owner}; here it stands under another key", "documents"));
        return Free(otherwise);
    }

    private string Free(string key)
    {
        var free = key;
        for (var n = 2; _all.Any(d => d.Ref.Key == free); n++) free = $"{key}/{n}";
        return free;
    }

    private static string Day(DateOnly? on) => on?.ToString("O", System.Globalization.CultureInfo.InvariantCulture) ?? "undated";
}
