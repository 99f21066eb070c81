using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ParlementGraph.Parsing.Documents;

namespace ParlementGraph.Parsing.Publications;

/// <summary>
/// Notes that are paragraphs at the end of a text, <c>1) NOS, 6 maart 2024</c>, <c>(1) NOS</c>, <c>[1] NOS</c> or <c>1 NOS</c>, and the
/// marks that refer to them. A list of <c>1)</c>, <c>2)</c> that nothing refers to stays a list.
/// </summary>
internal static partial class EndNotes
{
    private const int LongestBracket = 300;

    private enum Shape { Bracket, Square, Round, Loose, Glued, Bare }

    /// <summary>Takes the notes out of the paragraphs and puts them into the page; their marks leave the texts.</summary>
    public static List<MarkedParagraph> Take(IReadOnlyList<MarkedParagraph> paragraphs, PublicationPage page)
    {
        foreach (var shape in new[] { Shape.Square, Shape.Round, Shape.Bracket, Shape.Loose, Shape.Glued, Shape.Bare })
        {
            // The numbers of a publication go on behind those of the questions; a letter has all of its notes in one place.
            var first = shape == Shape.Bare ? page.Notes.Count + 1 : 1;
            if (Start(paragraphs, shape, first) is { } start) return Take(paragraphs, start, first, shape, page);
        }
        return [.. paragraphs];
    }

    /// <summary>Where the first note begins: the last such paragraph behind which all others are notes in order, and to which an earlier text refers.</summary>
    private static int? Start(IReadOnlyList<MarkedParagraph> paragraphs, Shape shape, int first)
    {
        int? referred = null;
        for (var i = paragraphs.Count - 1; i > 0; i--)
        {
            // "Antwoord" may be the title of the part with the answers, behind the notes of the questions.
            if (BlockHeading.TryRead(paragraphs[i].Text) is { IsBare: false } heading && (shape != Shape.Bare || heading.Numbers.Count > 0)) return null;
            if (RomanHeadings.IsNamedLine(paragraphs[i].Text)) return null;
            if (NumberOf(paragraphs[i].Text, shape) is not { } found || found.Number != first) continue;
            if (shape == Shape.Glued && !AreAllSources(paragraphs, i)) return null;
            referred ??= FirstReferring(paragraphs, first, shape);
            if (referred >= 0 && referred < i) return i;
            if (shape != Shape.Bare) return null;
        }
        return null;
    }

    private static int FirstReferring(IReadOnlyList<MarkedParagraph> paragraphs, int number, Shape shape)
    {
        var mark = Text(number);
        for (var i = 0; i < paragraphs.Count; i++)
        {
            if (References(paragraphs[i].Text, mark, shape).Count > 0 || (shape == Shape.Bare && paragraphs[i].Marks.Any(m => m.Note is null && m.Mark == mark))) return i;
        }
        return -1;
    }

    /// <summary>Marks without brackets look like much else: each must be there, and each note must be one that names a source.</summary>
    private static bool AreAllSources(IReadOnlyList<MarkedParagraph> paragraphs, int start)
    {
        var next = 1;
        for (var i = start; i < paragraphs.Count; i++)
        {
            var text = paragraphs[i].Text;
            if (NumberOf(text, Shape.Glued) is not var (number, length))
            {
                if (!IsMore(text)) return false;
                continue;
            }
            if (number != next++ || text.EndsWith('?') || !text.AsSpan(length).ContainsAnyInRange('0', '9')) return false;
            if (FirstReferring(paragraphs, number, Shape.Glued) is var referred && (referred < 0 || referred >= start)) return false;
        }
        return true;
    }

    private static List<MarkedParagraph> Take(IReadOnlyList<MarkedParagraph> paragraphs, int start, int first, Shape shape, PublicationPage page)
    {
        List<RawNote> notes = [];
        List<MarkedParagraph> behind = [];
        for (var i = start; i < paragraphs.Count; i++)
        {
            var text = paragraphs[i].Text;
            if (NumberOf(text, shape) is var (number, length) && number == notes.Count + first && (shape != Shape.Bare || (FirstReferring(paragraphs, number, shape) is >= 0 and var referred && referred < i)))
            {
                notes.Add(new RawNote(null, paragraphs[i].Line) { Mark = Text(number) });
                text = text[length..].Trim();
            }
            else if (behind.Count > 0 || !IsMore(text))
            {
                behind.Add(paragraphs[i]);
                continue;
            }
            if (text.Length > 0) notes[^1].Paragraphs.Add(text);
        }
        page.Notes.AddRange(notes);
        // Behind the notes of the questions come the answers, with marks of their own.
        var after = shape == Shape.Bare ? behind.Select(p => Without(p, notes, shape)) : behind;
        return [.. paragraphs.Take(start).Select(p => Without(p, notes, shape)), .. after];
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>An address on a line of its own belongs to the note above it.</summary>
    private static bool IsMore(string text) => !text.Contains(' ', StringComparison.Ordinal) && text.Contains('.', StringComparison.Ordinal) && text.Contains('/', StringComparison.Ordinal);

    private static (int Number, int Length)? NumberOf(string text, Shape shape)
    {
        var match = shape switch { Shape.Square => Square().Match(text), Shape.Round => Round().Match(text), Shape.Bracket => Bracket().Match(text), Shape.Bare => Bare().Match(text), _ => LooseNumber().Match(text) };
        return match.Success ? (int.Parse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture), match.Length) : null;
    }

