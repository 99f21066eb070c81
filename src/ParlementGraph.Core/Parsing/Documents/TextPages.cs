using ParlementGraph.Parsing.Publications;

namespace ParlementGraph.Parsing.Documents;

/// <summary>The pages of a PDF as text: furniture and notes taken off each, the marks of the notes found in its lines, the rest joined over the pages.</summary>
internal sealed class TextPages(PublicationPage page)
{
    private readonly List<MarkedLine> _body = [];
    private int _lastNote;
    private bool _isTop = true, _isOld, _hasHeadings;

    public IEnumerable<MarkedParagraph> Read(List<MarkedLine> lines)
    {
        var hasNamedHeadings = lines.Exists(l => BlockHeading.TryRead(l.Text) is { Word: HeadingWord.Question, Numbers.Count: > 0 } || RomanHeadings.IsNamedLine(l.Text));
        _isOld = BareNumbers.In([.. lines.Select(l => l.Text)]).Count > 0;
        _hasHeadings = _isOld || lines.Exists(l => LineShapes.IsHeading(l.Text));
        List<MarkedLine> current = [];
        foreach (var line in lines)
        {
            if (PageFurniture.Of(line.Text, _isTop) is { } furniture)
            {
                page.Dropped.AddRange(furniture);
                if (furniture[^1].Rule == PageFurniture.Footer) EndPage(current, hasNamedHeadings);
                continue;
            }
            if (line.Text.Length == 0) continue;
            if (_isTop && HeaderLines.Looks(line.Text)) _isTop = false;
            current.Add(line);
        }
        EndPage(current, hasNamedHeadings);
        return Paragraphs();
    }

    private void EndPage(List<MarkedLine> lines, bool hasNamedHeadings)
    {
        var (body, notes) = FootNotes.Cut(lines, _lastNote, _isOld);
        if (notes.Count > 0) _lastNote = notes[^1].Number;
        // Under "Vraag 1" a lone number is the mark of a note; without such headings it is the heading.
        _body.AddRange(FootMarks.Take(body, notes, mayStandAlone: hasNamedHeadings, page.Dropped));
        page.Notes.AddRange(notes.Select(n => n.Note));
        lines.Clear();
    }

    private IEnumerable<MarkedParagraph> Paragraphs()
    {
        var hyphens = Hyphens.Of(_body.Select(l => l.Text).Concat(page.Notes.SelectMany(n => n.Paragraphs)));
        var joiner = new LineJoiner(hyphens);
        var lines = JointLines.Restore(_body);
        List<string> texts = [.. lines.Select(l => l.Text)];
        var bare = BareNumbers.In(texts);
        var joint = JointLines.Starts(texts);
        var inHeader = false;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = LostLineEnds.Heal(lines[i], hyphens);
            var isHeading = bare.Contains(i) || LineShapes.IsHeading(line.Text);
            var isHeader = HeaderLines.Looks(line.Text);
            if ((isHeading || joint.Contains(i) || (isHeader && (inHeader || joiner.IsEmpty || !char.IsLetter(joiner.Last))) || LineShapes.IsItem(line.Text) || IsInlineHeading(line.Text)) && joiner.Take() is { } before) yield return before;
            joiner.Add(line);
            inHeader = isHeader || (inHeader && !isHeading);
            if (isHeading && joiner.Take() is { } heading) yield return heading;
        }
        if (joiner.Take() is { } last) yield return last;
    }

    /// <summary><c>Vraag 1: Bent u</c>: where headings have lines of their own, such a line is one in the middle of a text.</summary>
    private bool IsInlineHeading(string text) => !_hasHeadings && BlockHeading.LengthBefore(text) > 0;
}
