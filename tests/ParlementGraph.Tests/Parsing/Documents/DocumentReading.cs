using System.Globalization;
using ParlementGraph.Parsing.Documents;

namespace ParlementGraph.Tests.Parsing.Documents;

/// <summary>What was read of a document, in the words of <see cref="WrittenDocument.Expected"/>.</summary>
internal static class DocumentReading
{
    /// <param name="paragraphs">False where the form does not say where paragraphs end.</param>
    public static string Show(ParsedDocument document, bool paragraphs = true)
    {
        if (document.Facts is not { } facts) return $"nothing: {string.Join("; ", document.Issues)}";
        var between = paragraphs ? " / " : " ";
        var asked = facts.Questions.Select(q => (q.N, Text: string.Join(between, q.Paragraphs)))
            .Concat(facts.JointQuestions.SelectMany(j => j.Questions.Select(n => (N: n, Text: "JOINT " + string.Join(between, j.Paragraphs)))))
            .OrderBy(q => q.N).Select(q => $"Q{q.N.ToString(CultureInfo.InvariantCulture)} {q.Text}");
        var answered = facts.Answers.Select(a => $"A{string.Join('+', a.Questions)} {string.Join(between, a.Paragraphs)}");
        var notes = facts.Notes.OrderBy(n => int.Parse(n.Mark, CultureInfo.InvariantCulture)).Select(n => $"N{n.Mark} {n.Text}");
        return string.Join('\n', [.. asked, .. answered, .. notes]);
    }
}
