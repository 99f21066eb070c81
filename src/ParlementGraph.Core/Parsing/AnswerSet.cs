using ParlementGraph.Model;

namespace ParlementGraph.Parsing;

/// <summary>Questions with the answers under them, their marks of notes taken out, and what the answers point at.</summary>
internal sealed class AnswerSet(IReadOnlyList<PageQuestion> questions, bool isAnswered, IssueList issues)
{
    private readonly HashSet<int> _numbers = [.. questions.Select(q => q.N)];

    public (List<QuestionFact> Questions, List<AnswerFact> Answers, List<NoteFact> Notes) Read()
    {
        // In reading order: a page may number its notes through both documents.
        List<MarkedText> texts = [.. questions.SelectMany(q => new MarkedText[] { new(false, q.N, q.Text), new(true, q.N, q.Answer) })];
        var (cleaned, notes) = NoteMarks.Read(texts, issues);
        List<QuestionFact> asked = [];
        List<AnswerFact> answers = [];
        for (var i = 0; i < questions.Count; i++)
        {
            var question = questions[i];
            asked.Add(new QuestionFact(question.N, cleaned[2 * i]));
            if (question.Answer.Count > 0) answers.Add(new AnswerFact([question.N], cleaned[2 * i + 1], References(question, cleaned[2 * i + 1])));
            else if (isAnswered)
            {
                issues.Add(IssueCode.QuestionWithoutAnswer, IssueSeverity.Degraded, $"question {question.N} has no answer, though the page is answered", question.Heading.Place);
            }
        }
        return (asked, answers, notes);
    }

    private List<int> References(PageQuestion question, IReadOnlyList<string> paragraphs)
    {
        List<int> found = [];
        var seen = new HashSet<int>();
        for (var i = 0; i < paragraphs.Count; i++)
        {
            var numbers = AnswerReferences.In(paragraphs[i]);
            var nowhere = numbers.Where(n => n == question.N || !_numbers.Contains(n)).ToList();
            if (nowhere.Count > 0)
            {
                issues.Add(
                    IssueCode.ReferenceToNothing,
                    IssueSeverity.Degraded,
                    issues.IsFull(IssueCode.ReferenceToNothing) ? "" : $"the answer to question {question.N} points at the answer to {QuestionSet.Ranges(nowhere)}, {(nowhere.Contains(question.N) ? "which is itself" : "and there is no such question")}",
                    question.Answer[i].Place);
            }
            found.AddRange(numbers.Except(nowhere).Where(seen.Add));
        }
        return found;
    }
}
