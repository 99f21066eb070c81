using ParlementGraph.Model;
using ParlementGraph.Parsing.Documents;

namespace ParlementGraph.Tests.Parsing.Documents;

/// <summary>What is written in any form is read back: questions, groups, paragraphs and notes.</summary>
public sealed class DocumentLawTests
{
    public static TheoryData<string, int> Forms => new()
    {
        { "letter as text", 400 }, { "letter as text with square marks", 200 }, { "pages as text", 400 }, { "new xml", 400 }, { "old xml", 400 }, { "html", 200 }, { "old pages as text", 400 }, { "old pages as html", 400 }, { "old pages as letter", 400 }, { "old pages as pdf", 100 }, { "word", 150 }, { "pdf", 100 },
    };

    [Theory, MemberData(nameof(Forms))]
    public void A_document_made_by_chance_is_read_back_as_it_was_written(string form, int documents)
    {
        List<string> wrong = [];
        for (var seed = 1; seed <= documents; seed++)
        {
            var document = new WrittenDocument(seed);
            var parsed = DocumentParser.Parse(Print(document, form));
            var (expected, read) = form.StartsWith("old pages", StringComparison.Ordinal) ? (Flat(document.ExpectedApart()), Flat(DocumentReading.Show(parsed, paragraphs: false))) : form is "pages as text" or "pdf" ? (Flat(document.Expected()), Flat(Joined(DocumentReading.Show(parsed, paragraphs: false), document))) : (document.Expected(), DocumentReading.Show(parsed));
            if (read != expected) wrong.Add($"--- {form} {seed}\n{Difference(expected, read)}");
        }
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {documents}:\n{string.Join('\n', wrong.Take(4))}");
    }

    [Fact]
    public void Answers_that_only_their_letters_tell_from_the_questions_carry_an_issue_each()
    {
        for (var seed = 1; seed <= 100; seed++)
        {
            var document = new WrittenDocument(seed);
            var parsed = DocumentParser.Parse(WordPrinter.Print(document, headings: false));

            // Where each answer begins is known, and that the header is one of answers.
            Assert.Equal(document.Groups.SelectMany(g => g.Numbers).Order(), parsed.Facts!.Questions.Select(q => q.N).Concat(parsed.Facts.JointQuestions.SelectMany(j => j.Questions)).Order());
            Assert.Contains(parsed.Issues, i => i.Code == IssueCode.AnswerWithoutHeading);
            Assert.Equal(document.Groups.Select(g => string.Join(" / ", g.Answer.Select(p => p.Text))), parsed.Facts.Answers.Select(a => string.Join(" / ", a.Paragraphs)));
        }
    }

    [Fact]
    public void The_form_is_told_by_the_bytes()
    {
        var document = new WrittenDocument(1);
        Assert.Equal(DocumentForm.Xml, DocumentParser.Parse(Print(document, "new xml")).Form);
        Assert.Equal(DocumentForm.Xml, DocumentParser.Parse(Print(document, "old xml")).Form);
        Assert.Equal(DocumentForm.Html, DocumentParser.Parse(Print(document, "html")).Form);
        Assert.Equal(DocumentForm.Word, DocumentParser.Parse(Print(document, "word")).Form);
        Assert.Equal(DocumentForm.Pdf, DocumentParser.Parse(Print(document, "pdf")).Form);
        Assert.Equal(DocumentForm.Text, DocumentParser.Parse(Print(document, "pages as text")).Form);
    }

    private static byte[] Print(WrittenDocument document, string form) => form switch
    {
        "letter as text" => TextPrinter.Letter(document, "1)"),
        "letter as text with square marks" => TextPrinter.Letter(document, "[1]"),
        "pages as text" => TextPrinter.Pages(document),
        "new xml" => TextPrinter.NewXml(document),
        "old xml" => TextPrinter.OldXml(document),
        "html" => TextPrinter.Html(document),
        "old pages as text" => OldPagesPrinter.Pages(document),
        "old pages as html" => OldPagesPrinter.Html(document),
        "old pages as letter" => OldPagesPrinter.Letter(document),
        "old pages as pdf" => PdfPrinter.PrintApart(document),
        "word" => WordPrinter.Print(document),
        _ => PdfPrinter.Print(document),
    };

    private static string Flat(string text) => text.Replace(" / ", " ", StringComparison.Ordinal);

    /// <summary>A page does not say that a paragraph ends where its last line is a full one, and text out of it never does: where one of the questions under a heading ends is not compared then.</summary>
    private static string Joined(string read, WrittenDocument document)
    {
        foreach (var group in document.Groups.Where(g => g.IsUnderOneHeading))
        {
            var all = string.Join(' ', group.Questions.Select(q => q.Text));
            foreach (var (number, question) in group.Numbers.Zip(group.Questions)) read = read.Replace($"Q{number} JOINT {all}\n", $"Q{number} {question.Text}\n", StringComparison.Ordinal);
        }
        return read;
    }

    private static string Difference(string expected, string read)
    {
        var (left, right) = (expected.Split('\n'), read.Split('\n'));
        var lines = Enumerable.Range(0, Math.Max(left.Length, right.Length)).Where(i => left.ElementAtOrDefault(i) != right.ElementAtOrDefault(i));
        return string.Join('\n', lines.Take(3).Select(i => $"want {left.ElementAtOrDefault(i)}\nread {right.ElementAtOrDefault(i)}"));
    }
}
