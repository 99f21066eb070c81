using ParlementGraph.Parsing.Documents;

namespace ParlementGraph.Parsing.Publications;

/// <summary>What a part of the document is, by its element or its class.</summary>
internal enum BlockRole
{
    /// <summary>A header sentence; its first word says whether it is that of the questions or of the answer.</summary>
    Header,
    AnswerHeader,

    /// <summary>The number of the case or of the annex.</summary>
    Number,
    Question,
    Answer,
    Remark,

    /// <summary>Text outside of every known part.</summary>
    Loose,

    /// <summary>Year, chamber and kind of document above the header: the metadata say it better.</summary>
    Masthead,
}

internal sealed class PublicationBlock(BlockRole role, int line)
{
    public BlockRole Role { get; set; } = role;
    public int Line { get; } = line;
    public string Place => $"line {Line}";
    public MarkedParagraph? Heading { get; set; }
    public List<MarkedParagraph> Paragraphs { get; } = [];

    /// <summary>Which questions it is or answers, where that was told by something else than a heading.</summary>
    public IReadOnlyList<int>? Numbers { get; set; }

    /// <summary>The attribute <c>isodatum</c> of the last date in it.</summary>
    public string? IsoDate { get; set; }

    /// <summary>Dutch: kamervraagonderwerp.</summary>
    public string? Subject { get; set; }

    public string Text => string.Join(' ', Paragraphs.Select(p => p.Text));
}

/// <summary>A mark of a note in a text, taken out of it.</summary>
/// <param name="Mark">As printed; null where the note itself prints it.</param>
/// <param name="Target">The id that it refers to; null for a note that stands in the text.</param>
internal sealed record RawMark(int Offset, string? Mark, string? Target, RawNote? Note);

/// <summary>How all the words of a paragraph look, where the form says so.</summary>
[Flags]
internal enum ParagraphStyle
{
    None = 0,
    Bold = 1,
    Italic = 2,
    Underlined = 4,

    /// <summary>An item of a list, its mark in the text.</summary>
    Item = 8,
}

internal sealed record MarkedParagraph(string Text, int Line, IReadOnlyList<RawMark> Marks)
{
    public ParagraphStyle Style { get; init; }
}

internal sealed class RawNote(string? id, int line)
{
    public string? Id { get; } = id;
    public int Line { get; } = line;
    public string Mark { get; set; } = "";
    public List<string> Paragraphs { get; } = [];
    public List<string> Urls { get; } = [];

    /// <summary>For a note behind a paragraph instead of in it.</summary>
    public PublicationBlock? Behind { get; set; }
    public int BehindParagraph { get; set; }
}

/// <summary>What one document says, read permissively from either form.</summary>
internal sealed class PublicationPage
{
    public string? Id { get; set; }

    /// <summary>A ministry's letter: its own words stand around the answers, and its heads are the ministry's.</summary>
    public bool IsLetter { get; set; }
    public List<PublicationBlock> Blocks { get; } = [];
    public List<RawNote> Notes { get; } = [];

    /// <summary>What is on the page and no part of the document.</summary>
    public List<DroppedText> Dropped { get; } = [];
}
