using ParlementGraph.Model;

namespace ParlementGraph.Parsing.Publications;

/// <summary>
/// Reads one publication of officielebekendmakingen.nl: the questions as put, the answers, or a notice. Pure: bytes in, facts and issues
/// out; it throws for no bytes.
/// </summary>
public static class PublicationParser
{
    /// <summary>Changes when the same bytes may give other facts: facts are cached by it.</summary>
    public const string Version = "publication-1";

    public static ParsedPublication ParseXml(ReadOnlyMemory<byte> bytes) => Parse(bytes, isXml: true);

    public static ParsedPublication ParseHtml(ReadOnlyMemory<byte> bytes) => Parse(bytes, isXml: false);

    private static ParsedPublication Parse(ReadOnlyMemory<byte> bytes, bool isXml)
    {
        var issues = new IssueList();
        if (bytes.Length > SafeXml.MostBytes) return Refused(issues, IssueCode.DocumentTooLarge, $"found {bytes.Length} bytes, expected a publication of at most {SafeXml.MostBytes}", $"byte {SafeXml.MostBytes}");
        var text = SafeXml.WithoutLead(PageText.Read(bytes.Span, issues));
        if (text.Length == 0) return Refused(issues, IssueCode.EmptyDocument, $"found {bytes.Length} bytes without a word, expected a publication", "line 1");
        if (isXml && SoftNotFound.IsHtml(text)) return NoPublication(text, "an HTML page, expected XML", issues);
        string? root = null;
        PublicationPage? page;
        if (isXml) page = new XmlPublicationReader(issues).Read(text, out root);
        else if (HtmlShape.TooLarge(text) is var (what, line)) return Refused(issues, IssueCode.DocumentTooLarge, $"found {what}, expected a page", $"line {line}");
        else page = new HtmlPublicationReader(issues).Read(text);
        if (page is null) return new ParsedPublication(null, issues.ToList());

        var partial = new IssueList();
        var facts = new PublicationAssembler(page, partial).Facts();
        if (facts is null) return NoPublication(text, root is null ? "no part of a written question" : $"the root element {IssueList.Quote(root)} and no part of a written question in it", issues);
        if (!isXml && !text.AsSpan().TrimEnd().EndsWith("</html>", StringComparison.OrdinalIgnoreCase))
        {
            partial.Add(IssueCode.DocumentCutOff, IssueSeverity.Degraded, "the page does not end with '</html>'", $"line {1 + text.AsSpan().Count('\n')}");
        }
        return new ParsedPublication(facts, [.. issues.ToList(), .. partial.ToList()]);
    }

    private static ParsedPublication NoPublication(string text, string found, IssueList issues)
    {
        if (SoftNotFound.Is(text)) return Refused(issues, IssueCode.SoftNotFound, "the publisher says that it has no such publication, with status 200", "line 1");
        return Refused(issues, IssueCode.NotAWrittenQuestion, $"found {found}", "line 1");
    }

    private static ParsedPublication Refused(IssueList issues, IssueCode code, string message, string place)
    {
        issues.Add(code, IssueSeverity.Skipped, message, place);
        // What is only worth noting in a publication says nothing of a file that is none.
        return new ParsedPublication(null, [.. issues.ToList().Where(i => i.Severity != IssueSeverity.Noted)]);
    }
}
