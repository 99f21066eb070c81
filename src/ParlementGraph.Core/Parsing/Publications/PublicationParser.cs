using ParlementGraph.Parsing.Documents;

namespace ParlementGraph.Parsing.Publications;

/// <summary>
/// Reads one publication of officielebekendmakingen.nl: the questions as put, the answers, or a notice. Pure: bytes in, facts and issues
/// out; it throws for no bytes.
/// </summary>
public static class PublicationParser
{
    /// <summary>Changes when the same bytes may give other facts: facts are cached by it.</summary>
    public const string Version = "publication-2";

    public static ParsedPublication ParseXml(ReadOnlyMemory<byte> bytes) => Short(DocumentParser.Parse(bytes, DocumentForm.Xml));

    public static ParsedPublication ParseHtml(ReadOnlyMemory<byte> bytes) => Short(DocumentParser.Parse(bytes, DocumentForm.Html));

    private static ParsedPublication Short(ParsedDocument document) => new(document.Facts, document.Issues);
}