    private static List<(int At, int Length)> References(string text, string mark, Shape shape)
    {
        if (shape is Shape.Bare or Shape.Glued) return [.. FootMarks.Sure(text, mark).Select(at => (at, mark.Length))];
        List<(int, int)> found = [];
        var printed = shape switch { Shape.Square => $"[{mark}]", Shape.Round => $"({mark})", _ => $"{mark})" };
        for (var at = text.IndexOf(printed, StringComparison.Ordinal); at >= 0; at = text.IndexOf(printed, at + 1, StringComparison.Ordinal))
        {
            var start = at;
            while (start > 0 && Blanks.Is(text[start - 1])) start--;
            if (start == 0) continue;
            if (shape is Shape.Bracket or Shape.Loose)
            {
                if (char.IsAsciiDigit(text[at - 1]) || text[at - 1] is '-' or '–' or '/' or ',' && at == start) continue;
                // "(artikel 1)" closes its own bracket.
                if (IsOpen(text, at)) continue;
                var end = at + printed.Length;
                if (end < text.Length && char.IsLetterOrDigit(text[end])) continue;
            }
            found.Add((start, at + printed.Length - start));
        }
        return found;
    }

    private static bool IsOpen(string text, int at)
    {
        var depth = 0;
        for (var i = at - 1; i >= Math.Max(0, at - LongestBracket); i--)
        {
            if (text[i] == ')' && (i == 0 || !char.IsAsciiDigit(text[i - 1]))) depth++;
            else if (text[i] == '(' && depth-- == 0) return true;
        }
        return false;
    }

    private static MarkedParagraph Without(MarkedParagraph paragraph, List<RawNote> notes, Shape shape)
    {
        List<(int At, int Length, RawNote Note)> found = [];
        if (shape is not (Shape.Bare or Shape.Glued) && !paragraph.Text.Contains(shape == Shape.Square ? ']' : ')', StringComparison.Ordinal)) return paragraph;
        foreach (var note in notes) found.AddRange(References(paragraph.Text, note.Mark, shape).Select(r => (r.At, r.Length, note)));
        if (found.Count == 0) return paragraph;
        // In one pass: a long text may have a mark at every word.
        var printed = paragraph.Text;
        var text = new StringBuilder(printed.Length);
        List<RawMark> marks = [];
        var (from, old) = (0, 0);
        foreach (var (at, length, note) in found.OrderBy(f => f.At))
        {
            if (at < from) continue;
            Copy(at);
            marks.Add(new RawMark(text.Length, note.Mark, null, note));
            // "Beke3) , waarin": the blank was the mark's.
            from = at + length;
            if (from + 1 < printed.Length && printed[from] == ' ' && printed[from + 1] is ',' or '.' or ';' or '?' or '!') from++;
        }
        Copy(printed.Length);
        return paragraph with { Text = text.ToString(), Marks = marks };

        void Copy(int to)
        {
            for (; old < paragraph.Marks.Count && paragraph.Marks[old].Offset <= to; old++) marks.Add(paragraph.Marks[old] with { Offset = text.Length + Math.Max(0, paragraph.Marks[old].Offset - from) });
            text.Append(printed, from, to - from);
        }
    }

    [GeneratedRegex(@"^\[(\d{1,3})\]\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Square();

    [GeneratedRegex(@"^\((\d{1,3})\)\s*(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex Round();

    [GeneratedRegex(@"^(\d{1,3})\)\s*(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex Bracket();

    [GeneratedRegex(@"^(\d{1,3})\s*(?=[«“‘(""'\p{Lu}]|https?:|www\.)", RegexOptions.CultureInvariant)]
    private static partial Regex Bare();

    /// <summary>A list of Word whose numbers print as <c>1.</c> under marks that print as <c>1)</c>.</summary>
    [GeneratedRegex(@"^(\d{1,3})[.]?\s+(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex LooseNumber();
}
