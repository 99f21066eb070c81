using ParlementGraph.Model;

namespace ParlementGraph.Resolution.Quality;

/// <summary>Whether questions and answers of a set belong together, over all its documents: each document alone was looked at when it was read.</summary>
internal static class TextChecks
{
    public static IEnumerable<Finding> Of(CheckedCase set) => AnswersWithoutQuestion(set).Concat(QuestionsWithoutAnswer(set));

    private static IEnumerable<Finding> AnswersWithoutQuestion(CheckedCase set)
    {
        if (set.Has(IssueCode.AnswerWithoutQuestion)) yield break;
        foreach (var document in set.Answers.Where(a => a.Edges.All(e => e.Type != "ANSWERS")).GroupBy(a => DocumentOf(a.Node.Key)))
        {
            yield return new(IssueCode.AnswerWithoutQuestion, IssueSeverity.Degraded, $"{Count(document.Count(), "answer")} of {document.Key} to questions that no document of the set has", "answers", [new NodeRef("Document", document.Key)]);
        }
    }

    private static IEnumerable<Finding> QuestionsWithoutAnswer(CheckedCase set)
    {
        // A letter answers without numbers, and a shared document has its answers with the other set.
        if (set.Node["answeredByLetter"] is true || set.SharesDocuments || set.Has(IssueCode.QuestionWithoutAnswer)) yield break;
        var answered = set.Answers.SelectMany(a => a.Edges).Where(e => e.Type == "ANSWERS").Select(e => e.To).ToHashSet();
        if (answered.Count == 0) yield break;
        var open = set.Edges.Where(e => e.Type == "HAS_QUESTION" && !answered.Contains(e.To)).Select(e => e["order"]).ToList();
        if (open.Count == 0) yield break;
        yield return new(IssueCode.QuestionWithoutAnswer, IssueSeverity.Noted, $"the set is answered, but not its {(open.Count == 1 ? "question" : "questions")} {string.Join(", ", open)}", "questions",
            [.. set.DocumentsOf(DocumentKind.Answer, DocumentKind.FurtherAnswer), .. set.DocumentsOf(DocumentKind.Question)]);
    }

    /// <summary>The key of an answer is that of its document, "#a" and a number.</summary>
    private static string DocumentOf(string answer) => answer[..answer.LastIndexOf('#')];

    private static string Count(int n, string what) => n == 1 ? $"1 {what}" : $"{n} {what}s";
}
