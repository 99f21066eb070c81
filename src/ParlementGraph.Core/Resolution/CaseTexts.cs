using System.Globalization;
using ParlementGraph.Model;

namespace ParlementGraph.Resolution;

/// <summary>The questions, answers and notes of a case as records.</summary>
internal sealed class CaseTexts
{
    private readonly WrittenQuestionFacts _facts;
    private readonly CaseDocuments _documents;
    private readonly Dictionary<int, NodeRef> _questions;
    private readonly List<(NodeRef Ref, AnswerFact Fact)> _answers = [];

    public CaseTexts(WrittenQuestionFacts facts, CaseDocuments documents)
    {
        _facts = facts;
        _documents = documents;
        _questions = facts.Questions.ToDictionary(q => q.N, q => new NodeRef("Question", $"{facts.Number}#{q.N}"));
        foreach (var answer in facts.Answers) _answers.Add((new NodeRef("Answer", FreeAnswerKey(answer)), answer));
    }

    public IEnumerable<NodeRef> Questions => _facts.Questions.Select(q => _questions[q.N]);

    public IEnumerable<NodeRef> Answers => _answers.Select(a => a.Ref);

    public IEnumerable<NodeRef> StatedBy(NodeRef document) =>
        document == _documents.Question ? Questions : document == _documents.Answer ? Answers : [];

    public IEnumerable<GraphRecord> Records(string sort)
    {
        foreach (var question in _facts.Questions)
        {
            yield return Draft.Record("Question", _questions[question.N].Key,
                [("n", (long)question.N), ("text", string.Join('\n', question.Paragraphs)), ("sort", string.Create(CultureInfo.InvariantCulture, $"{sort}#{question.N:0000}"))]);
        }
        foreach (var (self, fact) in _answers)
        {
            yield return Draft.Record("Answer", self.Key, [("text", string.Join('\n', fact.Paragraphs))],
            [
                .. Known(fact.Questions).Select(n => Draft.Edge("ANSWERS", self, _questions[n], ("order", (long)n))),
                .. Known(fact.RefersTo).Select(n => Draft.Edge("REFERS_TO_ANSWER", self, _questions[n], ("order", (long)n))),
            ]);
        }
        foreach (var notes in _facts.Notes.GroupBy(n => (n.Document, n.Mark))) yield return Citation(notes.Key.Document, notes.Key.Mark, [.. notes]);
    }

    /// <summary>One note, at however many places its mark stands.</summary>
    private GraphRecord Citation(DocumentKind kind, string mark, IReadOnlyList<NoteFact> notes)
    {
        var document = kind == DocumentKind.Answer && _documents.Answer is { } answer ? answer : _documents.Question;
        var self = new NodeRef("Citation", $"{document.Key}#n{mark}");
        var order = long.TryParse(mark, CultureInfo.InvariantCulture, out var number) ? number : 0L;
        var places = notes.Select(n => n.Place is { } place ? Carrier(place) : null).OfType<NodeRef>().Append(document).Distinct();
        return Draft.Record("Citation", self.Key,
            [("mark", mark), ("text", notes.Select(n => n.Text).FirstOrDefault(t => t is not null) ?? ""),
             ("urls", (IReadOnlyList<string>)[.. notes.SelectMany(n => n.Urls).Distinct()]), ("offset", notes.Select(n => (long?)n.Place?.Offset).FirstOrDefault(o => o is not null))],
            places.Select(carrier => Draft.Edge("CITES", carrier, self, ("order", order))));
    }

    private NodeRef? Carrier(NotePlace place)
    {
        if (!place.InAnswer) return _questions.TryGetValue(place.N, out var question) ? question : null;
        foreach (var (self, fact) in _answers)
        {
            if (fact.Questions.Count > 0 && fact.Questions[0] == place.N) return self;
        }
        return null;
    }

    private IEnumerable<int> Known(IEnumerable<int> numbers) => numbers.Distinct().Where(_questions.ContainsKey);

    private string FreeAnswerKey(AnswerFact answer)
    {
        var document = _documents.Answer ?? throw new InvalidOperationException($"{_facts.Number} has answers but no document of them");
        var key = $"{document.Key}#a{(answer.Questions.Count > 0 ? answer.Questions[0] : 0)}";
        var free = key;
        for (var n = 2; _answers.Any(a => a.Ref.Key == free); n++) free = $"{key}-{n}";
        return free;
    }
}
