using System.Globalization;
using ParlementGraph.Model;

namespace ParlementGraph.Parsing.Publications;

/// <summary>Turns the elements of either form into blocks of paragraphs. A list item is a line with its mark, a row of a table a line with its cells.</summary>
internal sealed class BlockBuilder(IssueList issues, bool splitsLines)
{
    /// <summary>Of one note; a note with more is no note.</summary>
    public const int MostUrls = 100;

    private const int MostNames = 200;

    private readonly RunningText _paragraph = new();
    private readonly RunningText _heading = new();
    private readonly RunningText _noteText = new();
    private readonly RunningText _noteMark = new();
    private readonly Stack<PublicationBlock> _open = new();
    private readonly Stack<RawNote> _notes = new();
    private readonly Dictionary<string, (int Count, int Line)> _unknown = new(StringComparer.Ordinal);
    private string? _bullet;
    private int _rows, _cells, _paragraphs, _othersUnknown;
    private bool _isGlued, _inHeading, _inNoteMark;

    public PublicationPage Page { get; } = new();

    public PublicationBlock? Block => _open.TryPeek(out var block) ? block : null;

    public bool InNote => _notes.Count > 0;

    private RunningText Target => _inNoteMark ? _noteMark : InNote ? _noteText : _inHeading ? _heading : _paragraph;

    public void OpenBlock(BlockRole role, int line)
    {
        EndParagraph();
        var block = new PublicationBlock(role, line);
        Page.Blocks.Add(block);
        _open.Push(block);
    }

    public void CloseBlock()
    {
        EndParagraph();
        _open.Pop();
    }

    public void Text(ReadOnlySpan<char> data, int line)
    {
        var target = Target;
        if (target == _paragraph && _bullet is not null && !data.Trim(" \t\r\n\f").IsEmpty)
        {
            Append(_bullet, line);
            _paragraph.Blank();
            _bullet = null;
        }
        if (target.Append(data, line) is { } bad)
        {
            issues.Add(IssueCode.EncodingGuessed, IssueSeverity.Degraded, $"found a reference to the character U+{(int)bad:X4}, which no text may hold; it was read as U+FFFD", $"line {line}");
        }
    }

    private void Append(string text, int line) => _paragraph.Append(text, line);

    public void Blank() => Target.Blank();

    public void OpenParagraph()
    {
        EndParagraph();
        if (!InNote) _paragraphs++;
    }

    public void CloseParagraph()
    {
        EndParagraph();
        if (!InNote) _paragraphs = Math.Max(0, _paragraphs - 1);
    }

    /// <summary>Before and after a paragraph, a heading inside a text, a list, a table.</summary>
    public void EndParagraph()
    {
        if (InNote && !_inNoteMark)
        {
            EndNoteParagraph();
            return;
        }
        if (_inNoteMark || _inHeading || _rows > 0)
        {
            Blank();
            return;
        }
        if (_isGlued)
        {
            _isGlued = false;
            Blank();
            return;
        }
        foreach (var paragraph in _paragraph.TakeLines(splitsLines))
        {
            // A row without a word in its cells.
            if (paragraph.Marks.Count > 0 || paragraph.Text.AsSpan().ContainsAnyExcept(" |")) Current(paragraph.Line).Paragraphs.Add(paragraph);
        }
    }

    private PublicationBlock Current(int line)
    {
        if (_open.TryPeek(out var block)) return block;
        if (Page.Blocks is [.., { Role: BlockRole.Loose } last]) return last;
        var loose = new PublicationBlock(BlockRole.Loose, line);
        Page.Blocks.Add(loose);
        return loose;
    }

    /// <summary>False when the block has a heading or text already: then what follows is a text like any other.</summary>
    public bool OpenHeading()
    {
        if (Block is not { Heading: null, Paragraphs.Count: 0 } || InNote || _inHeading || !_paragraph.IsEmpty || _rows > 0) return false;
        _inHeading = true;
        return true;
    }

    public void CloseHeading()
    {
        _inHeading = false;
        if (Block is { } block) block.Heading = _heading.Take();
    }

