using ParlementGraph.Model;

namespace ParlementGraph.Resolution;

/// <summary>
/// The records of one case: the newest of its pages speaks, the older ones are noted. What is open stays open, and what could not be read at all
/// is a document without text and an issue.
/// </summary>
public static class CaseGraph
{
    public static IEnumerable<GraphRecord> Records(IReadOnlyList<ReadPage> pages, Resolver resolver, AcrossCases across)
    {
        var newest = pages[^1];
        foreach (var page in pages) yield return page.Source.Record();
        foreach (var record in newest.Parsed.Facts is { } facts && Dated(facts) is { } dated ? Readable(pages, dated, resolver, across) : Unreadable(newest)) yield return record;
    }

    /// <summary>A set without a day or a subject cannot be placed; it is kept raw and listed.</summary>
    private static DatedFacts? Dated(WrittenQuestionFacts facts) =>
        facts.SubmittedOn is { } submitted && facts.Subject is { Length: > 0 } subject ? new DatedFacts(facts, submitted, subject) : null;

    private static IEnumerable<GraphRecord> Readable(IReadOnlyList<ReadPage> pages, DatedFacts dated, Resolver resolver, AcrossCases across)
    {
        var (facts, submitted, subject) = dated;
        var newest = pages[^1];
        var self = new NodeRef("WrittenQuestion", facts.Number);
        var documents = new CaseDocuments(facts, subject, across);
        var texts = new CaseTexts(facts, documents);
        var actors = new CaseActors(self, facts, submitted, resolver, across.Open);
        var sort = $"{submitted:yyyy-MM-dd} {facts.Number}";
        var values = Values(facts, submitted, subject, documents, sort);
        Edge[] edges =
        [
            .. actors.Edges,
            .. texts.Questions.Select((q, i) => Draft.Edge("HAS_QUESTION", self, q, ("order", (long)facts.Questions[i].N))),
            .. texts.Answers.Select((a, i) => Draft.Edge("HAS_ANSWER", self, a, ("order", i + 1L))),
            .. documents.ByDate.Select((d, i) => Draft.Edge("DOCUMENTED_IN", self, d, ("order", i + 1L))),
            .. facts.Topics.Distinct().Select((t, i) => Draft.Edge("ABOUT", self, new NodeRef("Topic", TopicKey.Of(t.Theme, t.Subtheme)), ("order", i + 1L), ("method", "source"))),
        ];
        var decided = values.Where(v => v.Value is not null && v.Name is not ("sort" or "dueOn" or "parliamentaryYear" or "daysToAnswer" or "chamber" or "answeredByLetter")).Select(v => v.Name)
            .Concat(edges.Select(e => e.Type).Distinct());
        yield return Draft.Record(self.Kind, self.Key, values, edges.Append(newest.Source.Decided(self, decided)));

        foreach (var record in texts.Records(sort)) yield return record;
        var quality = newest.Source.MediaType == "text/html" ? TextQuality.Structured : TextQuality.Extracted;
        foreach (var record in documents.Records(newest.Source, quality, texts.StatedBy)) yield return record;

        var issues = new IssueRecords(issue => issue.Place?.StartsWith("answer", StringComparison.Ordinal) == true ? documents.Answer ?? documents.Question : documents.Question, self);
        var older = pages.SkipLast(1).Select(p => new Issue(IssueCode.DuplicateNumber, IssueSeverity.Noted, $"{p.Name} says something else of {facts.Number}; {newest.Name}, which came later, was taken", p.Name));
        foreach (var issue in newest.Parsed.Issues.Concat(actors.Issues).Concat(documents.Issues).Concat(older)) yield return issues.Of(issue);
    }

    private static (string Name, object? Value)[] Values(WrittenQuestionFacts facts, DateOnly submitted, string subject, CaseDocuments documents, string sort)
    {
        var postponed = First(facts, DocumentKind.Postponement);
        return
        [
            ("number", facts.Number), ("chamber", Choice.Name(Chamber.TweedeKamer)), ("subject", subject), ("submittedOn", submitted), ("answeredOn", facts.AnsweredOn),
            ("withdrawnOn", First(facts, DocumentKind.Withdrawal)), ("postponedOn", postponed), ("answeredByLetter", false),
            ("daysToAnswer", facts.AnsweredOn is { } answered ? (long)(answered.DayNumber - submitted.DayNumber) : null),
            ("dueOn", QuestionState.DueOn(DateOnly.MaxValue, submitted, postponed)), ("parliamentaryYear", ParliamentaryYear.Of(submitted)),
            ("notices", facts.Notices.Select((n, i) => (n, i)).Where(x => x.n.On is not null).Select(x => (IReadOnlyDictionary<string, object?>)Draft.Values(
                ("kind", Choice.Name(x.n.Kind)), ("on", x.n.On), ("text", string.Join('\n', x.n.Paragraphs)), ("document", documents.Notices[x.i].Key))).ToList()),
            ("sort", sort),
        ];
    }

    private static DateOnly? First(WrittenQuestionFacts facts, DocumentKind kind) => facts.Notices.Where(n => n.Kind == kind).Min(n => n.On);

    /// <summary>Nothing in the graph but the file itself and why: it is counted, listed, and read again after an upgrade.</summary>
    private static IEnumerable<GraphRecord> Unreadable(ReadPage page)
    {
        var self = new NodeRef("Document", $"sha256:{page.Source.Sha256}");
        var form = Draft.Values(("mediaType", page.Source.MediaType), ("url", page.Source.Url), ("sha256", page.Source.Sha256), ("bytes", page.Length), ("used", false));
        yield return Draft.Record(self.Kind, self.Key,
            [
                ("kind", Choice.Name(DocumentKind.Other)), ("title", page.Name), ("url", page.Source.Url), ("textQuality", Choice.Name(TextQuality.None)),
                ("forms", (IReadOnlyList<IReadOnlyDictionary<string, object?>>)[form]),
            ],
            page.Source.Decided(self, ["title"]));
        var issues = new IssueRecords(_ => self, null);
        foreach (var issue in page.Parsed.Issues) yield return issues.Of(issue);
        if (page.Parsed.Facts is { } facts && page.Parsed.Issues.All(i => i.Severity != IssueSeverity.Skipped))
        {
            yield return issues.Of(new Issue(IssueCode.FieldMissing, IssueSeverity.Skipped, $"{facts.Number} has no {(facts.SubmittedOn is null ? "day of submission" : "subject")}: it cannot be placed"));
        }
    }

    private sealed record DatedFacts(WrittenQuestionFacts Facts, DateOnly Submitted, string Subject);
}
