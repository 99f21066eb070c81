namespace ParlementGraph.Parsing;

/// <summary>One line of the page, from the text form or flattened from HTML.</summary>
/// <param name="Text">Without blanks at its ends; empty for a blank line.</param>
/// <param name="Column">Of its first character, from 1; 0 when the form has no columns (HTML).</param>
/// <param name="Heading">HTML says that it is a heading.</param>
/// <param name="Strong">HTML prints all of it bold, as openkamer does with questions.</param>
/// <param name="Link">The first address that the line links to (HTML).</param>
internal readonly record struct PageLine(string Text, int Number, int Column, bool Heading = false, bool Strong = false, string? Link = null)
{
    public string Place => $"line {Number}";

    public string PlaceAt(int offset) => Column > 0 ? $"line {Number}, column {Column + offset}" : Place;
}

/// <summary>What one page says, read permissively from either form. Null and empty mean: the page is silent.</summary>
internal sealed class OpenkamerPage
{
    public PageLine? Number { get; set; }
    public PageLine? Title { get; set; }

    /// <summary>The values behind the labels (<c>Ingediend</c>, ...), the label cut off, blanks collapsed.</summary>
    public Dictionary<string, PageLine> Fields { get; } = new(StringComparer.Ordinal);
    public List<PageQuestion> Questions { get; } = [];
    public List<PageNotice> Notices { get; } = [];
    public List<PageDocument> Documents { get; } = [];
    public List<PageNote> Notes { get; } = [];

    /// <summary>The last line with words; null for a page of blanks.</summary>
    public PageLine? Last { get; set; }

    /// <summary>The first line with words.</summary>
    public PageLine? First { get; set; }

    public PageLine? Field(string label) => Fields.TryGetValue(label, out var line) ? line : null;
}

/// <summary>Wire names of the page.</summary>
internal static class Labels
{
    public const string Ingediend = "Ingediend";
    public const string Beantwoord = "Beantwoord";
    public const string BeantwoordDoor = "Beantwoord door";
    public const string Indieners = "Indieners";
    public const string Onderwerpen = "Onderwerpen";
    public const string BronVraag = "Bron vraag";
    public const string BronAntwoord = "Bron antwoord";
}

internal sealed record PageQuestion(int N, PageLine Heading)
{
    public List<PageLine> Text { get; } = [];
    public List<PageLine> Answer { get; } = [];
}

/// <param name="Date">What stands behind <c>Mededeling -</c>, blanks collapsed.</param>
internal sealed record PageNotice(string Date, PageLine Heading)
{
    public List<PageLine> Text { get; } = [];
}

internal sealed record PageDocument(Model.DocumentKind Kind, string Id, PageLine Line)
{
    public string? Title { get; set; }
}

internal sealed record PageNote(string Mark, string Text, PageLine Line);
