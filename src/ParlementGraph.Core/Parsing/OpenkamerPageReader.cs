using System.Globalization;
using ParlementGraph.Model;

namespace ParlementGraph.Parsing;

/// <summary>Reads the lines of either form into the page object: permissive, in one pass, with an issue for every line that no rule reads.</summary>
internal sealed class OpenkamerPageReader(IssueList issues)
{
    private enum Part { Start, Head, Notes, Question, Notice, Foot }

    private readonly OpenkamerPage _page = new();
    private Part _part;
    private PageLine _previous;
    private bool _titleExpected;
    private bool _answerBegan;

    public OpenkamerPage Read(IEnumerable<PageLine> lines)
    {
        PageLine? held = null;
        foreach (var line in lines)
        {
            if (held is { } current) Read(current, nextIsBlank: line.Text.Length == 0);
            held = line;
        }
        if (held is { } last) Read(last, nextIsBlank: true);
        return _page;
    }

    private void Read(PageLine line, bool nextIsBlank)
    {
        if (line.Text.Length > 0)
        {
            _page.First ??= line;
            _page.Last = line;
            ReadWords(line, nextIsBlank);
        }
        _previous = line;
    }

    private void ReadWords(PageLine line, bool nextIsBlank)
    {
        var words = Blanks.Collapse(line.Text);
        if (ReadSection(line, words) || ReadNumber(line, words) || ReadFoot(line, words)) return;
        switch (_part)
        {
            case Part.Head when _titleExpected && (line.Heading || IsTitle(words, nextIsBlank)):
                _page.Title = line;
                _titleExpected = false;
                break;
            case Part.Question:
                ReadQuestion(line);
                break;
            case Part.Notice:
                _page.Notices[^1].Text.Add(line);
                break;
            default:
                if (!ReadField(line, words) && !ReadNote(line, words)) NotUnderstood(line);
                break;
        }
    }

    private bool ReadSection(PageLine line, string words)
    {
        if (!OpenkamerLabels.Section(line, words, out var n, out var date, out var isOdd))
        {
            if (isOdd) issues.Add(IssueCode.LineNotUnderstood, IssueSeverity.Degraded, $"found the heading {IssueList.Quote(words)}, expected 'Vraag' and a number; read as text", line.Place);
            return false;
        }
        if (n is { } number)
        {
            _page.Questions.Add(new PageQuestion(number, line));
            _part = Part.Question;
            _answerBegan = false;
        }
        else
        {
            _page.Notices.Add(new PageNotice(date, line));
            _part = Part.Notice;
        }
        _titleExpected = false;
        return true;
    }

    private bool ReadNumber(PageLine line, string words)
    {
        if (_page.Number is not null || OpenkamerLabels.CaseNumber(words) is not { } number) return false;
        _page.Number = line with { Text = number };
        if (_part is Part.Start)
        {
            _part = Part.Head;
            _titleExpected = true;
        }
        return true;
    }

    /// <summary>The line after the number, even if it begins as a label does ("Onderwerpen op school"), when it stands alone.</summary>
    private bool IsTitle(string words, bool nextIsBlank)
    {
        if (!OpenkamerLabels.Field(words, out var label, out var value)) return true;
        if (label is Labels.Ingediend or Labels.Beantwoord && value.Length > 0 && char.IsAsciiDigit(value[0])) return false;
        return nextIsBlank && _previous.Text.Length == 0;
    }

    private bool ReadField(PageLine line, string words)
    {
        if (_part is Part.Foot && line.Column > 1) return false;
        if (!OpenkamerLabels.Field(words, out var label, out var value)) return false;
        _titleExpected = false;
        if (_part is Part.Start) _part = Part.Head;
        var offset = line.Text.Length - value.Length;
        var read = line with { Text = value, Column = line.Column > 0 ? line.Column + offset : 0 };
        if (_page.Fields.TryAdd(label, read)) return true;
        var first = _page.Fields[label];
        if (first.Text == value) issues.Add(IssueCode.LineNotUnderstood, IssueSeverity.Noted, $"'{label}' is here again, as on {first.Place}", line.Place);
        else issues.Add(IssueCode.Contradiction, IssueSeverity.Degraded, $"found '{label}' again with {IssueList.Quote(value)}; {first.Place} with {IssueList.Quote(first.Text)} was kept", line.Place);
        return true;
    }

    private void ReadQuestion(PageLine line)
    {
        var question = _page.Questions[^1];
        if (!_answerBegan && question.Text.Count > 0)
        {
            // HTML shows by bold type where the question ends; the text form only by a blank line.
            _answerBegan = question.Text[0].Strong ? !line.Strong : _previous.Text.Length == 0;
        }
        (_answerBegan ? question.Answer : question.Text).Add(line);
    }

    /// <summary>The panel <c>Bronnen</c>: lines of a number, a point and the note.</summary>
    private bool ReadNote(PageLine line, string words)
    {
        if (_part is Part.Foot) return false;
        if (words.TrimEnd(':').Equals("Bronnen", StringComparison.OrdinalIgnoreCase))
        {
            _part = Part.Notes;
            return true;
        }
        var point = words.IndexOf('.', StringComparison.Ordinal);
        if (_part is not Part.Notes || point is < 1 or > 3) return false;
        if (!int.TryParse(words.AsSpan(0, point), NumberStyles.None, CultureInfo.InvariantCulture, out var mark)) return false;
        _page.Notes.Add(new PageNote(mark.ToString(CultureInfo.InvariantCulture), words[(point + 1)..].Trim(), line));
        return true;
    }

    private bool ReadFoot(PageLine line, string words)
    {
        if (OpenkamerLabels.Document(words, out var kind, out var id))
        {
            _part = Part.Foot;
            _page.Documents.Add(new PageDocument(kind, id, line));
            return true;
        }
        if (_part is not Part.Foot || !OpenkamerLabels.FullTitle(words, out var title)) return false;
        if (_page.Documents[^1].Title is not null)
        {
            issues.Add(IssueCode.LineNotUnderstood, IssueSeverity.Degraded, "found a second 'Volledige titel', expected one for each document number", line.Place);
            return true;
        }
        // As printed: odd blanks inside a title are part of the text.
        var printed = Blanks.Trim(line.Text[(line.Text.IndexOf(':', StringComparison.Ordinal) + 1)..]);
        _page.Documents[^1].Title = Blanks.Collapse(printed) == title ? printed : title;
        return true;
    }

    private void NotUnderstood(PageLine line) => issues.Add(
        IssueCode.LineNotUnderstood,
        _part is Part.Start or Part.Foot ? IssueSeverity.Noted : IssueSeverity.Degraded,
        issues.IsFull(IssueCode.LineNotUnderstood) ? "" : $"no rule reads {IssueList.Quote(line.Text)}",
        line.Place);
}
