using System.Text;

namespace ParlementGraph.Parsing.Publications;

/// <summary>A text being read: blanks of the markup collapsed, marks of notes held apart with their offsets.</summary>
internal sealed class RunningText
{
    private readonly StringBuilder _text = new();
    private readonly List<RawMark> _marks = [];
    private readonly List<int> _breaks = [];
    private bool _blank, _break;
    private int _line;

    public bool IsEmpty => _text.Length == 0;

    public bool HasMarks => _marks.Count > 0;

    /// <summary>Returns the first character that cannot be printed (from a reference such as <c>&amp;#0;</c>); it became U+FFFD.</summary>
    public char? Append(ReadOnlySpan<char> data, int line)
    {
        char? bad = null;
        for (var i = 0; i < data.Length; i++)
        {
            var c = data[i];
            if (c is ' ' or '\t' or '\n' or '\r' or '\f')
            {
                _blank = true;
                _break |= c == '\n';
                continue;
            }
            if (IsBad(data, i))
            {
                bad ??= c;
                c = '\uFFFD';
            }
            if (_text.Length == 0) _line = line;
            else if (_blank)
            {
                if (_break) _breaks.Add(_text.Length);
                _text.Append(' ');
            }
            _blank = _break = false;
            _text.Append(c);
        }
        return bad;
    }

    public void Blank() => _blank = true;

    public void Mark(string? mark, string? target, RawNote? note) => _marks.Add(new RawMark(_text.Length, mark, target, note));

    /// <summary>The text read so far, in one paragraph; null when there is none.</summary>
    public MarkedParagraph? Take()
    {
        var taken = TakeLines(split: false);
        return taken.Count > 0 ? taken[0] : null;
    }

    /// <summary>
    /// A paragraph of HTML may hold several that only line breaks part: they do where every line ends a sentence and the next
    /// begins one. Text that a printer wrapped breaks in the middle of sentences.
    /// </summary>
    public List<MarkedParagraph> TakeLines(bool split)
    {
        List<MarkedParagraph> lines = [];
        var text = _text.ToString();
        var from = 0;
        var mark = 0;
        if (split && _breaks.Count > 0 && _breaks.TrueForAll(b => EndsSentence(text, b) && !char.IsLower(text[b + 1])))
        {
            foreach (var at in _breaks)
            {
                Add(text, from, at, ref mark, isLast: false);
                from = at + 1;
            }
        }
        Add(text, from, text.Length, ref mark, isLast: true);
        _text.Clear();
        _marks.Clear();
        _breaks.Clear();
        _blank = _break = false;
        return lines;

        void Add(string text, int from, int to, ref int mark, bool isLast)
        {
            // Other blanks than those of the markup (U+00A0) stay inside of texts and go at their ends.
            var end = to;
            while (end > from && Blanks.Is(text[end - 1])) end--;
            var start = from;
            while (start < end && Blanks.Is(text[start])) start++;
            List<RawMark> marks = [];
            for (; mark < _marks.Count && (isLast || _marks[mark].Offset <= to); mark++) marks.Add(_marks[mark] with { Offset = Math.Clamp(_marks[mark].Offset, start, end) - start });
            if (end > start || marks.Count > 0) lines.Add(new MarkedParagraph(text[start..end], _line, marks));
        }
    }

    private static bool EndsSentence(string text, int at)
    {
        var end = at - 1;
        // A mark of a note may be glued to the last sign.
        while (end > 0 && char.IsAsciiDigit(text[end])) end--;
        return end >= 0 && text[end] is '.' or '?' or '!' or ':' or ';' or '»' or '”' or ')' or '…';
    }

    private static bool IsBad(ReadOnlySpan<char> text, int i)
    {
        var c = text[i];
        if (c is < ' ' or '\u007F' or '\uFFFE' or '\uFFFF') return c != '\v';
        if (!char.IsSurrogate(c)) return false;
        return char.IsHighSurrogate(c)
            ? i + 1 >= text.Length || !char.IsLowSurrogate(text[i + 1])
            : i == 0 || !char.IsHighSurrogate(text[i - 1]);
    }
}
