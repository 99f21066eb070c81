using ParlementGraph.Model;

namespace ParlementGraph.Resolution.Publishers;

/// <summary>The wording: questions as they were put, answers by each document that answers; openkamer's page only where nothing else was read.</summary>
internal sealed class MergedTexts
{
    private readonly List<(QuestionFact, MergedDocument)> _questions = [];
    private readonly List<(AnswerFact, MergedDocument)> _answers = [];
    private readonly List<(NoteFact, MergedDocument)> _notes = [];

    public MergedTexts(IReadOnlyList<MergedDocument> documents, ReadPage? page, Decisions decided, List<Issue> issues)
    {
        var facts = page?.Parsed.Facts;
        var seen = new HashSet<int>();
        // An answer prints the questions of a group as one text: the document that put them goes first.
        var worded = documents.Where(d => d.Best is { } best && best.Questions.Count + best.JointQuestions.Count > 0).OrderBy(d => d.Kind != DocumentKind.Question).ThenBy(d => !d.IsAnswer).ToList();
        foreach (var document in worded)
        {
            var twice = document.Best!.Questions.GroupBy(q => q.N).Where(g => g.Count() > 1).Select(g => g.Key).ToList();
            if (twice.Count > 0 && document.Kind == DocumentKind.Question) issues.Add(new(IssueCode.QuestionNumbering, IssueSeverity.Degraded, $"{document.Key} has question {string.Join(", ", twice)} more than once; the first is kept", "questions"));
            Asked(document, document.Best.Questions, seen, decided);
        }
        // Where nothing else words them, each of a group has the text of all: no number stays without words.
        foreach (var document in worded) Asked(document, document.Best!.JointQuestions.SelectMany(j => j.Numbers, (j, n) => new QuestionFact(n, j.Paragraphs)), seen, decided);
        if (_questions.Count == 0 && facts is { Questions.Count: > 0 } && documents.FirstOrDefault(d => d.Kind == DocumentKind.Question) is { } put)
        {
            foreach (var question in facts.Questions.Where(q => seen.Add(q.N))) _questions.Add((question, put));
            decided.Note(page!.Source, "HAS_QUESTION");
        }
        _questions.Sort((a, b) => a.Item1.N.CompareTo(b.Item1.N));

        foreach (var document in documents.Where(d => d.IsAnswer && d.Best is { Answers.Count: > 0 })) Answered(document, document.Best!.Answers, document.Best.Source, decided);
        if (_answers.Count == 0 && facts is { Answers.Count: > 0 } && documents.FirstOrDefault(d => d.IsAnswer) is { } answer) Answered(answer, facts.Answers, page!.Source, decided);

        foreach (var document in documents.Where(d => d.Best is { Notes.Count: > 0 })) _notes.AddRange(document.Best!.Notes.Select(n => (n, document)));
        if (facts is not null)
        {
            // Notes of the page belong to its texts, so they go where those went.
            foreach (var note in facts.Notes)
            {
                var kind = note.Document == DocumentKind.Answer ? DocumentKind.Answer : DocumentKind.Question;
                if (documents.FirstOrDefault(d => kind == DocumentKind.Answer ? d.IsAnswer : d.Kind == kind) is { Best: null } carrier) _notes.Add((note, carrier));
            }
        }
    }

    public IReadOnlyList<(QuestionFact Fact, MergedDocument Document)> Questions => _questions;

    public IReadOnlyList<(AnswerFact Fact, MergedDocument Document)> Answers => _answers;

    public IReadOnlyList<(NoteFact Fact, MergedDocument Document)> Notes => _notes;

    private void Asked(MergedDocument document, IEnumerable<QuestionFact> questions, HashSet<int> seen, Decisions decided)
    {
        foreach (var question in questions.Where(q => seen.Add(q.N)))
        {
            _questions.Add((question, document));
            decided.Note(document.Best!.Source, "HAS_QUESTION");
        }
    }

    private void Answered(MergedDocument document, IReadOnlyList<AnswerFact> answers, ReadSource source, Decisions decided)
    {
        _answers.AddRange(answers.Select(a => (a, document)));
        decided.Note(source, "HAS_ANSWER");
    }
}
