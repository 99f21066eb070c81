using System.Text;
using ParlementGraph.Parsing.Publications;

namespace ParlementGraph.Parsing.Documents;

/// <summary>A line of a column, or a row of a table with its cells parted by bars.</summary>
internal sealed record PdfLine(MarkedLine Line, double X0, double X1, double Y, double Size, bool IsRow)
{
    /// <summary>Where the words begin, behind the number of a note.</summary>
    public double TextX { get; init; }

    /// <summary>Digits, raised and smaller, that stand before everything else: the line is the first of a note.</summary>
    public string? NoteNumber { get; init; }

    /// <summary>"2, 3 en 4" raised: the marks with the word between them.</summary>
    public string? MarkWords { get; init; }

    public string Text => Line.Text;

    /// <summary>Runs of one line from left to right; raised digits become marks, other raised or lowered letters stay text (CO2).</summary>
    public static PdfLine Of(IReadOnlyList<PdfRun> runs, double size, double y, int number)
    {
        var text = new StringBuilder();
        List<RawMark> marks = [];
        string? note = null, words = null;
        PdfRun? before = null;
        var style = ParagraphStyle.Bold | ParagraphStyle.Italic;
        var isRow = false;
        foreach (var run in runs)
        {
            var isMark = run.Size < 0.8 * size && run.Y > y + 0.05 * size && MarksIn(run.Text).Count > 0 && !EndsInUnit(text);
            if (isMark && before is null && text.Length == 0) note = MarksIn(run.Text)[0];
            else if (isMark)
            {
                if (run.Text.Contains("en", StringComparison.Ordinal)) words = run.Text.Trim();
                marks.AddRange(MarksIn(run.Text).Select(m => new RawMark(TrimmedLength(text), m, null, null)));
            }
            else
            {
                if (before is not null && run.X0 - before.X1 > PdfGlyphs.Gap * size && !IsItemMark(text))
                {
                    isRow = true;
                    text.Append(" | ");
                }
                else if (NeedsBlank(before, run, text, size)) text.Append(' ');
                text.Append(run.Text);
                if (!string.IsNullOrWhiteSpace(run.Text)) style &= (run.Look.IsBold ? ParagraphStyle.Bold : 0) | (run.Look.IsItalic ? ParagraphStyle.Italic : 0);
            }
            before = run;
        }
        var (clean, moved) = Collapse(text.ToString(), marks);
        return new PdfLine(new MarkedLine(clean, number, moved) { Style = style }, runs[0].X0, runs.Max(r => r.X1), y, size, isRow) { NoteNumber = note, MarkWords = words, TextX = runs.Count > 1 && note is not null ? runs[1].X0 : runs[0].X0 };
    }

    /// <summary>The distance behind "–" or "1." is the list's.</summary>
    private static bool IsItemMark(StringBuilder text) => text.Length is > 0 and <= 4 && LineShapes.IsItem(text.ToString().Trim() + " Aa");

    /// <summary>"m2" and "km2" are units, not words with a note.</summary>
    private static bool EndsInUnit(StringBuilder text)
    {
        var start = text.Length;
        while (start > 0 && char.IsLetter(text[start - 1])) start--;
        return text.ToString(start, text.Length - start) is "m" or "km" or "cm" or "dm" or "mm" or "hm";
    }

    private static bool NeedsBlank(PdfRun? before, PdfRun run, StringBuilder text, double size) =>
        before is not null && text.Length > 0 && !Blanks.Is(text[^1]) && !Blanks.Is(run.Text[0]) && (run.X0 - before.X1 > 0.18 * size || (before.Text.Length > 0 && Blanks.Is(before.Text[^1])));

    private static List<string> MarksIn(string text)
    {
        List<string> marks = [];
        foreach (var part in text.Split([' ', ',', '\u00A0'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == "en") continue;
            if (part.Length > 3 || part.AsSpan().ContainsAnyExceptInRange('0', '9')) return [];
            marks.Add(part);
        }
        return marks;
    }

    private static int TrimmedLength(StringBuilder text)
    {
        var length = text.Length;
        while (length > 0 && Blanks.Is(text[length - 1])) length--;
        return length;
    }

    /// <summary>Blanks collapsed; the offsets of the marks move with the letters before them.</summary>
    private static (string Text, List<RawMark> Marks) Collapse(string text, List<RawMark> marks)
    {
        var clean = Blanks.Collapse(text);
        return (clean, [.. marks.Select(m => m with { Offset = Math.Min(clean.Length, Blanks.Collapse(text[..Math.Min(m.Offset, text.Length)]).Length) })]);
    }
}
