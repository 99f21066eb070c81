using System.Globalization;
using System.Text;

namespace ParlementGraph.Tests.Parsing.Documents;

/// <summary>Prints a document as plain text and as markup, the way the publisher and the ministries do.</summary>
internal static class TextPrinter
{
    /// <summary>A letter as text: a paragraph a line, notes at the end.</summary>
    public static byte[] Letter(WrittenDocument document, string mark)
    {
        var text = new StringBuilder("AH 12\n2031Z00001\n" + WrittenDocument.QuestionLine + "\n\n" + WrittenDocument.AnswerLine + "\n\n");
        var note = 0;
        foreach (var (isAnswer, numbers, texts) in document.Parts())
        {
            text.Append(CultureInfo.InvariantCulture, $"{(isAnswer ? numbers.Count > 1 ? "Antwoord op vragen" : "Antwoord op vraag" : "Vraag")} {WrittenDocument.List(numbers)}\n");
            foreach (var paragraph in texts) text.Append(paragraph.Text).Append(paragraph.Note is null ? "" : " " + mark.Replace("1", Text(++note), StringComparison.Ordinal)).Append('\n');
            text.Append('\n');
        }
        for (var i = 0; i < note; i++) text.Append(CultureInfo.InvariantCulture, $"\n{mark.Replace("1", Text(i + 1), StringComparison.Ordinal)} {document.Notes[i]}\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>The pages of a PDF as an extraction gives them: wrapped lines, marks glued or alone on a line, notes and furniture at the foot.</summary>
    public static byte[] Pages(WrittenDocument document)
    {
        var text = new StringBuilder("Tweede Kamer der Staten-Generaal2\nVergaderjaar 2030–2031 Aanhangsel van de Handelingen\nVragen gesteld door de leden der Kamer, met de daarop door de\nregering gegeven antwoorden\n12\n");
        Wrap(text, WrittenDocument.QuestionLine);
        Wrap(text, WrittenDocument.AnswerLine);
        var page = 1;
        List<int> notes = [];
        var note = 0;
        var lines = 0;
        foreach (var (isAnswer, numbers, texts) in document.Parts())
        {
            text.Append(CultureInfo.InvariantCulture, $"{(isAnswer ? "Antwoord" : "Vraag")} {WrittenDocument.List(numbers)}\n");
            foreach (var paragraph in texts)
            {
                if (paragraph.Note is not null) notes.Add(++note);
                lines += Wrap(text, paragraph.Text + (paragraph.Note is null ? "" : note % 2 == 0 ? "\n" + Text(note) : Text(note)));
                if (lines < 30) continue;
                Foot(text, document, notes, page++);
                lines = 0;
            }
        }
        Foot(text, document, notes, page);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Foot(StringBuilder text, WrittenDocument document, List<int> notes, int page)
    {
        foreach (var note in notes) Wrap(text, Text(note) + document.Notes[note - 1]);
        notes.Clear();
        if (page == 1) text.Append(" \n  \nah-tk-20302031-12\nISSN 0921 - 7398’s-Gravenhage 2031");
        text.Append(CultureInfo.InvariantCulture, $"Tweede Kamer, vergaderjaar 2030–2031, Aanhangsel {page}\n");
    }

    public static int Wrap(StringBuilder text, string paragraph)
    {
        var lines = 1;
        var length = 0;
        foreach (var word in paragraph.Split(' '))
        {
            if (length > 0 && length + word.Length > 70)
            {
                text.Append('\n');
                length = 0;
                lines++;
            }
            else if (length > 0) text.Append(' ');
            text.Append(word);
            length += word.Length + 1;
        }
        text.Append('\n');
        return lines;
    }

    public static byte[] NewXml(WrittenDocument document)
    {
        var text = new StringBuilder($"<?xml version=\"1.0\"?><officiele-publicatie><kamervragen><kamervraagnummer>12</kamervraagnummer><kamervraagomschrijving type=\"vraag\">{WrittenDocument.QuestionLine}</kamervraagomschrijving><kamervraagomschrijving type=\"antwoord\">{WrittenDocument.AnswerLine}</kamervraagomschrijving>");
        var note = 0;
        foreach (var (isAnswer, numbers, texts) in document.Parts())
        {
            var name = isAnswer ? "antwoord" : "vraag";
            text.Append(CultureInfo.InvariantCulture, $"<{name}><nr>{(isAnswer ? "Antwoord" : "Vraag")} {WrittenDocument.List(numbers)}</nr>");
            foreach (var paragraph in texts) text.Append(CultureInfo.InvariantCulture, $"<al>{paragraph.Text}{(paragraph.Note is null ? "" : $"<noot type=\"voet\" id=\"n{++note}\"><noot.nr>{note}</noot.nr><noot.al>{paragraph.Note}</noot.al></noot>")}</al>");
            text.Append(CultureInfo.InvariantCulture, $"</{name}>");
        }
        return Encoding.UTF8.GetBytes(text.Append("</kamervragen></officiele-publicatie>").ToString());
    }

    /// <summary>Questions first, then the reaction; notes behind all, referred to by their ids.</summary>
    public static byte[] OldXml(WrittenDocument document)
    {
        var text = new StringBuilder($"<vraagdoc><vragen><omschr>{WrittenDocument.QuestionLine}</omschr>");
        var answers = new StringBuilder($"<reactie><omschr>{WrittenDocument.AnswerLine}</omschr>");
        var note = 0;
        foreach (var (isAnswer, numbers, texts) in document.Parts())
        {
            var (to, name) = isAnswer ? (answers, "antwoord") : (text, "vraag");
            to.Append(CultureInfo.InvariantCulture, $"<{name}><nummer>{WrittenDocument.List(numbers)}</nummer>");
            foreach (var paragraph in texts) to.Append(CultureInfo.InvariantCulture, $"<al>{paragraph.Text}{(paragraph.Note is null ? "" : $"<nootref refid=\"n{++note}\"/>")}</al>");
            to.Append(CultureInfo.InvariantCulture, $"</{name}>");
        }
        text.Append("</vragen>").Append(answers).Append("</reactie>");
        for (var i = 0; i < note; i++) text.Append(CultureInfo.InvariantCulture, $"<noot id=\"n{i + 1}\"><noot.nr>{i + 1}</noot.nr><noot.al>{document.Notes[i]}</noot.al></noot>");
        return Encoding.UTF8.GetBytes(text.Append("</vraagdoc>").ToString());
    }

    public static byte[] Html(WrittenDocument document)
    {
        var text = new StringBuilder($"<!DOCTYPE html><html><head><title>ah-tk-20302031-12</title></head><body><nav>Menu</nav><div class=\"stuk\"><h1 class=\"kamervraagomschrijving_kop no-toc\">{WrittenDocument.QuestionLine}</h1><h1 class=\"kamervraagomschrijving_kop no-toc\">{WrittenDocument.AnswerLine}</h1>");
        var note = 0;
        foreach (var (isAnswer, numbers, texts) in document.Parts())
        {
            text.Append(CultureInfo.InvariantCulture, $"<div class=\"{(isAnswer ? "antwoord" : "vraag")}\"><h2 class=\"stuktitel no-toc\">{(isAnswer ? "Antwoord" : "Vraag")} {WrittenDocument.List(numbers)}</h2>");
            foreach (var paragraph in texts) text.Append(CultureInfo.InvariantCulture, $"<p>{paragraph.Text}{(paragraph.Note is null ? "" : $"<a class=\"nootnum\" href=\"#n{++note}\">{note}</a>")}</p>");
            text.Append("</div>");
        }
        text.Append("</div><div id=\"noten\">");
        for (var i = 0; i < note; i++) text.Append(CultureInfo.InvariantCulture, $"<div class=\"voet noot\" id=\"n{i + 1}\"><h5 class=\"note-close\">Noot</h5><sup><span class=\"nootnum\">{i + 1}</span></sup><p>{document.Notes[i]}</p></div>");
        return Encoding.UTF8.GetBytes(text.Append("</div></body></html>").ToString());
    }

    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
