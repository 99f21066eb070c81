using System.Globalization;
using ParlementGraph.Model;
using ParlementGraph.Text.References;

namespace ParlementGraph.Resolution.Publishers;

/// <summary>The records of one merged case, and of the records it was read from.</summary>
internal static class MergedCaseGraph
{
    /// <param name="coverage">Told of the case, its documents and whom it names.</param>
    public static IEnumerable<GraphRecord> Records(MergedCase merged, Resolver resolver, AcrossCases across, CoverageTotals coverage)
    {
        var self = new NodeRef("WrittenQuestion", merged.Number);
        var actors = new CaseActors(self, merged.Askers, merged.Addressees, merged.Answerers, merged.Dates.AnsweredOn, merged.SubmittedOn, resolver, across.Open);
        coverage.Add(merged, actors.Mentions);
        var texts = new MergedTextGraph(merged, across);
        var links = CaseLinks.Resolve(merged, across);
        var sort = $"{merged.SubmittedOn:yyyy-MM-dd} {merged.Number}";
        Edge[] edges =
        [
            .. actors.Edges,
            .. merged.Questions.Select(q => Draft.Edge("HAS_QUESTION", self, texts.Question(q.Fact.N), ("order", (long)q.Fact.N))),
            .. texts.Answers.Select((a, i) => Draft.Edge("HAS_ANSWER", self, a, ("order", i + 1L))),
            .. merged.Documents.Select((d, i) => Draft.Edge("DOCUMENTED_IN", self, Ref(d), ("order", i + 1L))),
            .. merged.Topics.Select((t, i) => Draft.Edge("ABOUT", self, new NodeRef("Topic", TopicKey.Of(t.Theme, t.Subtheme)), ("order", i + 1L), ("method", "source"))),
            .. links.Edges,
            .. merged.Decided.Select(d => d.Source.Decided(self, d.Fields)),
        ];
        yield return Draft.Record(self.Kind, self.Key, Values(merged, sort), edges);
        foreach (var record in texts.Records(sort)) yield return record;
        foreach (var document in merged.Documents.Where(d => !d.IsShared)) yield return Document(document, texts);

        var question = merged.Documents.FirstOrDefault(d => d is { Kind: DocumentKind.Question, IsShared: false }) ?? merged.Documents.FirstOrDefault(d => !d.IsShared);
        if (question is not null)
        {
            var answer = merged.Documents.FirstOrDefault(d => d.IsAnswer && !d.IsShared) ?? question;
            var issues = new IssueRecords(issue => Ref(issue.Place?.StartsWith("answer", StringComparison.Ordinal) == true ? answer : question), self);
            foreach (var issue in merged.Issues.Concat(actors.Issues)) yield return issues.Of(issue);
        }
        foreach (var (issue, document) in links.Issues) yield return new IssueRecords(_ => Ref(document), self).Of(issue);
        foreach (var source in Sources(merged)) yield return source.Record();
    }

    private static (string Name, object? Value)[] Values(MergedCase merged, string sort)
    {
        var dates = merged.Dates;
        return
        [
            ("number", merged.Number), ("chamber", Choice.Name(Chamber.TweedeKamer)), ("subject", merged.Subject), ("submittedOn", merged.SubmittedOn), ("answeredOn", dates.AnsweredOn),
            ("withdrawnOn", dates.WithdrawnOn), ("postponedOn", dates.PostponedOn), ("answeredByLetter", dates.ByLetter),
            ("daysToAnswer", dates.AnsweredOn is { } answered ? (long)(answered.DayNumber - merged.SubmittedOn.DayNumber) : null),
            ("dueOn", QuestionState.DueOn(DateOnly.MaxValue, merged.SubmittedOn, dates.PostponedOn)), ("parliamentaryYear", ParliamentaryYear.Of(merged.SubmittedOn)),
            ("notices", merged.Documents.Where(d => d.IsNotice && d.On is not null).Select(d => (IReadOnlyDictionary<string, object?>)Draft.Values(
                ("kind", Choice.Name(d.Kind)), ("on", d.On), ("text", NoticeText(d)), ("document", d.Key), ("letter", d.Meaning?.Letter))).ToList()),
            ("sort", sort),
        ];
    }

