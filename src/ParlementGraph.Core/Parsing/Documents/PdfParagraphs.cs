using ParlementGraph.Parsing.Publications;

namespace ParlementGraph.Parsing.Documents;

/// <summary>
/// Joins lines to paragraphs by what a printer does: a larger distance, another size, a hanging mark, or a line that ends although the next
/// word would have fitted. A new page parts nothing.
/// </summary>
internal sealed class PdfParagraphs(Hyphens hyphens, double bodySize)
{
    private readonly LineJoiner _joiner = new(hyphens);
    private readonly List<MarkedParagraph> _done = [];
    private double _right;
    private double _pitch;
    private double? _itemX;

    public List<MarkedParagraph> Read(IReadOnlyList<(PdfLine Line, int Page)> lines)
    {
        Measure(lines);
        var starts = Starts([.. lines.Select(l => l.Line.Text)]);
        for (var i = 0; i < lines.Count; i++)
        {
            if (i > 0 && (starts.Contains(i) || Parts(lines[i - 1], lines[i]))) Take();
            if (_joiner.IsEmpty) _itemX = LineShapes.IsItem(lines[i].Line.Text) ? lines[i].Line.X0 : null;
            _joiner.Add(lines[i].Line.Line);
        }
        Take();
        return _done;
    }

    /// <summary>Lines that begin a paragraph by what they say, wherever they stand.</summary>
    private static HashSet<int> Starts(List<string> lines)
    {
        var starts = JointLines.Starts(lines);
        var bare = BareNumbers.In(lines);
        if (bare.Count == 0) return starts;
        starts.UnionWith(bare.SelectMany(i => new[] { i, i + 1 }));
        starts.UnionWith(FootNotes.Starts(lines));
        starts.UnionWith(Enumerable.Range(0, lines.Count).Where(i => HeaderLines.OpensAnswers(lines[i])));
        return starts;
    }

    private void Take()
    {
        if (_joiner.Take() is { } paragraph) _done.Add(paragraph);
    }

    private void Measure(IReadOnlyList<(PdfLine Line, int Page)> lines)
    {
        List<double> pitches = [];
        foreach (var ((before, page), (line, own)) in lines.Zip(lines.Skip(1)))
        {
            if (page == own && before.Y > line.Y && Math.Abs(line.Size - bodySize) < 0.3) pitches.Add(Math.Round(before.Y - line.Y, 1));
        }
        _pitch = pitches.Count == 0 ? bodySize * 1.2 : pitches.GroupBy(p => p).MaxBy(g => g.Count())!.Key;
        var rights = lines.Where(l => !l.Line.IsRow).Select(l => l.Line.X1).Order().ToList();
        // Not the greatest: one address that sticks out would make every line a short one.
        _right = rights.Count == 0 ? 0 : rights[(int)(rights.Count * 0.97)];
    }

    private bool Parts((PdfLine Line, int Page) above, (PdfLine Line, int Page) below)
    {
        var (before, line) = (above.Line, below.Line);
        if (LineShapes.IsHeading(line.Text) || LineShapes.IsHeading(before.Text) || LineShapes.IsItem(line.Text)) return true;
        if (Math.Abs(before.Size - line.Size) > 0.12 * bodySize || before.IsRow || line.IsRow) return true;
        if (before.Text.Length == 0 || line.Text.Length == 0) return false;
        // Behind the last item the text goes back to where the marks of the items stood.
        if (_itemX is { } itemX && line.X0 < itemX + 1.5) return true;
        var isSamePage = above.Page == below.Page;
        if (isSamePage && before.Y > line.Y && before.Y - line.Y > 1.35 * _pitch) return true;
        var ends = before.Text[^1] is '.' or '?' or '!' or ':' or ';' or '»' or '”' or ')' or '…';
        var room = _right - before.X1;
        return room > FirstWord(line) + (0.3 * line.Size) && (ends || (isSamePage && room > 0.35 * (_right - before.X0) && !char.IsLower(line.Text[0])));
    }

    /// <summary>How wide the first word is, taking the letters of the line as equally wide.</summary>
    private static double FirstWord(PdfLine line)
    {
        var end = line.Text.IndexOf(' ', StringComparison.Ordinal);
        return (line.X1 - line.X0) * (end < 0 ? line.Text.Length : end) / line.Text.Length;
    }
}
