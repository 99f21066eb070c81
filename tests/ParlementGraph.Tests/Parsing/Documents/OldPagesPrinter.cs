using System.Globalization;
using System.Text;
using static ParlementGraph.Tests.Parsing.Documents.TextPrinter;

namespace ParlementGraph.Tests.Parsing.Documents;

/// <summary>Prints a document as the publisher did before 2010: bare numbers, all questions and then all answers, the notes under either.</summary>
internal static class OldPagesPrinter
{
    /// <summary>The pages of a PDF as an extraction gives them.</summary>
    public static byte[] Pages(WrittenDocument document)
    {
        var text = new StringBuilder("Vergaderjaar 2030–2031\nAanhangsel van de Handelingen\nVragen gesteld door de leden der Kamer, met de daarop door de regering gegeven antwoorden\n12\n");
        Wrap(text, WrittenDocument.QuestionLine);
        var notes = new Queue<string>(document.NotesApart);
        var (note, open, lines, page, inAnswers) = (0, 0, 0, 1, false);
        foreach (var (isAnswer, numbers, texts) in document.PartsApart())
        {
            if (isAnswer && !inAnswers)
            {
                Notes();
                Wrap(text, "Antwoord\n" + WrittenDocument.AnswerLine);
            }
            inAnswers = isAnswer;
            Wrap(text, WrittenDocument.List(numbers));
            foreach (var paragraph in texts)
            {
                if (paragraph.Note is not null) open++;
                lines += Wrap(text, paragraph.Text + (paragraph.Note is null ? "" : TextPrinter.Text(note + open)));
                if (lines < 30) continue;
                Foot();
                lines = 0;
            }
        }
        Foot();
        return Encoding.UTF8.GetBytes(text.ToString());

        void Notes()
        {
            for (; open > 0; open--) Wrap(text, $"{TextPrinter.Text(++note)} {notes.Dequeue()}");
        }

        void Foot()
        {
            Notes();
            text.Append(CultureInfo.InvariantCulture, $"Tweede Kamer, vergaderjaar 2030–2031, Aanhangsel {page++}\n");
        }
    }

    /// <summary>A paragraph a line, the notes of the questions under the last of them.</summary>
    public static byte[] Letter(WrittenDocument document) =>
        Encoding.UTF8.GetBytes(string.Join('\n', Lines(document).Select(l => l.Text)));

    public static byte[] Html(WrittenDocument document) =>
        Encoding.UTF8.GetBytes($"<!DOCTYPE html><html><head><title>ah-tk-20302031-12</title></head><body><div class=\"stuk\">{string.Concat(Lines(document).Select(l => l.IsHeader ? $"<h1 class=\"kamervraagomschrijving_kop\">{l.Text}</h1>" : $"<p>{l.Text}</p>"))}</div></body></html>");

    private static IEnumerable<(string Text, bool IsHeader)> Lines(WrittenDocument document)
    {
        yield return (WrittenDocument.QuestionLine, true);
        List<string> notes = [];
        var (note, inAnswers) = (0, false);
        foreach (var (isAnswer, numbers, texts) in document.PartsApart())
        {
            if (isAnswer && !inAnswers)
            {
                foreach (var text in notes) yield return (text, false);
                notes.Clear();
                yield return ("Antwoord", false);
                yield return (WrittenDocument.AnswerLine, true);
            }
            inAnswers = isAnswer;
            yield return (WrittenDocument.List(numbers), false);
            foreach (var paragraph in texts)
            {
                if (paragraph.Note is not null) notes.Add($"{TextPrinter.Text(++note)} {paragraph.Note}");
                yield return (paragraph.Text + (paragraph.Note is null ? "" : TextPrinter.Text(note)), false);
            }
        }
        foreach (var text in notes) yield return (text, false);
    }
}
