using System.Text;
using ParlementGraph.Parsing.Publications;

namespace ParlementGraph.Parsing.Documents;

/// <summary>Makes one paragraph of the lines that a printer broke it into.</summary>
internal sealed class LineJoiner(Hyphens hyphens)
{
    private readonly StringBuilder _text = new();
    private readonly List<RawMark> _marks = [];
    private ParagraphStyle? _style;
    private int _line;

    public bool IsEmpty => _text.Length == 0 && _marks.Count == 0;

    public char Last => _text.Length == 0 ? '\0' : _text[^1];

    public void Add(MarkedLine line)
    {
        if (IsEmpty) _line = line.Number;
        // A style of the paragraph is one that all of its lines have.
        _style = line.Text.Length == 0 ? _style : _style is { } style ? style & line.Style : line.Style;
        if (_text.Length > 0 && line.Text.Length > 0) Glue(line.Text);
        var start = _text.Length;
        _text.Append(line.Text);
        foreach (var mark in line.Marks) _marks.Add(mark with { Offset = start + mark.Offset });
    }

    private void Glue(string next)
    {
        switch (hyphens.At(Tail(), next))
        {
            case LineEnd.Hyphenated:
                _text.Length--;
                break;
            case LineEnd.Glued:
                break;
            default:
                _text.Append(' ');
                break;
        }
    }

    /// <summary>The last words: enough to decide on, and no copy of a long text for each of its lines.</summary>
    private string Tail() => _text.ToString(Math.Max(0, _text.Length - 300), Math.Min(300, _text.Length));

    public MarkedParagraph? Take()
    {
        if (IsEmpty) return null;
        var paragraph = new MarkedParagraph(_text.ToString(), _line, [.. _marks]) { Style = _style ?? ParagraphStyle.None };
        _text.Clear();
        _marks.Clear();
        _style = null;
        return paragraph;
    }
}