    /// <summary>Of a notice that is not published yet only its title is known.</summary>
    private static string NoticeText(MergedDocument document) => document.Notice.Count > 0 ? string.Join('\n', document.Notice) : document.Title;

    /// <summary>What is no question and no answer: the notice, or else the remarks.</summary>
    private static string? Text(MergedDocument document) =>
        (document.IsNotice && document.Notice.Count > 0 ? document.Notice : document.Best?.Remarks) is { Count: > 0 } paragraphs ? string.Join('\n', paragraphs) : null;

    private static GraphRecord Document(MergedDocument document, MergedTextGraph texts)
    {
        var self = Ref(document);
        (string Name, object? Value)[] values =
        [
            ("publicationId", document.PublicationId), ("chamberNumber", document.ChamberNumber), ("kind", Choice.Name(document.Kind)), ("title", document.Title), ("issuedOn", document.On),
            ("url", document.Url), ("textQuality", Choice.Name(document.Quality)), ("text", Text(document)),
            ("forms", document.Forms.Select(f => (IReadOnlyDictionary<string, object?>)Draft.Values(
                ("mediaType", f.Source.MediaType), ("url", f.Source.Url), ("sha256", f.Source.Sha256), ("bytes", f.Bytes), ("version", f.Id is null ? null : PublicationIds.Split(f.Id).Version),
                ("used", ReferenceEquals(f, document.Best)))).ToList()),
        ];
        return Draft.Record("Document", self.Key, values,
            texts.StatedBy(document).Select((item, i) => Draft.Edge("STATES", self, item, ("order", i + 1L))).Concat(Decided(document, values).All.Select(d => d.Source.Decided(self, d.Fields))));
    }

    private static Decisions Decided(MergedDocument document, (string Name, object? Value)[] values)
    {
        var decided = new Decisions();
        var page = document.Page;
        foreach (var (name, value) in values.Where(v => v.Value is not null && v.Name is not "forms"))
        {
            var chamber = document.Chamber?.Source;
            decided.Note(
                name switch
                {
                    "publicationId" or "url" => document.Best?.Source ?? document.Version ?? chamber ?? page,
                    "chamberNumber" or "title" => chamber ?? document.Best?.Source ?? page,
                    "kind" => document.Best?.Source ?? chamber ?? page,
                    "issuedOn" => document.DatedBy,
                    _ => document.Best?.Source ?? page ?? chamber,
                }, name);
        }
        foreach (var form in document.Forms) decided.Note(form.Source, "forms");
        return decided;
    }

    /// <summary>Each record once in the whole graph: what another case has given is not given again.</summary>
    private static IEnumerable<ReadSource> Sources(MergedCase merged)
    {
        var given = merged.Documents.Where(d => d.IsShared).SelectMany(Of).Concat(merged.Documents.Where(d => d.FilesElsewhere).SelectMany(Files)).Select(s => s.Key).ToHashSet(StringComparer.Ordinal);
        return merged.Decided.Select(d => d.Source).Concat(merged.OtherSources).Concat(merged.Documents.Where(d => !d.IsShared).SelectMany(Of))
            .DistinctBy(s => s.Key).Where(s => !given.Contains(s.Key));

        static IEnumerable<ReadSource> Of(MergedDocument document) => Files(document).Concat(new[] { document.Chamber?.Source, document.Version }.OfType<ReadSource>());

        static IEnumerable<ReadSource> Files(MergedDocument document) => document.Forms.Select(f => f.Source);
    }

    private static NodeRef Ref(MergedDocument document) => new("Document", document.Key);
}

/// <summary>Questions, answers and notes of a merged case.</summary>
internal sealed class MergedTextGraph
{
    private readonly MergedCase _case;
    private readonly AcrossCases _across;
    private readonly List<(NodeRef Ref, AnswerFact Fact, MergedDocument Document)> _answers = [];
    private readonly HashSet<int> _numbers;

