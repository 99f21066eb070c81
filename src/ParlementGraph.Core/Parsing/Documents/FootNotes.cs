using System.Globalization;
using ParlementGraph.Parsing.Publications;

namespace ParlementGraph.Parsing.Documents;

/// <summary>A note at the foot of a page, known by its number.</summary>
internal sealed record FootNote(int Number, RawNote Note);

/// <summary>
/// Cuts the notes off the foot of a page of plain text, where only their numbers, glued to their first words, tell where they begin:
/// <c>1NOS, 29 oktober 2024</c>. They are counted through the document, so that the number of the next one is known. Pages of before 2010 have a
/// blank behind the number, and notes under the questions as well, before the answers begin.
/// </summary>
internal static class FootNotes
{
    // A number may be lost to the extraction; more than these are not skipped.
    private const int MostSkipped = 2;

    private const int MostNotes = 999;

    /// <param name="isOld">The questions stand under bare numbers.</param>
    public static (List<MarkedLine> Body, List<FootNote> Notes) Cut(List<MarkedLine> lines, int last, bool isOld)
    {
        if (isOld) return CutOld(lines, last);
        for (var skipped = 0; skipped <= MostSkipped; skipped++)
        {
            var first = last + 1 + skipped;
            var start = lines.FindLastIndex(l => Begins(l.Text, first));
            if (start >= 0) return ([.. lines.Take(start)], Read(lines, start, first));
        }
        return (lines.ToList(), []);
    }

    private static (List<MarkedLine> Body, List<FootNote> Notes) CutOld(List<MarkedLine> lines, int last)
    {
        List<MarkedLine> body = [.. lines];
        List<FootNote> notes = [];
        while (last + notes.Count < MostNotes)
        {
            var first = last + notes.Count + 1;
            var start = body.FindLastIndex(l => Begins(l.Text, first));
            if (start < 0) start = StartOld(body, first);
            if (start < 0) break;
            var end = body.FindIndex(start, l => LineShapes.IsHeading(l.Text) || HeaderLines.OpensAnswers(l.Text));
            var run = end < 0 ? body[start..] : body[start..end];
            notes.AddRange(Read(run, 0, first, isOld: true));
            body.RemoveRange(start, run.Count);
        }
        return (body, notes);
    }

    private static int StartOld(List<MarkedLine> lines, int number)
    {
        var referred = FirstReferring(lines.Select(l => l.Text), number);
        if (referred < 0) return -1;
        for (var i = lines.Count - 1; i > referred; i--)
        {
            if (BeginsApart(lines[i].Text, number)) return i;
        }
        return -1;
    }

    /// <summary><c>1 NOS Journaal</c>: so may any line begin, and it is the number of a note only where a text above refers to it.</summary>
    private static bool BeginsApart(string text, int number)
    {
        var mark = number.ToString(CultureInfo.InvariantCulture);
        if (!text.StartsWith(mark, StringComparison.Ordinal) || text.Length < mark.Length + 4 || !Blanks.Is(text[mark.Length])) return false;
        var rest = text.AsSpan(mark.Length).TrimStart();
        return rest.Length > 2 && (char.IsUpper(rest[0]) || "«“‘(\"'".Contains(rest[0], StringComparison.Ordinal) || rest.StartsWith("http", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase));
    }

    private static int FirstReferring(IEnumerable<string> texts, int number)
    {
        var mark = number.ToString(CultureInfo.InvariantCulture);
        return texts.Index().Where(t => FootMarks.Sure(t.Item, mark).Any()).Select(t => t.Index).DefaultIfEmpty(-1).First();
    }

    /// <summary>The lines with which such notes begin, where nothing parts the text into pages.</summary>
    public static HashSet<int> Starts(IReadOnlyList<string> lines)
    {
        HashSet<int> found = [];
        var referred = FirstReferring(lines, 1);
        for (var i = 1; i < lines.Count && found.Count < MostNotes; i++)
        {
            if (referred < 0 || referred >= i || !BeginsApart(lines[i], found.Count + 1)) continue;
            found.Add(i);
            referred = FirstReferring(lines, found.Count + 1);
        }
        return found;
    }

    private static List<FootNote> Read(List<MarkedLine> lines, int start, int number, bool isOld = false)
    {
        List<FootNote> notes = [];
        var joiner = new LineJoiner(Hyphens.Of(lines.Skip(start).Select(l => l.Text)));
        FootNote? open = null;
        for (var i = start; i < lines.Count; i++)
        {
            var next = open is null ? number : open.Number + 1;
            var text = lines[i].Text;
            if (Begins(text, next) || (isOld && BeginsApart(text, next)))
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