    public void OpenItem(string bullet)
    {
        EndParagraph();
        if (!InNote && _rows == 0) _bullet = bullet;
    }

    /// <summary>The item prints its own mark: the paragraph behind it belongs to the same line.</summary>
    public void OpenItemMark() => _bullet = null;

    public void CloseItemMark()
    {
        Blank();
        _isGlued = !InNote && _rows == 0 && !_paragraph.IsEmpty;
    }

    public void CloseItem()
    {
        _isGlued = false;
        EndParagraph();
        _bullet = null;
    }

    public void OpenRow()
    {
        if (_rows == 0) EndParagraph();
        _rows++;
        _cells = 0;
    }

    public void OpenCell(int line)
    {
        if (_cells++ == 0 || InNote) return;
        _paragraph.Blank();
        Append("|", line);
        _paragraph.Blank();
    }

    public void CloseRow()
    {
        _rows = Math.Max(0, _rows - 1);
        if (_rows == 0) EndParagraph();
    }

    public void Mark(string mark, string? target) => Target.Mark(mark, target, null);

    /// <param name="isInText">The note stands where its mark is printed.</param>
    public void OpenNote(string? id, int line, bool isInText)
    {
        var note = new RawNote(id, line);
        if (InNote) EndNoteParagraph();
        else if (isInText && (_inHeading || !_paragraph.IsEmpty || _paragraphs > 0 || _rows > 0)) (_inHeading ? _heading : _paragraph).Mark(null, id, note);
        else if (Block is { Paragraphs.Count: > 0 } block)
        {
            note.Behind = block;
            note.BehindParagraph = block.Paragraphs.Count - 1;
        }
        Page.Notes.Add(note);
        _notes.Push(note);
    }

    public void OpenNoteMark() => _inNoteMark = true;

    public void CloseNoteMark()
    {
        _inNoteMark = false;
        if (_noteMark.Take() is { } mark && _notes.TryPeek(out var note) && note.Mark.Length == 0) note.Mark = mark.Text.Trim('[', ']', '(', ')', '.', ' ');
    }

    public void Url(string? address)
    {
        if (_notes.TryPeek(out var note) && address is not null && note.Urls.Count < MostUrls && !note.Urls.Contains(address)
            && (address.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || address.StartsWith("https://", StringComparison.OrdinalIgnoreCase))) note.Urls.Add(address);
    }

    private void EndNoteParagraph()
    {
        if (_noteText.Take() is { Text.Length: > 0 } text && _notes.TryPeek(out var note)) note.Paragraphs.Add(text.Text);
    }

    public void CloseNote()
    {
        EndNoteParagraph();
        _notes.Pop();
    }

    public void Unknown(string name, int line)
    {
        if (_unknown.TryGetValue(name, out var seen)) _unknown[name] = (seen.Count + 1, seen.Line);
        else if (_unknown.Count < MostNames) _unknown.Add(name, (1, line));
        else _othersUnknown++;
    }

    /// <summary>Ends what is open, also after a fault in the middle, and tells of the elements that no rule knew.</summary>
    public PublicationPage Finish()
    {
        _inNoteMark = _inHeading = _isGlued = false;
        _rows = 0;
        while (InNote) CloseNote();
        if (_heading.Take() is { } heading && Block is { Heading: null } block) block.Heading = heading;
        EndParagraph();
        foreach (var (name, (count, line)) in _unknown)
        {
            issues.Add(IssueCode.ElementUnknown, IssueSeverity.Noted, $"found the element {IssueList.Quote(name)} {Times(count)}; its text was kept", $"line {line}");
        }
        if (_othersUnknown > 0) issues.Add(IssueCode.ElementUnknown, IssueSeverity.Noted, $"found elements of more than {MostNames} other names {Times(_othersUnknown)}; their text was kept");
        return Page;
    }

    private static string Times(int count) => count == 1 ? "once" : $"{count.ToString(CultureInfo.InvariantCulture)} times";
}
