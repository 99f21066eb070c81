using ParlementGraph.Model;

namespace ParlementGraph.Parsing;

/// <summary>Joins the panel <c>Bronnen</c>, which shows the notes of the questions only and cuts them to 70 characters, to the marks in the texts.</summary>
internal static class PanelNotes
{
    public static List<NoteFact> Merge(List<NoteFact> marks, IReadOnlyList<PageNote> panel, IssueList issues)
    {
        var shown = new Dictionary<string, PageNote>();
        foreach (var note in panel)
        {
            if (!shown.TryAdd(note.Mark, note)) issues.Add(IssueCode.LineNotUnderstood, IssueSeverity.Degraded, $"note {note.Mark} is in the panel again and was left out", note.Line.Place);
        }
        List<NoteFact> notes = [];
        foreach (var mark in marks)
        {
            notes.Add(mark.Document == DocumentKind.Question && shown.Remove(mark.Mark, out var note)
                ? mark with { Text = Text(note), Urls = Urls(note) }
                : mark);
        }
        notes.AddRange(shown.Values.OrderBy(n => n.Line.Number).Select(n => new NoteFact(DocumentKind.Question, n.Mark, null, Text(n), Urls(n))));
        foreach (var document in new[] { DocumentKind.Question, DocumentKind.Answer })
        {
            var silent = notes.Where(n => n.Document == document && n.Text is null).Select(n => n.Mark).ToList();
            if (silent.Count == 0) continue;
            issues.Add(
                IssueCode.NoteTextMissing,
                IssueSeverity.Noted,
                $"the page does not show the text of note {string.Join(", ", silent)} of the {(document == DocumentKind.Question ? "question" : "answer")} document",
                document == DocumentKind.Question ? "questions" : "answers");
        }
        return notes;
    }

    private static string? Text(PageNote note) => note.Text.Length == 0 ? null : note.Text;

    private static string[] Urls(PageNote note) => note.Line.Link is { Length: > 0 } link ? [link] : [];
}
