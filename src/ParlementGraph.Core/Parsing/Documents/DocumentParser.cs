using ParlementGraph.Model;
using ParlementGraph.Parsing.Publications;

namespace ParlementGraph.Parsing.Documents;

/// <summary>
/// Reads one document of a written question in any form: a reader of the form makes blocks of paragraphs, and what they mean is decided in one
/// place for all. Pure: bytes in, facts and issues out; it throws for no bytes.
/// </summary>
public static class DocumentParser
{
    public static ParsedDocument Parse(ReadOnlyMemory<byte> bytes)
    {
        var issues = new IssueList();
        if (DocumentForms.Of(bytes.Span) is { } form) return Parse(bytes, form);
        return Refused(null, issues, IssueCode.FormNotRead, $"found {DocumentForms.Describe(bytes.Span)}, expected XML, HTML, PDF, a Word document or plain text", "byte 1");
    }

    public static ParsedDocument Parse(ReadOnlyMemory<byte> bytes, DocumentForm form)
    {
        var issues = new IssueList();
        if (bytes.Length > DocumentForms.MostBytes(form)) return Refused(form, issues, IssueCode.DocumentTooLarge, $"found {bytes.Length} bytes, expected a publication of at most {DocumentForms.MostBytes(form)}", $"byte {DocumentForms.MostBytes(form)}");
        return form switch
        {
            DocumentForm.Pdf => Assembled(form, new PdfDocumentReader(issues).Read(bytes), issues, null, null),
            DocumentForm.Word => Assembled(form, new WordDocumentReader(issues).Read(bytes), issues, null, null),
            _ => ParseText(bytes, form, issues),
        };
    }

    private static ParsedDocument ParseText(ReadOnlyMemory<byte> bytes, DocumentForm form, IssueList issues)
    {
        var text = SafeXml.WithoutLead(PageText.Read(bytes.Span, issues));
        if (text.Length == 0) return Refused(form, issues, IssueCode.EmptyDocument, $"found {bytes.Length} bytes without a word, expected a publication", "line 1");
        switch (form)
        {
            case DocumentForm.Xml:
                if (SoftNotFound.IsHtml(text)) return NoPublication(form, text, "an HTML page, expected XML", issues);
                var page = new XmlPublicationReader(issues).Read(text, out var root);
                return Assembled(form, page, issues, text, root is null ? null : $"the root element {IssueList.Quote(root)} and no part of a written question in it");
            case DocumentForm.Html:
                if (HtmlShape.TooLarge(text) is var (what, line)) return Refused(form, issues, IssueCode.DocumentTooLarge, $"found {what}, expected a page", $"line {line}");
                return Assembled(form, new HtmlPublicationReader(issues).Read(text), issues, text, null);
            default:
                return Assembled(form, TextDocumentReader.Read(text), issues, text, null);
        }
    }

    private static ParsedDocument Assembled(DocumentForm form, PublicationPage? page, IssueList issues, string? text, string? found)
    {
        if (page is null) return new ParsedDocument(form, null, [], [], [], [], issues.ToList());
        var partial = new IssueList();
        var assembler = new PublicationAssembler(page, partial);
        var facts = assembler.Facts();
        if (facts is null) return NoPublication(form, text ?? "", found ?? "no part of a written question", issues);
        if (form == DocumentForm.Html && !text.AsSpan().TrimEnd().EndsWith("</html>", StringComparison.OrdinalIgnoreCase))
        {
            partial.Add(IssueCode.DocumentCutOff, IssueSeverity.Degraded, "the page does not end with '</html>'", $"line {1 + text.AsSpan().Count('\n')}");
        }
        return new ParsedDocument(form, facts, assembler.Headers, assembler.Remarks, assembler.Unplaced, page.Dropped, [.. issues.ToList(), .. partial.ToList()]);
    }

    private static ParsedDocument NoPublication(DocumentForm form, string text, string found, IssueList issues)
    {
        if (SoftNotFound.Is(text)) return Refused(form, issues, IssueCode.SoftNotFound, "the publisher says that it has no such publication, with status 200", "line 1");
        return Refused(form, issues, IssueCode.NotAWrittenQuestion, $"found {found}", "line 1");
    }

    private static ParsedDocument Refused(DocumentForm? form, IssueList issues, IssueCode code, string message, string place)
    {
        issues.Add(code, IssueSeverity.Skipped, message, place);
        // What is only worth noting in a publication says nothing of a file that is none.
        return new ParsedDocument(form, null, [], [], [], [], [.. issues.ToList().Where(i => i.Severity != IssueSeverity.Noted)]);
    }
}
