using System.Globalization;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace ParlementGraph.Tests.Parsing.Documents;

/// <summary>Prints a document as the publisher lays it out: one narrow column, raised marks, notes and furniture at the foot of each page.</summary>
internal sealed class PdfPrinter : IDisposable
{
    private const double Left = 202.7, Right = 523, Size = 8.5, Pitch = 9.58, Small = 6.9;

    private readonly PdfDocumentBuilder _builder = new();
    private readonly PdfDocumentBuilder.AddedFont _font;
    private readonly List<(int Number, string Text)> _notes = [];
    private PdfPageBuilder _page = null!;
    private double _y;
    private int _pages;

    private PdfPrinter()
    {
        _font = _builder.AddStandard14Font(Standard14Font.Helvetica);
        Open();
    }

    public static byte[] Print(WrittenDocument document)
    {
        using var printer = new PdfPrinter();
        printer.Line("12", 12.8);
        printer._y -= 20;
        printer.Paragraph(WrittenDocument.QuestionLine, null);
        printer._y -= 6;
        printer.Paragraph(WrittenDocument.AnswerLine, null);
        var note = 0;
        foreach (var (isAnswer, numbers, texts) in document.Parts())
        {
            printer._y -= Pitch;
            printer.Paragraph($"{(isAnswer ? "Antwoord" : "Vraag")} {WrittenDocument.List(numbers)}", null);
            foreach (var paragraph in texts) printer.Paragraph(paragraph.Text, paragraph.Note is { } text ? (++note, text) : null);
        }
        printer.Close();
        return printer._builder.Build();
    }

    /// <summary>As before 2010: bare numbers, the questions apart from the answers.</summary>
    public static byte[] PrintApart(WrittenDocument document)
    {
        using var printer = new PdfPrinter();
        printer.Line("12", 12.8);
        printer._y -= 20;
        printer.Paragraph(WrittenDocument.QuestionLine, null);
        var (note, inAnswers) = (0, false);
        foreach (var (isAnswer, numbers, texts) in document.PartsApart())
        {
            if (isAnswer && !inAnswers) printer.Paragraph(WrittenDocument.AnswerLine, null);
            inAnswers = isAnswer;
            printer.Paragraph(WrittenDocument.List(numbers), null);
            foreach (var paragraph in texts) printer.Paragraph(paragraph.Text, paragraph.Note is { } text ? (++note, text) : null);
        }
        printer.Close();
        return printer._builder.Build();
    }

    public void Dispose() => _builder.Dispose();

    private void Open()
    {
        _page = _builder.AddPage(558.4, 771);
        _y = ++_pages == 1 ? 502 : 735;
        if (_pages > 1) return;
        Put("Tweede Kamer der Staten-Generaal", 18, 36.9, 727);
        Put("2", 51, 487, 705);
        Put("Vergaderjaar 2030-2031", 9.6, 36.9, 670.3);
        Put("Aanhangsel van de Handelingen", 10, Left, 670);
        Put("Vragen gesteld door de leden der Kamer, met de daarop door de", 9.1, Left, 613);
        Put("regering gegeven antwoorden", 9.1, Left, 603);
    }

    private void Close()
    {
        var y = 100.0 + (_notes.Sum(n => Wrapped(n.Text, Small, Left + 6.2).Count) * 9);
        foreach (var (number, text) in _notes)
        {
            Put(Text(number), 4.5, Left, y + 2.7);
            foreach (var line in Wrapped(text, Small, Left + 6.2))
            {
                Put(line, Small, Left + 6.2, y);
                y -= 9;
            }
        }
        _notes.Clear();
        if (_pages == 1)
        {
            Put("ah-tk-20302031-12", 5.9, 36.9, 46.8);
            Put("ISSN 0921 - 7398", 5.9, 36.9, 40.4);
            Put("'s-Gravenhage 2031", 5.9, 36.9, 34);
        }
        Put("Tweede Kamer, vergaderjaar 2030-2031, Aanhangsel", 9.1, Left, 34);
        Put(Text(_pages), 9.1, 515, 34);
    }

    private void Paragraph(string text, (int Number, string Text)? note)
    {
        var lines = Wrapped(text, Size, Left);
        for (var i = 0; i < lines.Count; i++)
        {
            if (_y < 120 + (_notes.Count * 20))
            {
                Close();
                Open();
            }
            if (i == lines.Count - 1 && note is { } own)
            {
                _notes.Add(own);
                Put(Text(own.Number), 5.5, Left + Width(lines[i], Size) + 0.1, _y + 3.5);
            }
            Line(lines[i], Size);
        }
    }

    private void Line(string text, double size)
    {
        Put(text, size, Left, _y);
        _y -= Pitch;
    }

    /// <summary>A long word is broken with a hyphen where there is room for a half of it.</summary>
    private List<string> Wrapped(string text, double size, double left)
    {
        List<string> lines = [];
        var line = "";
        foreach (var word in text.Split(' '))
        {
            var longer = line.Length == 0 ? word : line + " " + word;
            if (Width(longer, size) <= Right - left) line = longer;
            else if (word is "weiland" && Width(line + " wei-", size) <= Right - left)
            {
                lines.Add(line + " wei-");
                line = "land";
            }
            else
            {
                lines.Add(line);
                line = word;
            }
        }
        lines.Add(line);
        return lines;
    }

    private double Width(string text, double size) => _page.MeasureText(text, size, new PdfPoint(0, 0), _font)[^1].EndBaseLine.X;

    private void Put(string text, double size, double x, double y) => _page.AddText(text, size, new PdfPoint(x, y), _font);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
