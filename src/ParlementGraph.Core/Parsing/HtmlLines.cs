using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace ParlementGraph.Parsing;

/// <summary>
/// The lines of the HTML form, as a browser would lay them out, with what only HTML knows: headings, bold questions, links. A row of the
/// table is one line (label, value). openkamer prints the paragraphs of an answer with line breaks in the source and no tag: inside
/// a list item they end a paragraph, elsewhere they are blanks.
/// </summary>
internal sealed class HtmlLines
{
    // Chrome of the site, not the page: forms, menus and what a browser does not print.
    private static readonly HashSet<string> Ignored = new(StringComparer.Ordinal)
    {
        "head", "script", "style", "noscript", "template", "nav", "header", "footer", "form", "button", "select", "textarea", "svg", "iframe",
    };

    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "html", "body", "main", "section", "article", "div", "p", "ul", "ol", "li", "table", "thead", "tbody", "tr", "h1", "h2", "h3", "h4", "h5", "h6",
        "hr", "blockquote", "pre", "dl", "dt", "dd", "small",
    };

    private readonly List<PageLine> _lines = [];
    private readonly StringBuilder _text = new();
    private int _line = 1;
    private int _textLine = 1;
    private int _listItems, _strong, _headings, _rows;
    private bool _allStrong = true;
    private bool _blankPending;
    private string? _link;

    public static List<PageLine> Of(string html)
    {
        var parser = new HtmlParser(new HtmlParserOptions { IsKeepingSourceReferences = true, SkipComments = true });
        using var document = parser.ParseDocument(html);
        var reader = new HtmlLines();
        reader.Walk(document);
        reader.EndLine();
        return reader._lines;
    }

    /// <summary>Without recursion: the depth of a page is not ours to choose. By index: a node's next sibling is found by a search.</summary>
    private void Walk(INode root)
    {
        var path = new Stack<(INode Node, int NextChild)>();
        path.Push((root, 0));
        while (path.TryPop(out var at))
        {
            if (at.NextChild < at.Node.ChildNodes.Length)
            {
                var child = at.Node.ChildNodes[at.NextChild];
                path.Push((at.Node, at.NextChild + 1));
                if (Enter(child)) path.Push((child, 0));
            }
            else if (at.Node is IElement left) Leave(left);
        }
    }

    private bool Enter(INode node)
    {
        if (node is IText text) Append(text.Data);
        if (node is not IElement element) return true;
        if (Ignored.Contains(element.LocalName)) return false;
        if (element.SourceReference is { } source) _line = Math.Max(_line, source.Position.Line);
        if (Blocks.Contains(element.LocalName) && _rows == 0) EndLine();
        switch (element.LocalName)
        {
            case "br":
                if (_rows > 0) Append(" ");
                else if (_text.Length > 0) EndLine();
                else Blank();
                break;
            case "p":
                Blank();
                break;
            case "tr":
                _rows++;
                break;
            case "li":
                _listItems++;
                break;
            case "strong" or "b":
                _strong++;
                break;
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                _headings++;
                break;
            case "a":
                _link ??= element.GetAttribute("href");
                break;
        }
        return true;
    }

    private void Leave(IElement element)
    {
        switch (element.LocalName)
        {
            case "th" or "td":
                Append(" ");
                break;
            case "tr":
                _rows--;
                break;
            case "strong" or "b":
                _strong--;
                break;
        }
        if (Blocks.Contains(element.LocalName) && _rows == 0) EndLine();
        switch (element.LocalName)
        {
            case "li":
                _listItems--;
                break;
            case "p":
                Blank();
                break;
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                _headings--;
                break;
        }
    }

    private void Append(ReadOnlySpan<char> data)
    {
        while (!data.IsEmpty)
        {
            var length = data.IndexOfAny(" \t\n\r\f");
            var word = length < 0 ? data : data[..length];
            if (!word.IsEmpty)
            {
                if (_text.Length == 0) _textLine = _line;
                else if (_blankPending) _text.Append(' ');
                _blankPending = false;
                if (_strong == 0) _allStrong = false;
                _text.Append(word);
            }
            if (length < 0) return;
            _blankPending = true;
            if (data[length] == '\n')
            {
                _line++;
                if (_listItems > 0 && _rows == 0 && _headings == 0) EndLine();
            }
            data = data[(length + 1)..];
        }
    }

    private void EndLine()
    {
        var text = Blanks.Trim(_text.ToString());
        if (text.Length > 0) _lines.Add(new PageLine(text, _textLine, 0, _headings > 0, _allStrong, _link));
        _text.Clear();
        _blankPending = false;
        _allStrong = true;
        _link = null;
    }

    private void Blank()
    {
        if (_lines.Count > 0 && _lines[^1].Text.Length > 0) _lines.Add(new PageLine("", _line, 0));
    }
}
