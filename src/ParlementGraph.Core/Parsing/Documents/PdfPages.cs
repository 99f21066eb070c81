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
        var block = new PublicationBlock(BlockRole.Loose, 1);
        block.Paragraphs.AddRange(new PdfParagraphs(hyphens, _bodySize).Read(_body));
        if (block.Paragraphs.Count > 0) page.Blocks.Add(block);
    }

    private static double MostLetters(IEnumerable<PdfRun> runs, Func<PdfRun, double> key) =>
        runs.GroupBy(key).Select(g => (g.Key, Letters: g.Sum(r => r.Text.Length))).OrderByDescending(g => g.Letters).ThenBy(g => g.Key).FirstOrDefault().Key;

    private void ReadPage(List<PdfLine> lines, int own)
    {
        var inNotes = false;
        foreach (var line in lines)
        {
            if (Furniture(line)) continue;
            if (_isTop && HeaderLines.Looks(line.Text)) _isTop = false;
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
            else if (inNotes && line.Size < 0.92 * _bodySize) _notes[^1].Lines.Add((line, own));
            else
            {
                inNotes = false;
                Body(line, own);
            }
        }
    }

    private void Body(PdfLine line, int own)
    {
        if (line.Text.Length > 0 || line.Line.Marks.Count > 0) _body.Add((line, own));
    }

    private bool Furniture(PdfLine line)
    {
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
