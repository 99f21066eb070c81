using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Words = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace ParlementGraph.Tests.Parsing.Documents;

/// <summary>Prints a document as a ministry's letter: bold questions, plain answers, real footnotes.</summary>
internal static class WordPrinter
{
    /// <param name="headings">False leaves out the headings of the answers: only the bold letters tell.</param>
    public static byte[] Print(WrittenDocument document, bool headings = true)
    {
        using var stream = new MemoryStream();
        using (var word = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = word.AddMainDocumentPart();
            var body = new Body();
            main.Document = new Document(body);
            var notes = new Footnotes(new Footnote(new Paragraph()) { Type = FootnoteEndnoteValues.Separator, Id = -1 });
            body.Append(Line("In antwoord op uw brief van 3 mei 2031, nr. 2031Z00001, deel ik u mede dat de vragen van het lid Vos (P) over het gras worden beantwoord zoals aangegeven in de bijlage.", false));
            body.Append(Line("De Minister van Financi\u00EBn,", false), Line("B. Beer", false));
            body.Append(Line("Antwoorden van de Minister van Financi\u00EBn op de vragen van het lid Vos (P) over het gras", true));
            foreach (var (isAnswer, numbers, texts) in document.Parts())
            {
                if (headings || !isAnswer) body.Append(Line($"{(isAnswer ? "Antwoord op vraag" : "Vraag")} {WrittenDocument.List(numbers)}", true));
                foreach (var paragraph in texts)
                {
                    var line = Line(paragraph.Text, !isAnswer);
                    if (paragraph.Note is { } text)
                    {
                        var id = notes.Elements<Footnote>().Count();
                        notes.Append(new Footnote(new Paragraph(new Run(new FootnoteReferenceMark()), new Run(new Words(" " + text) { Space = SpaceProcessingModeValues.Preserve }))) { Id = id });
                        line.Append(new Run(new FootnoteReference { Id = id }));
                    }
                    body.Append(line, new Paragraph());
                }
            }
            main.AddNewPart<FootnotesPart>().Footnotes = notes;
        }
        return stream.ToArray();
    }

    /// <summary>In two runs, as Word leaves what was typed at two times.</summary>
    private static Paragraph Line(string text, bool isBold)
    {
        var middle = text.Length / 2;
        return new Paragraph(Run(text[..middle], isBold), Run(text[middle..], isBold));
    }

    private static Run Run(string text, bool isBold)
    {
        var run = new Run(new Words(text) { Space = SpaceProcessingModeValues.Preserve });
        if (isBold) run.RunProperties = new RunProperties(new Bold());
        return run;
    }
}
