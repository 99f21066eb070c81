using UglyToad.PdfPig.Content;

namespace ParlementGraph.Parsing.Documents;

/// <summary>Letters of one size and one look that stand one behind another on one base line.</summary>
internal sealed record PdfRun(string Text, double X0, double X1, double Y, double Size, ParagraphLook Look);

internal readonly record struct ParagraphLook(bool IsBold, bool IsItalic);

/// <summary>The letters of a page in runs, with the blanks that only the distance between two letters tells of.</summary>
internal static class PdfGlyphs
{
    // A space of the usual fonts is a quarter of their size; less than this is kerning.
    private const double Blank = 0.18;

    /// <summary>A gap of more than this many sizes parts two columns, or two cells of a table.</summary>
    public const double Gap = 1.5;

    public static List<PdfRun> Read(IReadOnlyList<Letter> letters)
    {
        List<PdfRun> runs = [];
        var text = new System.Text.StringBuilder();
        Letter? first = null, last = null;
        foreach (var letter in letters)
        {
            if (first is not null && last is not null && !Continues(first, last, letter)) End();
            if (first is null)
            {
                if (string.IsNullOrWhiteSpace(letter.Value)) continue;
                first = letter;
            }
            else if (letter.StartBaseLine.X - last!.EndBaseLine.X > Blank * Size(letter) && text.Length > 0 && !Blanks.Is(text[^1]) && !string.IsNullOrWhiteSpace(letter.Value)) text.Append(' ');
            text.Append(letter.Value);
            last = letter;
        }
        End();
        return runs;

        void End()
        {
            if (first is not null && last is not null)
            {
                var look = LookOf(first.FontName ?? "");
                runs.Add(new PdfRun(text.ToString(), first.StartBaseLine.X, last.EndBaseLine.X, first.StartBaseLine.Y, Size(first), look));
            }
            text.Clear();
            first = last = null;
        }
    }

    private static double Size(Letter letter) => letter.PointSize > 0.5 ? letter.PointSize : Math.Max(1, letter.BoundingBox.Height);

    private static bool Continues(Letter first, Letter last, Letter next) =>
        Math.Abs(next.StartBaseLine.Y - first.StartBaseLine.Y) < 0.3
        && Math.Abs(Size(next) - Size(first)) < 0.05
        && next.FontName == first.FontName
        && next.StartBaseLine.X - last.EndBaseLine.X is var gap && gap > -2 * Size(next) && gap < Gap * Size(next);

    private static ParagraphLook LookOf(string font) => new(
        font.Contains("Bold", StringComparison.OrdinalIgnoreCase) || font.Contains("Black", StringComparison.OrdinalIgnoreCase) || font.Contains("Heavy", StringComparison.OrdinalIgnoreCase),
        font.Contains("Italic", StringComparison.OrdinalIgnoreCase) || font.Contains("Oblique", StringComparison.OrdinalIgnoreCase));
}
