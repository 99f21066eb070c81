using System.Globalization;
using ParlementGraph.Model;
using ParlementGraph.Parsing.Documents;

namespace ParlementGraph.Parsing.Publications;

/// <summary>Letters lose the numbers of their lists when they become text: what stands under the header of questions is one a paragraph.</summary>
internal static class UnnumberedQuestions
{
    public static void Count(List<PublicationBlock> cut, IssueList issues)
    {
        if (!cut.Exists(b => b.Role == BlockRole.Header && b.Paragraphs is [var first, ..] && first.Text.StartsWith("Vra", StringComparison.OrdinalIgnoreCase))) return;
        var at = cut.FindLastIndex(b => b.Role == BlockRole.Header) + 1;
        if (at >= cut.Count || cut[at].Role != BlockRole.Loose || !cut[at].Paragraphs.Exists(p => p.Text.Contains('?', StringComparison.Ordinal))) return;
        var loose = cut[at];
        List<PublicationBlock> questions = [];
        PublicationBlock? before = null;
        for (var i = 0; i < loose.Paragraphs.Count; i++)
        {
            var paragraph = loose.Paragraphs[i];
            var isPart = QuestionShapes.IsPart(paragraph.Text);
            // "Kunt u, gegeven dat:" asks with the items below it.
            var opensList = paragraph.Text.EndsWith(':') && i + 1 < loose.Paragraphs.Count && LineShapes.IsItem(loose.Paragraphs[i + 1].Text);
            var isQuestion = !isPart && (opensList || QuestionShapes.Asks(paragraph.Text));
            if (isQuestion) questions.Add(new PublicationBlock(BlockRole.Question, paragraph.Line) { Numbers = [questions.Count + 1] });
            else if (questions.Count == 0) before ??= new PublicationBlock(BlockRole.Loose, paragraph.Line);
            (questions.Count > 0 ? questions[^1] : before!).Paragraphs.Add(paragraph);
        }
        cut.RemoveAt(at);
        cut.InsertRange(at, before is null ? questions : [before, .. questions]);
        issues.Add(IssueCode.QuestionNumbering, IssueSeverity.Noted, $"the questions have no numbers; {questions.Count.ToString(CultureInfo.InvariantCulture)} paragraphs were counted as one each", $"line {loose.Line}");
    }
}
