using ParlementGraph.Parsing.Publications;

namespace ParlementGraph.Parsing.Documents;

/// <summary>Parts what stands on the pages into furniture, notes and the text of the document.</summary>
internal sealed class PdfPages(PublicationPage page)
{
    private readonly List<(PdfLine Line, int Page)> _body = [];
    private readonly List<(string Mark, PdfLine First, List<(PdfLine Line, int Page)> Lines)> _notes = [];
    private double _bodySize = 10;
    private bool _isTop = true;

    public void Read(IReadOnlyList<(List<PdfRun> Runs, int Page)> pages)
    {
        _bodySize = MostLetters(pages.SelectMany(p => p.Runs), r => Math.Round(r.Size, 1));
        var mainX = MostLetters(pages.SelectMany(p => p.Runs).Where(r => Math.Abs(r.Size - _bodySize) < 0.3), r => Math.Round(r.X0));
        var number = 0;
        foreach (var (runs, own) in pages) ReadPage(new PdfPageLines(runs).Read(mainX, ref number), own);

        var hyphens = Hyphens.Of(_body.Select(l => l.Line.Text).Concat(_notes.SelectMany(n => n.Lines).Select(l => l.Line.Text)));
        AddNotes(hyphens);
        ReturnPowers();
        var block = new PublicationBlock(BlockRole.Loose, 1);
        block.Paragraphs.AddRange(new PdfParagraphs(hyphens, _bodySize).Read(_body));
        if (block.Paragraphs.Count > 0) page.Blocks.Add(block);
    }

    private static double MostLetters(IEnumerable<PdfRun> runs, Func<PdfRun, double> key) =>
        runs.GroupBy(key).Select(g => (g.Key, Letters: g.Sum(r => r.Text.Length))).OrderByDescending(g => g.Letters).ThenBy(g => g.Key).FirstOrDefault().Key;

    private void ReadPage(List<PdfLine> lines, int own)
    {
        var inNotes = false;
        var rest = lines.Where(l => !Furniture(l)).ToList();
        var bottom = rest.Where(l => l.Size > 0.92 * _bodySize).Select(l => l.Y).DefaultIfEmpty(double.MaxValue).Min();
        foreach (var line in rest)
        {
            if (line.NoteNumber is { } mark)
            {
                // Raised digits before a text of the body's size are a mark that the line above had no room for.
                if (line.Size > 0.92 * _bodySize && _body.Count > 0)
                {
                    inNotes = false;
                    Body(line with { Line = line.Line with { Marks = [new RawMark(0, mark, null, null), .. line.Line.Marks] } }, own);
                    continue;
                }
                inNotes = true;
                _notes.Add((mark, line, [(line, own)]));
            }
            else if (line.Size < 0.92 * _bodySize && (inNotes || GoesOn(line, bottom))) _notes[^1].Lines.Add((line, own));
            else
            {
                inNotes = false;
                Body(line, own);
            }
        }
    }

    /// <summary>A note that the page before had no room for goes on at the foot of this one, set in as its other lines are.</summary>
    private bool GoesOn(PdfLine line, double bottom) => _notes.Count > 0 && line.Y < bottom && Math.Abs(line.X0 - _notes[^1].First.TextX) < 1.5 && _notes[^1].First.TextX - _notes[^1].First.X0 > 2;

    private void Body(PdfLine line, int own)
    {
        if (line.MarkWords is { } words) page.Dropped.Add(new DroppedText(PageFurniture.Marks, words));
        if (line.Text.Length > 0 || line.Line.Marks.Count > 0) _body.Add((line, own));
    }

    private bool Furniture(PdfLine line)
    {
        if (_isTop && HeaderLines.Looks(line.Text)) _isTop = false;
        if (PageFurniture.Of(line.Text.Replace(" | ", " ", StringComparison.Ordinal), _isTop) is { } known)
        {
            page.Dropped.AddRange(known);
            return true;
        }
        // The number of the chamber, as large as a title.
        if (_isTop && line.Text.Length == 1 && line.Size > 2 * _bodySize)
        {
            page.Dropped.Add(new DroppedText(PageFurniture.Masthead, line.Text));
            return true;
        }
        if (line.Text.Length is > 0 and <= 3 && line.Y < 60 && !line.Text.AsSpan().ContainsAnyExceptInRange('0', '9') && line.NoteNumber is null)
        {
            page.Dropped.Add(new DroppedText(PageFurniture.PageNumber, line.Text));
            return true;
        }
        return line.Text.Length == 0 && line.NoteNumber is null && line.Line.Marks.Count == 0;
    }

    /// <summary>Raised digits that are the number of no note are a power, or a note that is not there: they stay text.</summary>
    private void ReturnPowers()
    {
        var known = page.Notes.Select(n => n.Mark).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < _body.Count; i++)
        {
            var line = _body[i].Line.Line;
            if (line.Marks.All(m => known.Contains(m.Mark ?? ""))) continue;
            var text = line.Text;
            List<RawMark> marks = [];
            foreach (var mark in line.Marks.Reverse())
            {
                if (known.Contains(mark.Mark ?? ""))
                {
                    marks.Insert(0, mark);
                    continue;
                }
                text = text.Insert(mark.Offset, mark.Mark!);
                for (var m = 0; m < marks.Count; m++) marks[m] = marks[m] with { Offset = marks[m].Offset + mark.Mark!.Length };
            }
            _body[i] = _body[i] with { Line = _body[i].Line with { Line = line with { Text = text, Marks = marks } } };
        }
    }

    private void AddNotes(Hyphens hyphens)
    {
        foreach (var (mark, first, lines) in _notes)
        {
            var note = new RawNote(null, first.Line.Number) { Mark = mark };
            var joiner = new LineJoiner(hyphens);
            foreach (var (line, _) in lines) joiner.Add(line.Line);
            if (joiner.Take() is { Text.Length: > 0 } text) note.Paragraphs.Add(text.Text);
            page.Notes.Add(note);
        }
    }
}
