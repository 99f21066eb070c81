using System.Globalization;
using ParlementGraph.Parsing.Publications;

namespace ParlementGraph.Parsing.Documents;

/// <summary>A note at the foot of a page, known by its number.</summary>
internal sealed record FootNote(int Number, RawNote Note);

/// <summary>
/// Cuts the notes off the foot of a page of plain text, where only their numbers, glued to their first words, tell where they begin:
/// <c>1NOS, 29 oktober 2024</c>. They are counted through the document, so that the number of the next one is known.
/// </summary>
internal static class FootNotes
{
    // A number may be lost to the extraction; more than these are not skipped.
    private const int MostSkipped = 2;

    public static (List<MarkedLine> Body, List<FootNote> Notes) Cut(List<MarkedLine> lines, int last)
    {
        for (var skipped = 0; skipped <= MostSkipped; skipped++)
        {
            var first = last + 1 + skipped;
            var start = lines.FindLastIndex(l => Begins(l.Text, first));
            if (start >= 0) return ([.. lines.Take(start)], Read(lines, start, first));
        }
        return (lines.ToList(), []);
    }

    private static List<FootNote> Read(List<MarkedLine> lines, int start, int number)
    {
        List<FootNote> notes = [];
        var joiner = new LineJoiner(Hyphens.Of(lines.Skip(start).Select(l => l.Text)));
        FootNote? open = null;
        for (var i = start; i < lines.Count; i++)
        {
            var next = open is null ? number : open.Number + 1;
            var text = lines[i].Text;
            if (Begins(text, next))
            {
                Close();
                open = new FootNote(next, new RawNote(null, lines[i].Number) { Mark = next.ToString(CultureInfo.InvariantCulture) });
                notes.Add(open);
                text = text[open.Note.Mark.Length..].TrimStart();
            }
            joiner.Add(lines[i] with { Text = text });
        }
        Close();
        return notes;

        void Close()
        {
            if (joiner.Take() is { } paragraph && open is not null) open.Note.Paragraphs.Add(paragraph.Text);
        }
    }

    /// <summary>The number, and glued to it what no sentence goes on with: a word, a quote, an address, or a year.</summary>
    private static bool Begins(string text, int number)
    {
        var mark = number.ToString(CultureInfo.InvariantCulture);
        if (!text.StartsWith(mark, StringComparison.Ordinal) || text.Length < mark.Length + 3) return false;
        var next = text[mark.Length];
        if (char.IsUpper(next) || next is '«' or '(' or '“' or '‘' or '\'' or '"') return true;
        var rest = text.AsSpan(mark.Length);
        if (rest.StartsWith("http", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase)) return true;
        // "22023 Annual report": note 2, and a year.
        if (char.IsAsciiDigit(next)) return rest.Length > 5 && rest[..2] is "19" or "20" && char.IsAsciiDigit(rest[2]) && char.IsAsciiDigit(rest[3]) && !char.IsAsciiDigit(rest[4]) && rest[4] is not ('–' or '-' or '.' or ',');
        // "3dvhn.nl/..", "1nos.nl": an address without its scheme; "2e" and "5de" are ordinals.
        return char.IsAsciiLetterLower(next) && rest.Length > 6 && (rest[..Math.Min(rest.Length, 40)].ContainsAny('.', '/') && !rest[..Math.Min(rest.Length, 6)].Contains(' '));
    }
}
