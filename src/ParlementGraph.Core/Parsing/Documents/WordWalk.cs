using System.Text;
using DocumentFormat.OpenXml;
using ParlementGraph.Parsing.Publications;

namespace ParlementGraph.Parsing.Documents;

/// <summary>Walks the body of a Word document by the local names of its elements: their namespaces varied over the years.</summary>
internal sealed class WordWalk(PublicationPage page, WordStyles styles, WordNumbering numbering, WordNotes notes)
{
    private readonly PublicationBlock _block = new(BlockRole.Loose, 1);
    private readonly List<MarkedParagraph> _boxed = [];
    private readonly Stack<WordParagraph> _open = new();
    private int _lines, _depth, _boxes;
    private List<string>? _cell;
    private bool _tooDeep;

    private List<MarkedParagraph> Target => _boxes > 0 ? _boxed : _block.Paragraphs;

    /// <summary>False when it is nested too deeply to be a letter.</summary>
    public bool Read(OpenXmlElement body)
    {
        Walk(body);
        if (_tooDeep) return false;
        Letterhead.Take(_block.Paragraphs, page);
        if (_block.Paragraphs.Count > 0) page.Blocks.Add(_block);
        notes.AddRest();
        Letterhead.Read(_boxed, page);
        return true;
    }

    private void Walk(OpenXmlElement parent)
    {
        if (_tooDeep || ++_depth > SafeXml.Deepest)
        {
            _tooDeep = true;
            return;
        }
        foreach (var child in parent.ChildElements) Enter(child);
        _depth--;
    }

    private void Enter(OpenXmlElement element)
    {
        switch (element.LocalName)
        {
            case "p":
                Paragraph(element);
                break;
            case "tr":
                Row(element);
                break;
            case "txbxContent":
                _boxes++;
                Walk(element);
                _boxes--;
                break;
            case "AlternateContent":
                // The fallback says the same again.
                if ((element.ChildElements.FirstOrDefault(c => c.LocalName == "Choice") ?? element.ChildElements.FirstOrDefault(c => c.LocalName == "Fallback")) is { } chosen) Walk(chosen);
                break;
            case "del" or "moveFrom" or "instrText" or "delText" or "pPr" or "rPr" or "sdtPr" or "tblPr" or "tcPr" or "trPr" or "sectPr":
                break;
            case "r":
                if (_open.TryPeek(out var paragraph)) paragraph.Look = styles.LookOf(element, paragraph.Style);
                Walk(element);
                break;
            case "t" or "sym" or "tab" or "ptab" or "br" or "cr" or "noBreakHyphen" or "footnoteReference" or "endnoteReference":
                if (_open.TryPeek(out var open)) Inline(element, open);
                break;
            default:
                Walk(element);
                break;
        }
    }

    private void Inline(OpenXmlElement element, WordParagraph open)
    {
        switch (element.LocalName)
        {
            case "t":
                open.Text(element.InnerText);
                break;
            case "sym":
                open.Text("•");
                break;
            case "tab" or "ptab":
                open.Text(" ");
                break;
            case "br" or "cr":
                open.Break();
                break;
            case "noBreakHyphen":
                open.Text("-");
                break;
            default:
                if (notes.Of(element) is { } note) open.Mark(note);
                break;
        }
    }

    private void Paragraph(OpenXmlElement element)
    {
        var style = WordStyles.StyleOf(element);
        var own = new WordParagraph(style, ++_lines);
        if (numbering.LabelOf(element, styles) is { } label) own.Label(label);
        _open.Push(own);
        Walk(element);
        _open.Pop();
        foreach (var paragraph in own.Take())
        {
            if (_cell is not null) _cell.Add(paragraph.Text);
            else Target.Add(paragraph);
        }
    }

    /// <summary>A row of short cells is one line; cells that hold texts only place them on the page.</summary>
    private void Row(OpenXmlElement row)
    {
        var cells = row.ChildElements.Where(c => c.LocalName is "tc" or "sdt").ToList();
        if (_cell is not null || cells.Count < 2 || cells.Exists(IsText) || cells.Exists(HasHeading))
        {
            Walk(row);
            return;
        }
        List<string> texts = [];
        var line = _lines + 1;
        foreach (var cell in cells)
        {
            _cell = [];
            Walk(cell);
            texts.Add(string.Join(' ', _cell));
        }
        _cell = null;
        if (texts.Exists(t => t.Length > 0)) Target.Add(new MarkedParagraph(string.Join(" | ", texts), line, []));
    }

    /// <summary>With boxes or notes in it a cell is walked like any other text: nothing of them fits in a line.</summary>
    private static bool IsText(OpenXmlElement cell) =>
        cell.Descendants().Count(d => d.LocalName == "p" && d.InnerText.Length > 0) > 3 || cell.Descendants().Any(d => d.LocalName is "txbxContent" or "footnoteReference" or "endnoteReference" or "tbl");

    /// <summary>A letter may print its questions and answers in the cells of a table.</summary>
    private static bool HasHeading(OpenXmlElement cell) => cell.Descendants().Any(d => d.LocalName == "p" && LineShapes.IsHeading(Blanks.Collapse(d.InnerText)));

    /// <summary>The paragraphs of a part, its marks and numbers left out.</summary>
    public static IEnumerable<string> PlainTexts(OpenXmlElement part)
    {
        foreach (var paragraph in part.Descendants().Where(d => d.LocalName == "p"))
        {
            var text = new StringBuilder();
            foreach (var element in paragraph.Descendants())
            {
                if (element.LocalName is "tab" or "br" or "cr") text.Append(' ');
                else if (element.LocalName == "t" && element.Ancestors().First(a => a.LocalName == "p") == paragraph && !element.Ancestors().Any(a => a.LocalName == "Fallback")) text.Append(element.InnerText);
            }
            if (Blanks.Collapse(text.ToString()) is { Length: > 0 } found) yield return found;
        }
    }
}
