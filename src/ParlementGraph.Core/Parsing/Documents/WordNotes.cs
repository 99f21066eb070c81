using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using ParlementGraph.Parsing.Publications;

namespace ParlementGraph.Parsing.Documents;

/// <summary>Real footnotes and endnotes, numbered as Word prints them: in the order in which the text refers to them.</summary>
internal sealed class WordNotes
{
    private readonly Dictionary<(bool IsEnd, string Id), RawNote> _notes = [];
    private readonly PublicationPage _page;
    private int _foot, _end;

    public WordNotes(MainDocumentPart main, PublicationPage page)
    {
        _page = page;
        Collect(main.FootnotesPart, main.FootnotesPart?.Footnotes, isEnd: false);
        Collect(main.EndnotesPart, main.EndnotesPart?.Endnotes, isEnd: true);
    }

    private void Collect(OpenXmlPart? part, OpenXmlElement? notes, bool isEnd)
    {
        foreach (var element in notes?.ChildElements.Where(n => n.LocalName is "footnote" or "endnote") ?? [])
        {
            // Separators are lines that Word draws, kept as notes with a type.
            if (WordStyles.Attribute(element, "id") is not { } id || WordStyles.Attribute(element, "type") is "separator" or "continuationSeparator" or "continuationNotice") continue;
            var note = new RawNote(null, 1);
            note.Paragraphs.AddRange(WordWalk.PlainTexts(element));
            foreach (var link in element.Descendants().Where(d => d.LocalName == "hyperlink"))
            {
                var target = WordStyles.Attribute(link, "id");
                if (part?.HyperlinkRelationships.FirstOrDefault(r => r.Id == target)?.Uri.OriginalString is { } address
                    && address.StartsWith("http", StringComparison.OrdinalIgnoreCase) && note.Urls.Count < BlockBuilder.MostUrls && !note.Urls.Contains(address)) note.Urls.Add(address);
            }
            _notes.TryAdd((isEnd, id), note);
        }
    }

    /// <summary>The note that the element refers to; it joins the page's notes where it is first referred to.</summary>
    public RawNote? Of(OpenXmlElement reference)
    {
        var isEnd = reference.LocalName == "endnoteReference";
        if (WordStyles.Attribute(reference, "id") is not { } id || !_notes.TryGetValue((isEnd, id), out var note)) return null;
        if (note.Mark.Length > 0) return note;
        note.Mark = isEnd && _foot > 0 ? $"e{Text(++_end)}" : Text(isEnd ? ++_end : ++_foot);
        _page.Notes.Add(note);
        return note;
    }

    /// <summary>Notes that nothing refers to are kept all the same.</summary>
    public void AddRest()
    {
        foreach (var note in _notes.Values.Where(n => n.Mark.Length == 0 && n.Paragraphs.Count > 0))
        {
            note.Mark = Text(++_foot);
            _page.Notes.Add(note);
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
