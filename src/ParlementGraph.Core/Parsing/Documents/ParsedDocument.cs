using ParlementGraph.Model;
using ParlementGraph.Parsing.Publications;

namespace ParlementGraph.Parsing.Documents;

/// <summary>What the bytes of a document are.</summary>
public enum DocumentForm
{
    Xml,
    Html,
    Pdf,

    /// <summary>Office Open XML (<c>.docx</c>).</summary>
    Word,

    /// <summary>Plain text, as taken out of a PDF or a letter.</summary>
    Text,
}

/// <summary>Furniture of a page, such as its footer: of no use to a reader, and kept so that every word of a document can be accounted for.</summary>
/// <param name="Rule">Why it is no part of the text, such as <c>page-footer</c>.</param>
public sealed record DroppedText(string Rule, string Text);

/// <summary>All that a document says, in whatever form it came: every word of it stands in one of these.</summary>
/// <param name="Form">Null when the bytes are of no form that is read.</param>
/// <param name="Facts">Null when it is no document of a written question; the issues say why.</param>
/// <param name="Headers">The sentences above it as printed.</param>
/// <param name="Remarks">Notices, explanations, the letter around the answers: every text that is known to be neither question nor answer.</param>
/// <param name="Unplaced">Paragraphs that no rule could give a place.</param>
public sealed record ParsedDocument(
    DocumentForm? Form,
    PublicationFacts? Facts,
    IReadOnlyList<string> Headers,
    IReadOnlyList<string> Remarks,
    IReadOnlyList<string> Unplaced,
    IReadOnlyList<DroppedText> Dropped,
    IReadOnlyList<Issue> Issues);
