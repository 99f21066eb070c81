using System.Globalization;
using System.Text;
using ParlementGraph.Model;

namespace ParlementGraph.Parsing;

/// <summary>One text of the page, a question or an answer, as printed.</summary>
internal sealed record MarkedText(bool InAnswer, int N, IReadOnlyList<PageLine> Lines)
{
    public string Printed { get; } = string.Join('\n', Lines.Select(l => l.Text));

    private readonly Lazy<int[]> _starts = new(() =>
    {
        var starts = new int[Lines.Count];
        for (var i = 1; i < starts.Length; i++) starts[i] = starts[i - 1] + Lines[i - 1].Text.Length + 1;
        return starts;
    });

    public string PlaceOf(int offset)
    {
        var at = Array.BinarySearch(_starts.Value, offset);
        if (at < 0) at = ~at - 1;
        return Lines[at].PlaceAt(offset - _starts.Value[at]);
    }
}

/// <summary>
/// Takes the marks of notes out of the texts. How a page counts its notes is not said; of the three ways that exist the one that explains
/// most marks is right, and of equal ones the first.
/// </summary>
internal static class NoteMarks
{
    public static (List<IReadOnlyList<string>> Texts, List<NoteFact> Notes) Read(IReadOnlyList<MarkedText> texts, IssueList issues)
    {
        var scans = Enum.GetValues<NoteNumbering>().Select(n => Scan(texts, n))
            .OrderByDescending(s => s.Sum(t => t.Marks.Count)).ThenBy(s => s.Sum(t => t.Open.Count)).First();
        List<IReadOnlyList<string>> cleaned = [];
        List<NoteFact> notes = [];
        for (var i = 0; i < texts.Count; i++)
        {
            cleaned.Add(Without(texts[i], scans[i].Marks, notes));
            foreach (var open in scans[i].Open)
            {
                issues.Add(
                    IssueCode.NoteMarkUndecided,
                    IssueSeverity.Noted,
                    issues.IsFull(IssueCode.NoteMarkUndecided) ? "" : $"found '{texts[i].Printed.AsSpan(open.At, open.Length)}' glued to a word or a year, expected note {open.Expected.ToString(CultureInfo.InvariantCulture)} next; left as printed",
                    texts[i].PlaceOf(open.At));
            }
        }
        return (cleaned, notes);
    }

    private static List<NoteMarkScan> Scan(IReadOnlyList<MarkedText> texts, NoteNumbering numbering)
    {
        var sequence = new NoteSequence(numbering);
        List<NoteMarkScan> scans = [];
        foreach (var text in texts)
        {
            scans.Add(new NoteMarkScan(text.Printed, text.InAnswer, sequence));
            scans[^1].Run();
        }
        return scans;
    }

    private static string[] Without(MarkedText text, List<NoteMark> marks, List<NoteFact> notes)
    {
        if (text.Lines.Count == 0) return [];
        if (marks.Count == 0) return [.. text.Lines.Select(l => l.Text)];
        var clean = new StringBuilder(text.Printed.Length);
        var from = 0;
        foreach (var mark in marks)
        {
            clean.Append(text.Printed, from, mark.Start - from);
            from = mark.Start + mark.Length;
            notes.Add(new NoteFact(
                text.InAnswer ? DocumentKind.Answer : DocumentKind.Question,
                mark.Value.ToString(CultureInfo.InvariantCulture),
                new NotePlace(text.InAnswer, text.N, clean.Length),
                null,
                []));
        }
        return clean.Append(text.Printed, from, text.Printed.Length - from).ToString().Split('\n');
    }
}
