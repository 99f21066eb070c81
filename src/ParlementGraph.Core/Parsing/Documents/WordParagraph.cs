using System.Text;
using ParlementGraph.Parsing.Publications;

namespace ParlementGraph.Parsing.Documents;

/// <summary>A paragraph being read. A line break inside it begins a new one: letters put a heading and its text into one.</summary>
internal sealed class WordParagraph(string? style, int line)
{
    private readonly List<MarkedParagraph> _done = [];
    private readonly StringBuilder _text = new();
    private readonly List<RawMark> _marks = [];
    private ParagraphStyle? _look;
    private ParagraphStyle _item;
    private bool _blank;

    public string? Style { get; } = style;

    /// <summary>Of the run that is being read.</summary>
    public ParagraphStyle Look { get; set; }

    public void Label(string label)
    {
        _text.Append(label);
        _blank = true;
        _item = ParagraphStyle.Item;
    }

    public void Text(string text)
    {
        foreach (var c in text)
        {
            if (Blanks.Is(c) && c != '\u00A0')
            {
                _blank = true;
                continue;
            }
            // Half of a pair, or a control character, in a broken file.
            var letter = char.IsControl(c) ? '\uFFFD' : c;
            if (_blank && _text.Length > 0) _text.Append(' ');
            _blank = false;
            _text.Append(letter);
            if (letter != '\u00A0') _look = _look is { } look ? look & Look : Look;
        }
    }

    public void Mark(RawNote note) => _marks.Add(new RawMark(_text.Length, null, null, note));

    public void Break()
    {
        var text = _text.ToString();
        var length = text.Length;
        while (length > 0 && Blanks.Is(text[length - 1])) length--;
        if (length > 0 || _marks.Count > 0)
        {
            _done.Add(new MarkedParagraph(text[..length], line, [.. _marks.Select(m => m with { Offset = Math.Min(m.Offset, length) })]) { Style = (_look ?? ParagraphStyle.None) | _item });
        }
        _text.Clear();
        _marks.Clear();
        _look = null;
        _item = ParagraphStyle.None;
        _blank = false;
    }

    public List<MarkedParagraph> Take()
    {
        // A number alone is the number of nothing.
        if (_look is null && _marks.Count == 0) _text.Clear();
        Break();
        return _done;
    }
}
