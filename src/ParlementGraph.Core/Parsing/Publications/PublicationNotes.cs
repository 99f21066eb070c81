using System.Globalization;
using ParlementGraph.Model;
using ParlementGraph.Text.References;

namespace ParlementGraph.Parsing.Publications;

/// <summary>Ties the notes to their marks: by id, else by what the mark prints. A document without elements for them may have marks glued to its words.</summary>
internal sealed class PublicationNotes(PublicationPage page, IReadOnlyList<TextUnit> units, DocumentKind document, IssueList issues)
{
    private readonly Dictionary<string, RawNote> _byId = [];
    private readonly Dictionary<string, RawNote> _byMark = [];
    private readonly HashSet<RawNote> _placed = [];

    public List<NoteFact> Read()
    {
        if (page.Notes.Count == 0 && !units.Any(u => u.Paragraphs.Any(p => p.Marks.Count > 0) || u.Block.Heading is { Marks.Count: > 0 })) return Glued();
        for (var i = 0; i < page.Notes.Count; i++)
        {
            var note = page.Notes[i];
            if (note.Mark.Length == 0) note.Mark = (i + 1).ToString(CultureInfo.InvariantCulture);
            if (note.Id is { Length: > 0 } id) _byId.TryAdd(id, note);
            _byMark.TryAdd(note.Mark, note);
        }
        List<NoteFact> facts = [];
        var behind = page.Notes.Where(n => n.Behind is not null).ToLookup(n => (n.Behind!, n.BehindParagraph));
        var headed = new HashSet<PublicationBlock>();
        foreach (var unit in units) Place(unit, behind, headed, facts);
        foreach (var note in page.Notes.Where(n => !_placed.Contains(n))) facts.Add(Fact(note.Mark, null, note));
        TellSilent(facts);
        return facts;
    }

    private void Place(TextUnit unit, ILookup<(PublicationBlock, int), RawNote> behind, HashSet<PublicationBlock> headed, List<NoteFact> facts)
    {
        if (headed.Add(unit.Block) && unit.Block.Heading is { } heading)
        {
            foreach (var mark in heading.Marks) facts.Add(Fact(mark, At(unit, 0)));
        }
        var start = 0;
        for (var i = 0; i < unit.Paragraphs.Count; i++)
        {
            var paragraph = unit.Paragraphs[i];
            foreach (var mark in paragraph.Marks) facts.Add(Fact(mark, At(unit, start + mark.Offset)));
            foreach (var note in behind[(unit.Block, unit.FromParagraph + i)])
            {
                // A mark in some text refers to it: that is its place.
                if (_placed.Contains(note) || IsReferredTo(note)) continue;
                _placed.Add(note);
                facts.Add(Fact(note.Mark, At(unit, start + paragraph.Text.Length), note));
            }
            start += paragraph.Text.Length + 1;
        }
    }

    private HashSet<string>? _targets;

    private bool IsReferredTo(RawNote note)
    {
        _targets ??= [.. units.SelectMany(u => u.Paragraphs).SelectMany(p => p.Marks).Where(m => m.Note is null).SelectMany(m => new[] { "#" + m.Target, m.Mark ?? "" })];
        return (note.Id is { Length: > 0 } id && _targets.Contains("#" + id)) || _targets.Contains(note.Mark);
    }

    private static NotePlace? At(TextUnit unit, int offset) => unit.First == 0 || unit.IsLater ? null : new NotePlace(unit.IsAnswer, unit.First, offset);

    private NoteFact Fact(RawMark mark, NotePlace? place)
    {
        var note = mark.Note
            ?? (mark.Target is { } target && _byId.TryGetValue(target, out var byId) ? byId : null)
            ?? (mark.Mark is { } printed && _byMark.TryGetValue(printed, out var byMark) ? byMark : null);
        if (note is not null) _placed.Add(note);
        return Fact(mark.Mark is { Length: > 0 } own ? own : note?.Mark ?? mark.Target ?? "", place, note);
    }

    private NoteFact Fact(string mark, NotePlace? place, RawNote? note) =>
        new(document, mark, place, note is { Paragraphs.Count: > 0 } ? string.Join('\n', note.Paragraphs) : null, note is null ? [] : Urls(note));

    /// <summary>The links, then addresses that are only printed.</summary>
    private static IReadOnlyList<string> Urls(RawNote note)
    {
        List<string> urls = [.. note.Urls];
        string[] words = [.. note.Paragraphs.SelectMany(p => p.Split(' ', '\u00A0', '(', ')', '<', '>', '«', '»'))];
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i];
            if (urls.Count >= BlockBuilder.MostUrls) break;
            // A text taken out of a PDF may have glued it to the word before it.
            var at = word.IndexOf("http", StringComparison.OrdinalIgnoreCase);
            if (at < 0 || (at > 0 && char.IsLetterOrDigit(word[at - 1]))) continue;
            var printed = word[at..];
            if (!printed.StartsWith("https://", StringComparison.OrdinalIgnoreCase) && !printed.StartsWith("http://", StringComparison.OrdinalIgnoreCase)) continue;
            // A line break became a blank inside the query: "norm? share=nYar".
            if (printed[^1] is '?' or '&' or '=' && i + 1 < words.Length && words[i + 1].Contains('=', StringComparison.Ordinal)) printed += words[++i];
            var address = printed.TrimEnd('.', ',', ';', ':', ']');
            if (!urls.Exists(u => u.TrimEnd('/') == address.TrimEnd('/'))) urls.Add(address);
        }
        return PrintedAddresses.With(urls, string.Join('\n', note.Paragraphs));
    }

    /// <summary>As openkamer's page prints them: <c>worden?1</c>.</summary>
    private List<NoteFact> Glued()
    {
        List<MarkedText> texts = [.. units.Select(u => new MarkedText(u.IsAnswer, u.First, [.. u.Paragraphs.Select(p => new PageLine(p.Text, p.Line, 0))]))];
        var (cleaned, notes) = NoteMarks.Read(texts, issues);
        for (var i = 0; i < units.Count; i++) units[i].Texts = cleaned[i];
        List<NoteFact> facts = [.. notes.Select(n => n with { Document = document, Place = n.Place is { N: > 0 } ? n.Place : null })];
        TellSilent(facts);
        return facts;
    }

    private void TellSilent(List<NoteFact> facts)
    {
        var silent = facts.Where(n => n.Text is null).Select(n => n.Mark).Distinct().ToList();
        if (silent.Count > 0) issues.Add(IssueCode.NoteTextMissing, IssueSeverity.Noted, $"the document does not show the text of note {string.Join(", ", silent.Take(50))}{(silent.Count > 50 ? " and more" : "")}", "notes");
    }
}