    public MergedTextGraph(MergedCase merged, AcrossCases across)
    {
        _case = merged;
        _across = across;
        _numbers = [.. merged.Questions.Select(q => q.Fact.N)];
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (fact, document) in merged.Answers)
        {
            var key = $"{document.Key}#a{MergedKeys.First(fact)}";
            var free = key;
            for (var n = 2; !taken.Add(free); n++) free = $"{key}-{n}";
            _answers.Add((new NodeRef("Answer", free), fact, document));
        }
    }

    public IEnumerable<NodeRef> Answers => _answers.Select(a => a.Ref);

    public NodeRef Question(int n) => new("Question", $"{_case.Number}#{n}");

    public IEnumerable<NodeRef> StatedBy(MergedDocument document) =>
        _case.Questions.Where(q => ReferenceEquals(q.Document, document)).Select(q => Question(q.Fact.N)).Concat(_answers.Where(a => ReferenceEquals(a.Document, document)).Select(a => a.Ref));

    public IEnumerable<GraphRecord> Records(string sort)
    {
        foreach (var (question, _) in _case.Questions)
        {
            yield return Draft.Record("Question", Question(question.N).Key,
                [("n", (long)question.N), ("text", string.Join('\n', question.Paragraphs)), ("sort", string.Create(CultureInfo.InvariantCulture, $"{sort}#{question.N:0000}"))]);
        }
        foreach (var (self, fact, document) in _answers.Where(a => !a.Document.IsShared))
        {
            yield return Draft.Record("Answer", self.Key, [("text", string.Join('\n', fact.Paragraphs))],
            [
                .. Known(fact.Questions).Select(n => Draft.Edge("ANSWERS", self, Question(n), ("order", (long)n))),
                .. Known(fact.RefersTo).Select(n => Draft.Edge("REFERS_TO_ANSWER", self, Question(n), ("order", (long)n))),
            ]);
        }
        foreach (var notes in _case.Notes.Where(n => !n.Document.IsShared).GroupBy(n => (n.Document.Key, n.Fact.Mark))) yield return Citation([.. notes]);
    }

    /// <summary>One note, at however many places its mark stands.</summary>
    private GraphRecord Citation(IReadOnlyList<(NoteFact Fact, MergedDocument Document)> notes)
    {
        var document = notes[0].Document;
        var mark = notes[0].Fact.Mark;
        var self = new NodeRef("Citation", $"{document.Key}#n{mark}");
        var order = long.TryParse(mark, CultureInfo.InvariantCulture, out var number) ? number : 0L;
        var places = notes.Select(n => n.Fact.Place is { } place ? Carrier(place, document) : null).OfType<NodeRef>().Append(new NodeRef("Document", document.Key)).Distinct();
        var text = notes.Select(n => n.Fact.Text).FirstOrDefault(t => t is not null) ?? "";
        var urls = PrintedAddresses.With(notes.SelectMany(n => n.Fact.Urls), text);
        var targets = new NoteTargets(text, urls, _across);
        return Draft.Record("Citation", self.Key,
            [("mark", mark), ("text", text), ("urls", urls), ("references", targets.Ids), ("offset", notes.Where(n => n.Fact.Place is { } place && IsOfTextOf(document, place)).Select(n => (long?)n.Fact.Place!.Offset).FirstOrDefault())],
            places.Select(carrier => Draft.Edge("CITES", carrier, self, ("order", order))).Concat(targets.Held.Select(target => Draft.Edge("POINTS_TO", self, target))));
    }

    private NodeRef? Carrier(NotePlace place, MergedDocument document)
    {
        // The answer repeats the questions with their notes: where the questions' own document has them, they stand there once.
        if (!place.InAnswer) return IsOfTextOf(document, place) || !_case.Notes.Any(n => n.Document.Kind == DocumentKind.Question) && _numbers.Contains(place.N) ? Question(place.N) : null;
        foreach (var (self, fact, from) in _answers)
        {
            if (ReferenceEquals(from, document) && fact.Questions.Contains(place.N)) return self;
        }
        return null;
    }

    private bool IsOfTextOf(MergedDocument document, NotePlace place) => place.InAnswer || _case.Questions.Any(q => q.Fact.N == place.N && ReferenceEquals(q.Document, document));

    private IEnumerable<int> Known(IEnumerable<int> numbers) => numbers.Distinct().Where(_numbers.Contains);
}
